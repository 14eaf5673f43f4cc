package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pace so far says, beside what the plan says. */
final class PaceWords {

    /** Where the middle of the one lies in the middle half of the other, they say the same. */
    private static final double MIDDLE_HALF = 0.25;

    static final String NEVER = "more than a century off";

    /** So many times as long as usual without a finish is worth a word. */
    private static final int RESTING = 3;

    private final Pace pace;
    private final PlanForecast forecast;

    PaceWords(Pace pace, PlanForecast forecast) {
        this.pace = pace;
        this.forecast = forecast;
    }

    /** Whether there is anything to say: something is left, and there will be a launch. */
    boolean isNeeded() {
        return pace.left() > 0 && !forecast.plan().isStopped();
    }

    String headline() {
        return pace.flow().isEmpty()
                ? "The pace so far says nothing yet: "
                        + Days.counted(pace.lacking(), "more finish").replace("finishs", "finishes")
                        + (pace.lacking() == 1 ? " is" : " are") + " needed"
                : "At the pace so far, " + left() + (pace.left() == 1 ? " is" : " are") + " done by " + date(0.5)
                        + " in half of all cases";
    }

    private String left() {
        return pace.left() == 1 ? "the one step that is left" : "the " + pace.left() + " steps that are left";
    }

    /** What it says, and whether the plan says the same; in plain words. */
    String sentence() {
        if (pace.flow().isEmpty()) {
            return "From the dates on which work was finished one can forecast without any estimate, as a second opinion. "
                    + known() + "; " + (pace.finishes().size() + pace.lacking()) + " are needed"
                    + (pace.finishes().size() + pace.lacking() > Pace.FEWEST
                            ? ", since " + pace.left()
                                    + " steps are left and it looks no farther ahead than four times what it has seen"
                            : "")
                    + ".";
        }
        return known() + ". If things go on getting finished as they have been, it is "
                + InTwenty.words(pace.onTime().orElse(0.0))
                + " that all is done before the launch; four cases in five are"
                + " done by " + date(0.8) + ". " + beside();
    }

    private String known() {
        int known = pace.finishes().size();
        if (known == 0) {
            return "No finish with a date is known";
        }
        var first = pace.finishes().getFirst().on();
        var last = pace.finishes().getLast().on();
        return (known == 1 ? "One finish is known" : known + " finishes are known") + ", "
                + (first.equals(last)
                        ? "of " + Days.full(first)
                        : "from " + Days.full(first) + " to " + Days.full(last))
                + still(last);
    }

    /** A pace that has come to rest is said to have. */
    private String still(LocalDate last) {
        long days = ChronoUnit.DAYS.between(last, pace.today());
        long usual = ChronoUnit.DAYS.between(pace.finishes().getFirst().on(), last)
                / pace.finishes().size();
        return pace.finishes().size() >= Pace.FEWEST && days > RESTING * Math.max(1, usual)
                ? ", and nothing in the " + Days.counted(days, "day") + " since"
                : "";
    }

    /** What stands at the top of the page where the two do not say the same; empty elsewhere. */
    String otherwise() {
        return share().filter(share -> Math.abs(share - 0.5) > MIDDLE_HALF && isNeeded())
                .map(share -> "By the dates on which work got finished so far it would be "
                        + (share > 0.5 ? "later: " : "earlier: ") + date(0.5) + " in half of all cases.")
                .orElse("");
    }

    /** The plan’s chance that all is done by the middle of what the pace says; none where one of them has no middle. */
    private Optional<Double> share() {
        return forecast.finish(0.5).isEmpty() ? Optional.empty() : pace.by(0.5).map(forecast::doneBy);
    }

    /** Beside the plan’s trials. */
    private String beside() {
        var planned = forecast.finish(0.5);
        if (share().isEmpty()) {
            return "";
        }
        double share = share().get();
        if (Math.abs(share - 0.5) <= MIDDLE_HALF) {
            return "The plan says much the same: " + Far.words(planned, pace.launch()) + " in half of its trials.";
        }
        return share > 0.5
                ? "That is later than the plan says (" + Far.words(planned, pace.launch())
                        + " in half of its trials). Either what is left is smaller than what was, or more of it goes on at once; or the"
                        + " pace knows of something that the plan does not: interruptions, waiting, work that nobody wrote down. Look first"
                        + " whether all that is done is marked as done."
                : "That is earlier than the plan says (" + Far.words(planned, pace.launch())
                        + " in half of its trials). Either what is left is larger than what was, or waits for people or for other steps,"
                        + " which the pace knows nothing of; or the plan is too careful.";
    }

    private String date(double share) {
        return pace.by(share)
                .map(date -> Far.words(Optional.of(date), pace.launch()))
                .orElse("a day " + NEVER);
    }

    /** Where the finishes are known from: {@code 19 of this plan, 4 of Past migrations}. */
    String sources() {
        return pace.finishes().stream()
                .collect(Collectors.groupingBy(Pace.Finish::where, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(source -> source.getValue() + " of " + source.getKey())
                .collect(Collectors.joining(", "));
    }
}
