package dev.dateline.app.forecast;

import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A forecast as it was shown, kept so that it can be scored once reality has arrived. Names of claims, steps and assumptions are those of its
 * day; what has been renamed or removed since is no longer scored.
 *
 * @param id the day again
 * @param on the day it was made for; it knows nothing later
 * @param inputs a sum over everything it was made from: equal sums, equal forecasts
 * @param onTime the chance that the launch holds
 * @param dates the working day after the last step, as twenty equally likely dates, rising; fewer where the rest of the trials never end
 * @param costs what was still to be spent, as twenty equally likely amounts, rising
 */
public record Kept(
        String id,
        LocalDate on,
        String inputs,
        String referenceClass,
        int trials,
        int seed,
        LocalDate launch,
        Optional<Chance> onTime,
        List<LocalDate> dates,
        List<BigDecimal> costs,
        List<OfClaim> claims,
        List<OfStep> steps,
        List<OfAssumption> assumptions,
        Optional<OfPace> pace,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Kept> KIND = Kind.list("forecasts", Kept.class, "id", Kept::id);

    /** The chance that a claim is true on its date. */
    public record OfClaim(String claim, LocalDate by, Chance chance) {}

    /**
     * The chance that a step is finished by its deadline, the last day it may take, and its length.
     *
     * @param days the working days it takes in all, as twenty equally likely numbers, rising; none where it was certain
     */
    public record OfStep(String step, LocalDate by, Chance chance, List<BigDecimal> days) {}

    /**
     * When all that was left would be finished at the pace so far.
     *
     * @param left how many steps
     * @param dates the working day after the last of them, as twenty equally likely dates, rising; fewer where the others are a century off
     */
    public record OfPace(int left, List<LocalDate> dates) {}

    /** The chance that an assumption holds. */
    public record OfAssumption(String assumption, Chance chance) {}

    public Kept {
        if (trials < 1) {
            throw new IllegalArgumentException("trials (" + trials + ") must be at least 1");
        }
        refuseFalling("dates", dates);
        refuseFalling("costs", costs);
        steps.forEach(step -> refuseFalling("days", step.days));
        pace.ifPresent(one -> refuseFalling("dates", one.dates));
    }

    private static <T extends Comparable<? super T>> void refuseFalling(String key, List<T> values) {
        for (int k = 1; k < values.size(); k++) {
            if (values.get(k).compareTo(values.get(k - 1)) < 0) {
                throw new IllegalArgumentException(
                        key + " must not fall: " + values.get(k) + " comes after " + values.get(k - 1));
            }
        }
    }
}
