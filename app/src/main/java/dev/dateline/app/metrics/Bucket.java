package dev.dateline.app.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The observations of a stretch of time, as a chart shows them when there are more than it has room for. */
public record Bucket(Instant time, int observations, double least, double median, double greatest) {

    /** The observations from … to−1 in time, each alone where there are few enough, else in at most so many equal stretches. */
    public static List<Bucket> of(Series series, int from, int to, int most) {
        var buckets = new ArrayList<Bucket>();
        if (to - from <= most) {
            for (int k = from; k < to; k++) {
                buckets.add(new Bucket(series.time(k), 1, series.value(k), series.value(k), series.value(k)));
            }
            return buckets;
        }
        var first = series.time(from).toEpochMilli();
        var width = rounded(Math.ceilDiv(series.time(to - 1).toEpochMilli() - first + 1, most));
        int start = from;
        for (int k = 1; k <= most && start < to; k++) {
            int end = Math.min(to, series.before(Instant.ofEpochMilli(first + k * width)));
            if (end > start) {
                buckets.add(summed(series, start, end));
                start = end;
            }
        }
        return buckets;
    }

    /** Up by a sixteenth at most, so that the stretches stay what they are, and what is known of them, when one more observation comes. */
    private static long rounded(long width) {
        long step = Math.max(1, Long.highestOneBit(width) / 16);
        return Math.ceilDiv(width, step) * step;
    }

    private static Bucket summed(Series series, int start, int end) {
        var middle = series.time(start + (end - start) / 2);
        return new Bucket(
                middle,
                end - start,
                series.summary(Statistic.MIN, start, end),
                series.summary(Statistic.MEDIAN, start, end),
                series.summary(Statistic.MAX, start, end));
    }
}
