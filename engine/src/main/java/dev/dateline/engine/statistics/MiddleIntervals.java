package dev.dateline.engine.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Where the middle of what values are drawn from may lie; values without a unit of their own, intervals in the same. */
public final class MiddleIntervals {

    private MiddleIntervals() {}

    /**
     * The interval of Student (1908) for a mean, good where the values are many or near to normal.
     *
     * @param values at least one
     * @param alpha how often the interval may miss, between 0 and 1
     * @return none where the values cannot tell how much they vary: fewer than two, or all the same
     */
    public static Optional<Interval> mean(double[] values, double alpha) {
        refuseUnlessShare(alpha);
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        if (n < 2 || squares == 0) {
            return Optional.empty();
        }
        double half =
                TDistribution.of(n - 1.0).inverseSurvivalProbability(alpha / 2) * Math.sqrt(squares / (n - 1.0) / n);
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /**
     * The exact interval for a median between two of the values (David and Nagaraja, Order Statistics, 2003, section 7.1), whatever they
     * are drawn from.
     *
     * @return none where so few values cannot exclude anything: fewer than 6 for {@code alpha} 0.05
     */
    public static Optional<Interval> median(double[] values, double alpha) {
        refuseUnlessShare(alpha);
        var sorted = values.clone();
        Arrays.sort(sorted);
        var below = BinomialDistribution.of(sorted.length, 0.5);
        int outside = -1;
        while (2 * below.cumulativeProbability(outside + 1) <= alpha) {
            outside++;
        }
        return outside < 0
                ? Optional.empty()
                : Optional.of(new Interval(sorted[outside], sorted[sorted.length - 1 - outside]));
    }

    private static void refuseUnlessShare(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must lie between 0 and 1");
        }
    }
}
