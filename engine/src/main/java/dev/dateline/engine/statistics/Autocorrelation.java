package dev.dateline.engine.statistics;

import java.util.Arrays;

/** How much each number of a series resembles the one before it. */
public final class Autocorrelation {

    /** Beyond this a series says so little of itself that no correction helps. */
    private static final double MOST = 0.9;

    private Autocorrelation() {}

    /** The lag-one autocorrelation of at least two numbers, as R's {@code acf} has it; 0 where they are all the same. */
    public static double lag1(double[] series) {
        if (series.length < 2) {
            throw new IllegalArgumentException("a series must have at least 2 numbers, found " + series.length);
        }
        double mean = Arrays.stream(series).sum() / series.length;
        double all = 0;
        double pairs = 0;
        for (int k = 0; k < series.length; k++) {
            double here = series[k] - mean;
            all += here * here;
            pairs += k == 0 ? 0 : here * (series[k - 1] - mean);
        }
        return all == 0 ? 0 : pairs / all;
    }

    /**
     * The same without its downward bias in a short series of n numbers, between 0 and 0.9: 1/n for the mean that is estimated too, then
     * (1 + 3ρ)/n (F. H. C. Marriott and J. A. Pope, Bias in the estimation of autocorrelations, Biometrika 41, 1954).
     */
    public static double corrected(double[] series) {
        double once = lag1(series) + 1.0 / series.length;
        return Math.clamp(once + (1 + 3 * once) / series.length, 0, MOST);
    }

    /** How many numbers of such a series say as much as one independent one, (1 + ρ)/(1 − ρ), for ρ in [0, 1). */
    public static double inflation(double correlation) {
        if (!(correlation >= 0 && correlation < 1)) {
            throw new IllegalArgumentException("an autocorrelation (" + correlation + ") must lie between 0 and 1");
        }
        return (1 + correlation) / (1 - correlation);
    }
}
