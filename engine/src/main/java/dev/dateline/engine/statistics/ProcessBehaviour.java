package dev.dateline.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The limits of a process-behaviour chart (XmR), frozen on a baseline, and what later points say when held against them (W. A. Shewhart,
 * Economic Control of Quality of Manufactured Product, 1931; D. J. Wheeler, Understanding Variation, 1993). Points within the limits and
 * without a pattern are noise: nothing has changed, and no single one of them has a cause of its own.
 *
 * @param centre what the baseline's points lie around, their mean or median, in their unit
 * @param lower and {@code upper}: the natural process limits
 * @param range the moving range from point to point: its mean, or its median
 * @param rangeLimit above it a single moving range is a signal
 * @param points of the baseline
 */
public record ProcessBehaviour(
        Kind kind, double centre, double lower, double upper, double range, double rangeLimit, int points) {

    /** Below this limits swing so much with every new point that they say nothing. */
    public static final int USABLE = 6;

    /** From this on a longer baseline hardly moves the limits. */
    public static final int SETTLED = 17;

    private static final int NEAR = 3;
    private static final int OF = 4;
    private static final int RUN = 8;

    /** What counts as equal: sums of decimals end a few units in the last place beside what they should be. */
    private static final double EQUAL = 1e-12;

    /**
     * How the limits are found, with the factors that turn the moving range of two points into them. For the mean moving range these are
     * 3/d₂ = 3/1.128, as charts drawn by hand round it (2.66), and D₄ = 3.268. The median moving range has its own (3.145 and 3.865): a
     * few wild points in the baseline do not widen limits drawn from it, at the price of less certain ones. So {@link #MEAN} is the rule,
     * and a median serves where the baseline itself was disturbed.
     */
    public enum Kind {
        /** Mean of the points, mean moving range. */
        MEAN(2.66, 3.268),
        /** Mean of the points, median moving range. */
        MEDIAN_RANGE(3.145, 3.865),
        /** Median of the points, median moving range. */
        MEDIAN(3.145, 3.865);

        private final double limits;
        private final double range;

        Kind(double limits, double range) {
            this.limits = limits;
            this.range = range;
        }

        private double centre(double[] points) {
            return this == MEDIAN ? median(points) : mean(points);
        }

        private double range(double[] ranges) {
            return this == MEAN ? mean(ranges) : median(ranges);
        }

        private static double mean(double[] numbers) {
            return Arrays.stream(numbers).sum() / numbers.length;
        }

        private static double median(double[] numbers) {
            var sorted = numbers.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /** What makes a signal of points. */
    public enum Rule {
        /** A point outside the limits. */
        OUTSIDE,
        /** A moving range above its limit: a leap from one point to the next. */
        LEAP,
        /** Three of four points in a row, on one side, nearer to that side's limit than to the centre. */
        NEAR_LIMIT,
        /** Eight points in a row on one side of the centre: the process has moved. */
        SHIFT
    }

    /** Where the points of a signal lie; of a leap, where it went. */
    public enum Side {
        ABOVE,
        BELOW
    }

    /**
     * Points that are no noise.
     *
     * @param from the first of them, counted from 0
     * @param at the point with which the rule was met first
     * @param to the last of them
     */
    public record Signal(Rule rule, Side side, int from, int at, int to) {}

    /** Limits of at least two finite numbers in the order of time; whether so few are enough is {@link #isUsable()}. */
    public static ProcessBehaviour of(double[] baseline, Kind kind) {
        if (baseline.length < 2) {
            throw new IllegalArgumentException("a baseline must have at least 2 points, found " + baseline.length);
        }
        refuseUnlessFinite(baseline);
        var ranges = new double[baseline.length - 1];
        for (int k = 1; k < baseline.length; k++) {
            ranges[k - 1] = Math.abs(baseline[k] - baseline[k - 1]);
        }
        double centre = kind.centre(baseline);
        double range = kind.range(ranges);
        double reach = kind.limits * range;
        return new ProcessBehaviour(
                kind, centre, centre - reach, centre + reach, range, kind.range * range, baseline.length);
    }

    public boolean isUsable() {
        return points >= USABLE;
    }

    /** Whether more points would still move the limits noticeably. */
    public boolean isProvisional() {
        return points < SETTLED;
    }

    /**
     * What points in a row say against these limits, the earliest first. Points on a limit are not outside it. A point on the centre lies on
     * neither side, so it ends a run: counting it to either side would find a shift where there is none. Three of the first three points
     * are three of four already, whatever the fourth is.
     */
    public List<Signal> signals(double[] values) {
        refuseUnlessFinite(values);
        var signals = new ArrayList<Signal>();
        for (int k = 0; k < values.length; k++) {
            if (isAbove(values[k], upper)) {
                signals.add(new Signal(Rule.OUTSIDE, Side.ABOVE, k, k, k));
            } else if (isAbove(lower, values[k])) {
                signals.add(new Signal(Rule.OUTSIDE, Side.BELOW, k, k, k));
            }
            if (k > 0 && isAbove(Math.abs(values[k] - values[k - 1]), rangeLimit)) {
                signals.add(new Signal(Rule.LEAP, values[k] > values[k - 1] ? Side.ABOVE : Side.BELOW, k, k, k));
            }
        }
        for (var side : Side.values()) {
            nearLimit(values, side, signals);
            shifts(values, side, signals);
        }
        signals.sort(Comparator.comparingInt(Signal::at).thenComparing(Signal::rule));
        return List.copyOf(signals);
    }

    /** Windows that overlap are one signal. */
    private void nearLimit(double[] values, Side side, List<Signal> signals) {
        var near = new boolean[values.length];
        for (int k = 0; k < values.length; k++) {
            near[k] = side == Side.ABOVE
                    ? isAbove(values[k], (centre + upper) / 2)
                    : isAbove((centre + lower) / 2, values[k]);
        }
        int from = -1;
        int at = -1;
        int to = -1;
        for (int k = 0; k < values.length; k++) {
            int start = Math.max(0, k - OF + 1);
            if (!near[k] || count(near, start, k) < NEAR) {
                continue;
            }
            int first = start;
            while (!near[first]) {
                first++;
            }
            if (at < 0 || first > to) {
                add(signals, Rule.NEAR_LIMIT, side, from, at, to);
                from = first;
                at = k;
            }
            to = k;
        }
        add(signals, Rule.NEAR_LIMIT, side, from, at, to);
    }

    private void shifts(double[] values, Side side, List<Signal> signals) {
        int from = 0;
        for (int k = 0; k <= values.length; k++) {
            boolean there =
                    k < values.length && (side == Side.ABOVE ? isAbove(values[k], centre) : isAbove(centre, values[k]));
            if (!there) {
                if (k - from >= RUN) {
                    signals.add(new Signal(Rule.SHIFT, side, from, from + RUN - 1, k - 1));
                }
                from = k + 1;
            }
        }
    }

    private static void add(List<Signal> signals, Rule rule, Side side, int from, int at, int to) {
        if (at >= 0) {
            signals.add(new Signal(rule, side, from, at, to));
        }
    }

    private static int count(boolean[] near, int from, int to) {
        int count = 0;
        for (int k = from; k <= to; k++) {
            count += near[k] ? 1 : 0;
        }
        return count;
    }

    private boolean isAbove(double value, double bound) {
        double scale = Math.max(Math.max(Math.abs(lower), Math.abs(upper)), Math.max(Math.abs(value), Math.abs(bound)));
        return value - bound > EQUAL * scale;
    }

    private static void refuseUnlessFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a point (" + number + ") must be a finite number");
            }
        }
    }
}
