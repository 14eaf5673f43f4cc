package dev.dateline.engine.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * A forecast of a quantity as equally likely values, such as the twenty dots of a finish date, and how well it did once the quantity is
 * known. Values and what became of them are in one unit of the caller's.
 */
public final class Ensemble {

    /** Rising. */
    private final double[] values;

    /** @param values at least one, finite, in any order */
    public Ensemble(double... values) {
        this.values = values.clone();
        Arrays.sort(this.values);
        if (values.length == 0
                || !Double.isFinite(this.values[0])
                || !Double.isFinite(this.values[values.length - 1])) {
            throw new IllegalArgumentException(
                    "values (" + Arrays.toString(values) + ") must be finite, and at least one");
        }
    }

    /**
     * The continuous ranked probability score, in the values' unit; 0 is perfect and lower is better. It is mean |x − y| less half the mean
     * |x − x′| (T. Gneiting and A. E. Raftery, Strictly proper scoring rules, prediction, and estimation, Journal of the American
     * Statistical Association 102, 2007, equation 21). Of one value it is the distance.
     */
    public double crps(double actual) {
        int n = values.length;
        double distance = 0;
        double spread = 0;
        for (int k = 0; k < n; k++) {
            distance += Math.abs(values[k] - actual);
            // Σᵢⱼ |xᵢ − xⱼ| = 2 Σₖ (2k − n + 1) xₖ over the values in order
            spread += (2.0 * k - n + 1) * values[k];
        }
        return distance / n - spread / ((double) n * n);
    }

    /**
     * The share of the forecast below what happened, from 0 to 1, half of what is equal to it (the probability integral transform of
     * A. P. Dawid, Journal of the Royal Statistical Society A 147, 1984): evenly spread over many honest forecasts.
     */
    public double pit(double actual) {
        return (below(actual) + upTo(actual)) / 2;
    }

    /**
     * How much of what happened lies within the middle {@code share} of the forecast, 0 or 1, and between them where it equals some of
     * the values: as whole days do. Its place among equals is anywhere with the same chance, so that of many honest forecasts the
     * share is held.
     */
    public double held(double share, double actual) {
        double low = (1 - share) / 2;
        double high = (1 + share) / 2;
        double from = below(actual);
        double to = upTo(actual);
        if (from == to) {
            return quantile(low) <= actual && actual <= quantile(high) ? 1 : 0;
        }
        return Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from);
    }

    private double below(double actual) {
        return share(value -> value < actual);
    }

    private double upTo(double actual) {
        return share(value -> value <= actual);
    }

    private double share(DoublePredicate of) {
        return (double) Arrays.stream(values).filter(of).count() / values.length;
    }

    /** How wide the middle {@code share} of the forecast is: the narrower, the sharper. */
    public double width(double share) {
        return quantile((1 + share) / 2) - quantile((1 - share) / 2);
    }

    /** The value that this share lies below; the values stand for the middles of equal shares, between them it goes straight. */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie between 0 and 1");
        }
        double at = Math.clamp(share * values.length - 0.5, 0, values.length - 1);
        int low = (int) at;
        int high = Math.min(values.length - 1, low + 1);
        return values[low] + (at - low) * (values[high] - values[low]);
    }
}
