package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.Steps;
import dev.dateline.engine.statistics.ExactIntervals;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How one method did in an exam, forecast by forecast. */
final class Scores {

    private static final int BLOCKS = 40;
    /** A mean CRPS so small is rounding. */
    private static final double NO_ERROR = 1e-12;

    private static final int RESAMPLES = 1000;
    /** Of a normal distribution, for 95 %. */
    private static final double TWO_SIDED = 1.96;

    private static final double TWO_SIDED_SHARE = 0.95;

    private final String method;
    private double[] crps = new double[64];
    private double[] rank = new double[64];
    private int count;

    Scores(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }

    int count() {
        return count;
    }

    /** @param draw where within a step what happened is taken to lie; the same for all methods */
    void add(Steps forecast, double happened, double draw) {
        add(forecast.crps(happened), forecast.rank(happened, draw));
    }

    /** A point has an error and no rank. */
    void addPoint(double error) {
        add(error, Double.NaN);
    }

    private void add(double score, double place) {
        if (count == crps.length) {
            crps = Arrays.copyOf(crps, 2 * count);
            rank = Arrays.copyOf(rank, 2 * count);
        }
        crps[count] = score;
        rank[count++] = place;
    }

    /** Whether it names one value only, which has an error but no interval. */
    boolean isPoint() {
        return count > 0 && Double.isNaN(rank[0]);
    }

    double rank(int forecast) {
        return rank[forecast];
    }

    /** The mean CRPS as a share of the other's; not a number where the other made no error at all. */
    double relativeTo(Scores other) {
        double others = sum(other.crps, 0, count);
        return others > NO_ERROR * count ? sum(crps, 0, count) / others : Double.NaN;
    }

    /** The share of outcomes within the middle {@code share} of the forecasts. */
    double coverage(double share) {
        return sum(covered(share), 0, count) / count;
    }

    /** Half the 95 % interval of {@link #relativeTo}, by a bootstrap of 40 blocks in a row: neighbours go wrong together. */
    double errorRelativeTo(Scores other) {
        return error(crps, other.crps);
    }

    /**
     * The same of {@link #coverage}. Where all outcomes fell on one side a bootstrap knows of none on the other; then it is how far the exact
     * interval reaches.
     */
    double errorOfCoverage(double share) {
        var covered = covered(share);
        int inside = (int) sum(covered, 0, count);
        if (inside == 0 || inside == count) {
            var exact = ExactIntervals.clopperPearson(inside, count, 1 - TWO_SIDED_SHARE);
            return inside == 0 ? exact.high() : 1 - exact.low();
        }
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return error(covered, ones);
    }

    private double[] covered(double share) {
        var covered = new double[count];
        for (int i = 0; i < count; i++) {
            covered[i] = Math.abs(rank[i] - 0.5) <= share / 2 ? 1 : 0;
        }
        return covered;
    }

    private double error(double[] above, double[] below) {
        int blocks = Math.min(BLOCKS, count);
        double[] up = sums(above, blocks);
        double[] down = sums(below, blocks);
        var random = new SplittableRandom(7);
        double sum = 0;
        double squares = 0;
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double numerator = 0;
            double denominator = 0;
            for (int k = 0; k < blocks; k++) {
                int block = random.nextInt(blocks);
                numerator += up[block];
                denominator += down[block];
            }
            sum += numerator / denominator;
            squares += numerator / denominator * (numerator / denominator);
        }
        double mean = sum / RESAMPLES;
        return TWO_SIDED * Math.sqrt(Math.max(0, squares / RESAMPLES - mean * mean));
    }

    private double[] sums(double[] values, int blocks) {
        var sums = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            sums[block] = sum(values, (int) ((long) block * count / blocks), (int) ((block + 1L) * count / blocks));
        }
        return sums;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
