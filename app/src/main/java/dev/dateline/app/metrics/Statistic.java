package dev.dateline.app.metrics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/** What becomes of the observations in a window. */
public enum Statistic {
    MEDIAN,
    MEAN,
    MIN,
    MAX,
    SUM,
    LAST,
    COUNT,
    SHARE,
    P75,
    P90,
    P95;

    /**
     * @param inOrderOfTime at least one value
     * @return for {@code share} the percentage of values other than nought
     */
    public double of(double[] inOrderOfTime) {
        return switch (this) {
            case MEDIAN -> median(sorted(inOrderOfTime));
            case MEAN -> Arrays.stream(inOrderOfTime).sum() / inOrderOfTime.length;
            case MIN -> Arrays.stream(inOrderOfTime).min().orElseThrow();
            case MAX -> Arrays.stream(inOrderOfTime).max().orElseThrow();
            case SUM -> Arrays.stream(inOrderOfTime).sum();
            case LAST -> inOrderOfTime[inOrderOfTime.length - 1];
            case COUNT -> inOrderOfTime.length;
            case SHARE -> 100 * share(inOrderOfTime, value -> value != 0);
            case P75 -> percentile(sorted(inOrderOfTime), 75);
            case P90 -> percentile(sorted(inOrderOfTime), 90);
            case P95 -> percentile(sorted(inOrderOfTime), 95);
        };
    }

    /** The ranks, counted from 0, whose values' mean it is among so many values; empty where it is found otherwise. */
    int[] ranks(int values) {
        return switch (this) {
            case MEDIAN -> new int[] {(values - 1) / 2, values / 2};
            case P75 -> new int[] {nearestRank(values, 75)};
            case P90 -> new int[] {nearestRank(values, 90)};
            case P95 -> new int[] {nearestRank(values, 95)};
            case MEAN, MIN, MAX, SUM, LAST, COUNT, SHARE -> new int[] {};
        };
    }

    private static int nearestRank(int values, int percent) {
        return (int) (Math.ceilDiv((long) values * percent, 100) - 1);
    }

    /** The statistic in words, for an explanation. */
    public String formula() {
        return switch (this) {
            case MEDIAN -> "median";
            case MEAN -> "arithmetic mean";
            case MIN -> "least";
            case MAX -> "greatest";
            case SUM -> "sum";
            case LAST -> "newest";
            case COUNT -> "number";
            case SHARE -> "percentage other than 0";
            case P75 -> "75th percentile (nearest rank)";
            case P90 -> "90th percentile (nearest rank)";
            case P95 -> "95th percentile (nearest rank)";
        };
    }

    private static double[] sorted(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[nearestRank(sorted.length, percent)];
    }

    private static double share(double[] values, DoublePredicate counted) {
        return (double) Arrays.stream(values).filter(counted).count() / values.length;
    }
}
