package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains the forecast's numbers. */
final class ForecastFigures {

    private static final String LEFT_OUT =
            "assumptions are taken to hold, risks and vendor shocks do not strike; no reference class";

    private static final String LEFT_OUT_OF_FULL = "what nobody has written down as a risk, an assumption or a vendor";

    /** What counts for a claim besides its work. */
    private static final String MORE_THAN_WORK = ", what it leans on holds and its metric gets there";

    private static final List<String> NUMBERS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** So near to one in so many is told as that. */
    private static final double NEARLY = 0.05;

    private final PlanForecast forecast;

    ForecastFigures(PlanForecast forecast) {
        this.forecast = forecast;
    }

    /** How far a share of as many trials lies from the true one, nineteen times in twenty. */
    private double luck(double share) {
        return 1.96 * Math.sqrt(share * (1 - share) / forecast.trials());
    }

    private String dateByLuck(double share) {
        return forecast.finish(Math.max(0, share - luck(share)))
                .map(early -> byLuck(early + " to "
                        + forecast.finish(Math.min(1, share + luck(share)))
                                .map(LocalDate::toString)
                                .orElse("no launch")))
                .orElse("");
    }

    private static String byLuck(String range) {
        return "; other random numbers would give " + range + ", nineteen times in twenty";
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(figure(
                "onTime",
                forecast.onTime().map(ForecastFigures::percent),
                "",
                "share of trials in which the last step ends at the latest on the last working day before the launch"
                        + forecast.onTime()
                                .map(share -> byLuck(percent(Math.max(0, share - luck(share))) + " to "
                                        + percent(Math.min(1, share + luck(share)))))
                                .orElse("")));
        forecast.onTimeByRangesAlone()
                .ifPresent(alone -> figures.add(figure(
                        "onTime by ranges alone",
                        Optional.of(percent(alone)),
                        "",
                        "the same with each length drawn from its own range, without "
                                + forecast.learning().map(Learning::widens).orElse(""))));
        for (int percent : List.of(50, 80, 95)) {
            figures.add(figure(
                    "finish p" + percent,
                    forecast.finish(percent / 100.0).map(LocalDate::toString),
                    "date",
                    "the working day after the last step ends; the earliest that " + percent
                            + " % of trials have reached"
                            + dateByLuck(percent / 100.0)
                            + (forecast.finish(percent / 100.0).isPresent()
                                    ? ""
                                    : noLaunch(forecast)
                                            .map(words -> "; there is no such date, since " + words)
                                            .orElse(""))));
        }
        figures.add(
                figure(
                        "cost p80",
                        Optional.of(amount(forecast.cost(0.8))),
                        project().currency().orElse(""),
                        "people × day rate × days still to be worked, and each open step's own cost; 80 % of trials stay at or below"));
        figures.add(figure(
                "allClaims",
                forecast.allClaims().map(ForecastFigures::percent),
                "",
                "share of trials in which the steps that serve each claim end before its date"
                        + (forecast.isFull() ? MORE_THAN_WORK : "")
                        + ", for all claims with work together"
                        + promises()));
        return figures;
    }

    /** Nothing where no claim leans on what a vendor has promised. */
    private String promises() {
        return forecast.claims().promises().stream()
                .map(promise -> "; " + promise.words())
                .collect(java.util.stream.Collectors.joining());
    }

    /** Explains a claim's chance. */
    Figure claim(String id) {
        return figure(
                "chance of " + id,
                forecast.claim(id).map(ForecastFigures::percent),
                "",
                "share of trials in which the steps that serve it end before its date"
                        + (forecast.isFull() ? MORE_THAN_WORK : "")
                        + forecast.parts(id)
                                .filter(parts -> forecast.isFull())
                                .map(parts -> "; its work alone " + percent(parts.work()) + ", what it leans on alone "
                                        + percent(parts.leaning()) + reaching(id))
                                .orElse("")
                        + forecast.claims().promises(id).stream()
                                .map(promise -> "; " + promise.words())
                                .collect(java.util.stream.Collectors.joining()));
    }

    private String reaching(String claim) {
        return forecast.uncertainties()
                .flatMap(all -> all.reaching(claim))
                .map(one -> ", its metric alone " + percent(one.chance()))
                .orElse("");
    }

    Figure figure(String name, Optional<String> value, String unit, String formula) {
        long ranges = forecast.plan().contents().of(Step.KIND).stream()
                .filter(step ->
                        step.estimate().isPresent() && !step.estimate().get().isCertain())
                .count();
        return new Figure(
                name,
                value,
                unit,
                formula,
                forecast.trials() + " trials from seed " + forecast.seed() + " of the plan in steps.yaml ("
                        + Days.counted(ranges, "step") + " with a range)",
                Optional.of(forecast.plan().today().date()),
                leftOut(forecast));
    }

    /** What becomes of dates that take each step for as long as is likely, in a sentence or two; empty where there is nothing to say. */
    static String holds(PlanForecast forecast) {
        if (forecast.onTime().isEmpty()
                || forecast.plan().isStopped()
                || forecast.network().open().isEmpty()) {
            return "";
        }
        double share = forecast.onTime().get();
        if (forecast.isSum()) {
            return "These dates take each step for exactly as long as was said, in single numbers: that the launch on "
                    + Days.full(forecast.plan().launch()) + (share == 1 ? " holds" : " does not hold")
                    + " is a sum and no forecast yet. With a range for each step it would be told how likely that is.";
        }
        return "These dates take each step for as long as is likely. Played through " + amount(forecast.trials())
                + " times " + SingleNumbers.of(forecast).lengths()
                + (forecast.isFull() ? ", and with what may fail," : ",") + " the launch on "
                + Days.full(forecast.plan().launch()) + " holds in " + percent(share) + ": "
                + InTwenty.words(share) + ". It is " + InTwenty.verdict(share) + ".";
    }

    /** How many trials end with no launch, in words; none where all end with one. */
    static Optional<String> noLaunch(PlanForecast forecast) {
        double share = forecast.noLaunch();
        long one = Math.round(1 / share);
        return share == 0
                ? Optional.empty()
                : Optional.of(
                        one >= 2 && one < NUMBERS.size() && Math.abs(share * one - 1) < NEARLY
                                ? "one trial in " + NUMBERS.get((int) one) + " ends with no launch"
                                : percent(share) + " of trials end with no launch");
    }

    /** What a forecast does not reckon with, in a clause. */
    static String leftOut(PlanForecast forecast) {
        int held = forecast.uncertainties().map(all -> all.notCounted().size()).orElse(0);
        return !forecast.isFull()
                ? LEFT_OUT
                : LEFT_OUT_OF_FULL
                        + (held == 0
                                ? ""
                                : "; " + Days.counted(held, "assumption") + " of which nobody said how likely "
                                        + (held == 1 ? "it is" : "they are"));
    }

    private Project project() {
        return forecast.plan().contents().project();
    }

    /** Nothing short of certain reads as certain. */
    static String percent(double share) {
        if (share > 0.995 && share < 1) {
            return "> 99 %";
        } else if (share < 0.005 && share > 0) {
            return "< 1 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String amount(double value) {
        return String.format(Locale.ENGLISH, "%,.0f", value);
    }
}
