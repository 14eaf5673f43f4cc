package dev.dateline.engine.simulation;

/** Draws one quantity, trial by trial. */
final class Sampler {

    /** Into so many cells of equal chance a distribution is cut. */
    private static final int CELLS = 256;

    /** Nearer to 0 or 1 no chance is drawn. */
    private static final double LEAST_CHANCE = 0x1.0p-53;

    private final RandomStream stream;
    private final Distribution distribution;
    private final int worked;
    private final int certain;
    /** The chance that the whole exceeds what was worked: draws are made within it. */
    private final double chanceLeft;
    /**
     * The days of every draw from a cell; 0 where they differ. Days fall as the chance rises, so a cell whose two ends give the
     * same has nothing else between. Most have, and only the few others need the logarithms and roots of a normal quantile.
     */
    private final int[] cells;

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
        this.cells = certain >= 0 ? new int[0] : cells();
    }

    /** Whole days, less those already worked; at least one unless certain. */
    int days(int trial) {
        if (certain >= 0) {
            return certain;
        }
        double chance = stream.at(trial);
        int days = cells[(int) (chance * CELLS)];
        return days > 0 ? days : daysExceededWith(chance);
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
        // so far beyond what was thought possible that the chance left is nothing: the least there can be
        double whole = chanceLeft > 0 ? distribution.exceededWith(chanceLeft * chance) : worked;
        return remaining(whole);
    }

    private int daysExceededWith(double chance, double times) {
        double left = distribution.chanceAbove(worked / times);
        return remaining(left > 0 ? times * distribution.exceededWith(left * chance) : worked);
    }

    private int remaining(double whole) {
        return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
    }

    /** The first cell reaches up to infinity, so its draws always differ. */
    private int[] cells() {
        var days = new int[CELLS];
        int before = 0;
        for (int cell = 1; cell <= CELLS; cell++) {
            int after = daysExceededWith(Math.min((double) cell / CELLS, 1 - LEAST_CHANCE));
            days[cell - 1] = before == after ? after : 0;
            before = after;
        }
        return days;
    }
}
