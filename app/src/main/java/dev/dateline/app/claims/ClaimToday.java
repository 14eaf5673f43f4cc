package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim on a day.
 *
 * @param metric missing where the claim names none
 * @param current what was measured, in the metric's unit; a fact's true is 1
 * @param observations how many of them count on that day
 * @param since the first day of the state's unbroken run, where anything dates it
 * @param staleSince the day by which a newer observation was due
 * @param evidence the best there is by that day
 */
public record ClaimToday(
        Claim claim,
        Optional<Metric> metric,
        ClaimState state,
        Optional<Double> current,
        int observations,
        Optional<LocalDate> since,
        Optional<LocalDate> staleSince,
        Optional<Claim.Evidence> evidence,
        String because,
        Figure figure) {

    public StateChip chip() {
        return new StateChip(look(), capital(standing()), staleSince.map(Days::brief));
    }

    /** Whether the target is met as far as anybody knows today: what is stale was met once, and nobody has looked since. */
    public boolean isTrue() {
        return state instanceof ClaimState.True && staleSince.isEmpty();
    }

    /** Whether the state is good and nobody has looked for too long: then it is neither counted nor coloured as good. */
    public boolean isUncertain() {
        return staleSince.isPresent() && (state instanceof ClaimState.True || state instanceof ClaimState.OnTrack);
    }

    /** The state's word, and that it is uncertain where it is: {@code true, stale}. */
    public String word() {
        return isUncertain() ? state.word() + ", stale" : state.word();
    }

    /** In what it counts among others: its state, or {@code stale} where that is uncertain. */
    public String standing() {
        return isUncertain() ? "stale" : state.word();
    }

    /** The first day on which this is to be said of it. */
    public Optional<LocalDate> turned() {
        return isUncertain() ? staleSince : since;
    }

    /** Why this is to be said of it. */
    public String reason() {
        return isUncertain() ? "a newer observation is overdue; by the last one, " + because : because;
    }

    private String look() {
        return isUncertain() ? "stale" : lookWhileFresh();
    }

    private String lookWhileFresh() {
        return switch (state) {
            case ClaimState.Unmeasured() -> "unmeasured";
            case ClaimState.Promised() -> "promised";
            case ClaimState.OffTrack() -> "off";
            case ClaimState.OnTrack() -> "on";
            case ClaimState.True() -> "true";
            case ClaimState.NoLongerTrue() -> "nolonger";
        };
    }

    /**
     * How much of the way from baseline to target lies behind, as what was measured says: 0 at the baseline, 1 at the target, less than 0
     * where it got worse. Empty for a fact, and without baseline, target or observation.
     */
    public Optional<Double> way() {
        var from = metric.filter(one -> !one.isFact()).flatMap(one -> ClaimCourse.baseline(claim, one));
        var to = targetValue();
        return from.isEmpty() || to.isEmpty() || from.get().equals(to.get())
                ? Optional.empty()
                : current.map(value -> (value - from.get()) / (to.get() - from.get()));
    }

    /** What the metric has to reach, in its unit; a relative target as what it comes to from the baseline. */
    public Optional<Double> targetValue() {
        return metric.flatMap(one -> ClaimCourse.bound(claim, one)).map(ClaimCourse.Bound::value);
    }

    /** Since when and why, as a page says it. */
    public String sentence() {
        var when = turned().map(day -> "Since " + Days.full(day) + ": ").orElse("");
        // the evidence stands beside it
        var reason = reason();
        int evidenceAt = reason.indexOf("; best evidence: ");
        var why = Days.inWords(evidenceAt < 0 ? reason : reason.substring(0, evidenceAt));
        return (when.isEmpty() ? capital(why) : when + why) + ".";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What was measured, as people read it. */
    public String currentText() {
        return current.map(value -> metric.filter(Metric::isFact).isPresent()
                        ? String.valueOf(value != 0)
                        : Amount.text(value, metric.map(Metric::unitText).orElse("")))
                .orElse("");
    }
}
