package dev.dateline.app.experiments;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the results of a test will be judged, agreed before there are any.
 *
 * @param kind n of m, or numbers before and after a change
 * @param threshold of a proportion: the share that must be beaten
 * @param worth of a proportion: the share worth having, against which the assumption is refuted
 * @param gain of numbers before and after: the improvement worth having, in their unit
 * @param better the side on which it gets better
 * @param door whether what follows from it can be taken back; if not, five times as much evidence is asked for
 * @param cap as many units or new numbers, and no more
 * @param baseline the numbers before the change, in the order of time
 */
public record Judging(
        Sort kind,
        Optional<Chance> threshold,
        Optional<Chance> worth,
        Optional<BigDecimal> gain,
        @Otherwise("higher") Direction better,
        @Otherwise("two-way") Door door,
        Optional<Count> cap,
        @Ref("metrics") Optional<String> metric,
        List<BigDecimal> baseline) {

    public enum Sort {
        PROPORTION,
        BEFORE_AFTER
    }

    /** Whether a decision can be taken back. */
    public enum Door {
        TWO_WAY,
        ONE_WAY;

        /** The chance of a false call that is accepted. */
        public double alpha() {
            return this == ONE_WAY ? 0.01 : 0.05;
        }

        /** The evidence that decides. */
        public int bound() {
            return this == ONE_WAY ? 100 : 20;
        }
    }

    public Judging {
        if (cap.filter(count -> count.number() == 0).isPresent()) {
            throw new IllegalArgumentException("cap (0) must be at least 1");
        }
        switch (kind) {
            case PROPORTION -> proportion(threshold, worth, better, gain, baseline);
            case BEFORE_AFTER -> {
                if (threshold.isPresent() || worth.isPresent()) {
                    throw new IllegalArgumentException(
                            "`threshold` and `worth` are of a proportion; numbers before and after have a `gain`");
                }
                gain.filter(amount -> amount.signum() <= 0).ifPresent(amount -> {
                    throw new IllegalArgumentException("gain (" + amount.toPlainString() + ") must be above 0");
                });
            }
        }
    }

    private static void proportion(
            Optional<Chance> threshold,
            Optional<Chance> worth,
            Direction better,
            Optional<BigDecimal> gain,
            List<BigDecimal> baseline) {
        if (gain.isPresent() || !baseline.isEmpty()) {
            throw new IllegalArgumentException(
                    "`gain` and `baseline` are of numbers before and after; a proportion has a `threshold` and a `worth`");
        }
        if (threshold.isEmpty() || worth.isEmpty()) {
            throw new IllegalArgumentException(
                    "a proportion needs a `threshold` to beat and a `worth`, the share worth having");
        }
        double beaten = threshold.get().probability();
        double had = worth.get().probability();
        if (beaten <= 0 || beaten >= 1 || had <= 0 || had >= 1) {
            throw new IllegalArgumentException("threshold (" + threshold.get() + ") and worth (" + worth.get()
                    + ") must lie between 0 % and 100 %, both left out");
        }
        if (better == Direction.HIGHER ? had <= beaten : had >= beaten) {
            throw new IllegalArgumentException("worth (" + worth.get() + ") must be better than threshold ("
                    + threshold.get() + "), that is " + (better == Direction.HIGHER ? "above" : "below") + " it");
        }
    }

    double alpha() {
        return door.alpha();
    }

    boolean isProportion() {
        return kind == Sort.PROPORTION;
    }

    /** A result must be of the sort that was planned. */
    void refuseUnlessFits(Result result) {
        if (isProportion() != result.yes().isPresent()) {
            throw new IllegalArgumentException(
                    isProportion()
                            ? "a result of a proportion is {on: …, yes: 3, of: 8}"
                            : "a result of numbers before and after is {on: …, values: [12.5, 13]}");
        }
    }
}
