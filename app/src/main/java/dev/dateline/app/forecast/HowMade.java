package dev.dateline.app.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that every trial draws or does, and how: together they are how a forecast was made.
 *
 * @param of {@code Costs}
 * @param how the rest of the sentence
 */
record HowMade(String of, String how) {

    private static final String RANGE =
            "drawn so that one chance in ten is below low and one in ten above high (lognormal)";

    static List<HowMade> parts(PlanForecast forecast) {
        var parts = new ArrayList<HowMade>();
        forecast.learning()
                .ifPresentOrElse(
                        learned -> {
                            parts.add(new HowMade("A step’s length", learned.lengths()));
                            parts.add(new HowMade("What all steps share", learned.together()));
                            parts.add(new HowMade("Costs", RANGE));
                        },
                        () -> parts.add(new HowMade(
                                "Lengths and costs", RANGE + "; all independent, lengths rounded to whole days")));
        parts.add(new HowMade(
                "Dates",
                "steps placed one by one in the order of the plan’s starts, each as early as what it needs, its earliest start, teams and today"
                        + " allow"));
        if (forecast.isFull()) {
            parts.add(new HowMade(
                    "What may fail",
                    "assumptions hold or not and risks strike or not, each with its chance; tests decide which way the plan takes;"
                            + " vendors’ prices rise as theirs say"));
            parts.add(new HowMade(
                    "A claim",
                    "true where its work is done in time, what it leans on holds and its metric gets there"));
        }
        return parts;
    }

    /** All of it in one paragraph. */
    static String of(PlanForecast forecast) {
        var learnsFrom =
                "full, reference class " + forecast.plan().contents().project().referenceClass();
        return parts(forecast).stream()
                .map(part -> part.of + ": " + part.how)
                .collect(Collectors.joining(". ", (forecast.isFull() ? learnsFrom : "plain") + ". ", ""));
    }
}
