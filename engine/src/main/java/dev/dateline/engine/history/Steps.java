package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A distribution of ratios in steps, so that what often happens exactly keeps its chance. */
public final class Steps implements Distribution {

    /** Rounding may keep the last sum short of 1. */
    private static final double SURE = 1 - 1e-12;

    /** By cell: the chance of at most its ratio. */
    private final double[] atMost;
    /** By cell: the ratio at which its step is; rising. */
    private final double[] ratios;

    /** @param atMost by cell of the {@link LogGrid}, rising to 1 */
    Steps(double[] atMost, double[] ratios) {
        this.atMost = atMost;
        this.ratios = ratios;
    }

    /** Any distribution, its steps a fiftieth apart. */
    public static Steps of(Distribution ratio) {
        return new Steps(Pool.function(Pool.chances(ratio)), new Ratios().all());
    }

    /** Draws, each with the same chance; one at least. */
    public static Steps ofDraws(double[] ratios) {
        return new Steps(function(ratios), new Ratios().all());
    }

    /** @param chances by cell of the {@link LogGrid}; they sum to 1 */
    public static Steps ofChances(double[] chances) {
        return new Steps(Pool.function(chances.clone()), new Ratios().all());
    }

    /** By cell: the share of draws at or below it. */
    static double[] function(double[] ratios) {
        var chances = new double[LogGrid.CELLS];
        for (double ratio : ratios) {
            chances[LogGrid.cell(Math.log(ratio))] += 1.0 / ratios.length;
        }
        return Pool.function(chances);
    }

    /**
     * Draws of which one lies in each of so many equal slices of chance, in random order (a Latin hypercube: McKay, Beckman and Conover,
     * Technometrics 21, 1979).
     */
    public double[] stratified(int count, SplittableRandom random) {
        var draws = new double[count];
        int cell = 0;
        for (int i = 0; i < count; i++) {
            double below = Math.min((i + random.nextDouble()) / count, SURE);
            while (atMost[cell] < below && cell < atMost.length - 1) {
                cell++;
            }
            int at = random.nextInt(i + 1);
            draws[i] = draws[at];
            draws[at] = ratios[cell];
        }
        return draws;
    }

    /**
     * The continuous ranked probability score of the logarithm: the integral of (F − H)², H the step at what happened; 0 is perfect (Gneiting
     * and Raftery, JASA 102, 2007). To the width of a cell of the {@link LogGrid}.
     *
     * @param happened above 0
     */
    public double crps(double happened) {
        int at = LogGrid.cell(Math.log(happened));
        double sum = 0;
        for (int cell = 0; cell < atMost.length; cell++) {
            double off = atMost[cell] - (cell < at ? 0 : 1);
            sum += off * off;
        }
        return sum * LogGrid.STEP;
    }

    /**
     * The chance of at most what happened, evenly drawn within its step: over many honest forecasts evenly spread from 0 to 1.
     *
     * @param happened above 0
     * @param draw from 0 to 1
     */
    public double rank(double happened, double draw) {
        return Rehearsal.rank(atMost, LogGrid.cell(Math.log(happened)), draw);
    }

    @Override
    public double exceededWith(double chance) {
        double below = Math.min(1 - chance, SURE);
        int cell = Arrays.binarySearch(atMost, below);
        if (cell < 0) {
            return ratios[Math.min(-cell - 1, ratios.length - 1)];
        }
        // of cells without a step of their own the first has it
        while (cell > 0 && atMost[cell - 1] >= below) {
            cell--;
        }
        return ratios[cell];
    }

    @Override
    public double chanceAbove(double value) {
        int cell = Arrays.binarySearch(ratios, value);
        int last = cell >= 0 ? cell : -cell - 2;
        return last < 0 ? 1 : Math.max(0, 1 - atMost[last]);
    }
}
