package dev.dateline.engine.simulation;

import java.util.Arrays;

/** Draws one quantity, trial by trial or for a block of trials. */
final class Sampler {

    /** Into 2 to this many cells of equal chance a distribution is cut, and cells of differing days into 2 to {@link #PART_BITS} parts. */
    private static final int CELL_BITS = 10;

    private static final int PART_BITS = 4;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int PARTS = 1 << PART_BITS;

    /** Where more cells than this differ, steps are so long that finding the parts would take as long as the trials. */
    private static final int MOST_SPLIT = 256;

    /** Nearer to 0 or 1 no chance is drawn. */
    private static final double LEAST_CHANCE = 0x1.0p-53;

    private final RandomStream stream;
    private final Distribution distribution;
    private final int worked;
    private final int certain;
    /** The chance that the whole exceeds what was worked: draws are made within it. */
    private final double chanceLeft;

    /**
     * The days of every draw from a cell, or minus the place of its parts. Days fall as the chance rises, so a cell whose two ends
     * give the same has nothing else between. Most have, and only a few draws need the logarithms and roots of a normal quantile.
     */
    private final int[] cells;
    /** The days of every draw from a part, 0 where they differ. The first parts stand for cells that were left alone. */
    private int[] parts;

    /** By cell, what is exceeded with the chance at its lower end; for what is multiplied by another factor in every trial. */
    private final double[] ends;

    /** Of an amount. */
    Sampler(RandomStream stream, Distribution distribution) {
        this(stream, distribution, 0, 0);
    }

    /** @param certain the days, or negative where they are drawn */
    Sampler(RandomStream stream, Distribution distribution, int worked, int certain) {
        this.stream = stream;
        this.distribution = distribution;
        this.worked = worked;
        this.certain = certain;
        this.chanceLeft = distribution.chanceAbove(worked);
        boolean drawn = certain < 0;
        cells = new int[drawn ? CELLS : 0];
        parts = new int[drawn ? PARTS : 0];
        ends = new double[drawn ? CELLS + 1 : 0];
        if (drawn) {
            cut();
        }
    }

    /** Whole days, less those already worked; at least one unless certain. */
    int days(int trial) {
        return certain >= 0 ? certain : daysExceededWith(stream.at(trial));
    }

    /** As above for {@code count} trials from {@code first} on. */
    void days(int first, int count, long[] bits, int[] into) {
        if (certain >= 0) {
            Arrays.fill(into, 0, count, certain);
            return;
        }
        stream.bits(first, count, bits);
        for (int k = 0; k < count; k++) {
            int days = cells[(int) (bits[k] >>> (RandomStream.BITS - CELL_BITS))];
            into[k] = days > 0 ? days : daysOfPart(-days, bits[k]);
        }
    }

    private int daysOfPart(int place, long bits) {
        int days = parts[place + (int) (bits >>> (RandomStream.BITS - CELL_BITS - PART_BITS) & (PARTS - 1))];
        return days > 0 ? days : daysExceededWith(RandomStream.number(bits));
    }

    /** As above where each trial has its own factor, which multiplies only what is drawn. */
    void days(int first, int count, long[] bits, double[] factors, int[] into) {
        if (certain >= 0 || worked > 0) {
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

    /** The first cell reaches up to infinity, so its draws always differ. */
    private void cut() {
        ends[0] = Double.POSITIVE_INFINITY;
        for (int cell = 1; cell <= CELLS; cell++) {
            ends[cell] = wholeExceededWith(Math.min((double) cell / CELLS, 1 - LEAST_CHANCE));
        }
        int split = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int most = remaining(ends[cell]);
            int least = remaining(ends[cell + 1]);
            if (most == least) {
                cells[cell] = most;
            } else if (split < MOST_SPLIT) {
                int place = ++split * PARTS;
                cells[cell] = -place;
                parts = place < parts.length ? parts : Arrays.copyOf(parts, parts.length * 2);
                cutParts(cell, place, 0, PARTS, most, least);
            }
        }
    }

    /** Parts from … to−1, of which the longest is {@code most} and the shortest {@code least} days; halved until they agree. */
    private void cutParts(int cell, int place, int from, int to, int most, int least) {
        if (most == least) {
            Arrays.fill(parts, place + from, place + to, most);
        } else if (to - from > 1) {
            int middle = (from + to) / 2;
            int days = daysExceededWith((cell + (double) middle / PARTS) / CELLS);
            cutParts(cell, place, from, middle, most, days);
            cutParts(cell, place, middle, to, days, least);
        }
    }
}
