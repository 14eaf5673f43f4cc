package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Figure;
import java.time.LocalDate;
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

    /** What was measured, as people read it. */
    public String currentText() {
        return current.map(value -> metric.filter(Metric::isFact).isPresent()
                        ? String.valueOf(value != 0)
                        : Amount.text(value, metric.map(Metric::unitText).orElse("")))
                .orElse("");
    }
}
