package dev.dateline.app.metrics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some observations that follow each other in time, as columns. It never changes, so that states of a series that differ elsewhere share it. */
final class Piece {

    /** So few that another one instead costs nothing, and so many that a million are not many of them. */
    static final int SIZE = 1024;

    /** Microseconds since 1970, rising. */
    final long[] times;
    /** In the metric's unit; a fact's true is 1, its false 0. */
    final double[] values;

    final String[] sources;

    /** Made when it is first asked for. */
    private volatile double @Nullable [] sorted;

    Piece(long[] times, double[] values, String[] sources) {
        this.times = times;
        this.values = values;
        this.sources = sources;
    }

    int size() {
        return times.length;
    }

    Piece part(int from, int to) {
        return new Piece(
                Arrays.copyOfRange(times, from, to),
                Arrays.copyOfRange(values, from, to),
                Arrays.copyOfRange(sources, from, to));
    }

    /** The values in their own order; nobody writes into them. */
    double[] sorted() {
        var known = sorted;
        if (known == null) {
            known = values.clone();
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }
}
