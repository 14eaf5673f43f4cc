package dev.dateline.app.metrics;

import java.util.Arrays;

/** The columns of a {@link Series}, in the order of time. */
final class Rows {

    /** Microseconds since 1970, rising. */
    final long[] times;
    /** In the metric's unit; a fact's true is 1, its false 0. */
    final double[] values;

    final String[] sources;

    Rows(long[] times, double[] values, String[] sources) {
        this.times = times;
        this.values = values;
        this.sources = sources;
    }

    /** The first observation in which the two differ; the length of the shorter where they do not. */
    int firstOther(Rows other) {
        int same = Math.min(times.length, other.times.length);
        for (int found : new int[] {
            Arrays.mismatch(times, other.times),
            Arrays.mismatch(values, other.values),
            Arrays.mismatch(sources, other.sources)
        }) {
            same = found < 0 ? same : Math.min(same, found);
        }
        return same;
    }

    /** In microseconds; later than anything where there are not so many observations. */
    long timeOfOrNever(int observation) {
        return observation < times.length ? times[observation] : Long.MAX_VALUE;
    }
}
