package dev.dateline.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Draws one quantity, trial by trial or for a block of trials. */
final class Sampler {

    /** Into so many cells of equal chance a distribution is cut that is multiplied. */
    private static final int CELL_BITS = 10;

    private static final int CELLS = 1 << CELL_BITS;

    /** Nearer to 0 or 1 no chance is drawn. */
    private static final double LEAST_CHANCE = 0x1.0p-53;

    private final RandomStream stream;
    private final Distribution distribution;
    private final int worked;
    private final int certain;
    /** The chance that the whole exceeds what was worked: draws are made within it. */
    private final double chanceLeft;

    private final @Nullable DayCells cells;
    /** By cell, what is exceeded with the chance at its lower end; empty where nothing multiplies. */
    private final double[] ends;

    /** Of an amount. */
    Sampler(RandomStream stream, Distribution distribution) {
        this(stream, distribution, 0, 0, false);
    }

    /**
     * @param certain the days, or negative where they are drawn
     * @param multiplied whether each trial has a factor of its own
     */
    Sampler(RandomStream stream, Distribution distribution, int worked, int certain, boolean multiplied) {
        this.stream = stream;
        this.distribution = distribution;
        this.worked = worked;
        this.certain = certain;
        this.chanceLeft = distribution.chanceAbove(worked);
        this.cells = certain >= 0 || multiplied ? null : new DayCells(new Days());
        this.ends = certain < 0 && multiplied && worked == 0 ? ends() : new double[0];
    }

    /** Whole days, less those already worked; at least one unless certain. */
    int days(int trial) {
        return certain >= 0 ? certain : daysExceededWith(stream.at(trial));
    }

    /** As above for {@code count} trials from {@code first} on. */
    void days(int first, int count, long[] bits, int[] into) {
        if (cells == null) {
            Arrays.fill(into, 0, count, certain);
        } else {
            stream.bits(first, count, bits);
            cells.days(bits, count, into);
        }
    }

    /** As above where each trial has its own factor, which multiplies only what is drawn. */
    void days(int first, int count, long[] bits, double[] factors, int[] into) {
        if (ends.length == 0) {
            for (int k = 0; k < count; k++) {
                into[k] = days(first + k, 1, factors[k]);
            }
            return;
        }
        stream.bits(first, count, bits);
        for (int k = 0; k < count; k++) {
            int cell = (int) (bits[k] >>> (RandomStream.BITS - CELL_BITS));
            int most = remaining(factors[k] * ends[cell]);
            int least = remaining(factors[k] * ends[cell + 1]);
            into[k] = most == least ? most : daysExceededWith(RandomStream.number(bits[k]), factors[k]);
        }
    }

    /**
     * As above where the whole takes longer.
     *
     * @param times multiplies what is certain too, rounded up
     * @param factor multiplies what is drawn only
     */
    int days(int trial, double times, double factor) {
        if (certain >= 0) {
            // 30 · 1.1 is 33.00000000000001 in no arithmetic but ours
            return (int) Math.min(PlanModel.LONGEST, Math.ceil(certain * times - 1e-9));
        }
        return times * factor == 1 ? days(trial) : daysExceededWith(stream.at(trial), times * factor);
    }

    double amount(int trial) {
        return distribution.exceededWith(stream.at(trial));
    }

    int wholeAmount(int trial) {
        return (int) Math.clamp(Math.rint(amount(trial)), 0, PlanModel.LONGEST);
    }

    private int daysExceededWith(double chance) {
        return remaining(wholeExceededWith(chance));
    }

    /** So far beyond what was thought possible that the chance left is nothing: the least there can be. */
    private double wholeExceededWith(double chance) {
        return chanceLeft > 0 ? distribution.exceededWith(chanceLeft * chance) : worked;
    }

    private int daysExceededWith(double chance, double times) {
        double left = distribution.chanceAbove(worked / times);
        return remaining(left > 0 ? times * distribution.exceededWith(left * chance) : worked);
    }

    private int remaining(double whole) {
        return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
    }

    /** The first cell reaches up to infinity. */
    private double[] ends() {
        var ends = new double[CELLS + 1];
        ends[0] = Double.POSITIVE_INFINITY;
        for (int cell = 1; cell <= CELLS; cell++) {
            ends[cell] = wholeExceededWith(Math.min((double) cell / CELLS, 1 - LEAST_CHANCE));
        }
        return ends;
    }

    private final class Days implements DayCells.Days {

        @Override
        public int exceededWith(double chance) {
            return daysExceededWith(chance);
        }

        @Override
        public double chanceAbove(int days) {
            return distribution.chanceAbove(worked + days + 0.5) / chanceLeft;
        }
    }
}
