package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** All observations of one metric in the order of time, as columns: a file of them may be a gigabyte long. */
public final class Series {

    public static final Kind<Series> KIND =
            new Kind<>("observations", Series.class, new ObservationsFile(), Series::metric);

    private final String metric;
    /** Microseconds since 1970, rising. */
    private final long[] times;
    /** In the metric's unit; a fact's true is 1, its false 0. */
    private final double[] values;

    private final String[] sources;
    /** Where they lie as written, to be copied as they are. */
    private final Optional<Path> file;

    Series(String metric, long[] times, double[] values, String[] sources, Optional<Path> file) {
        this.metric = metric;
        this.times = times;
        this.values = values;
        this.sources = sources;
        this.file = file;
    }

    public static Series empty(String metric) {
        return new Series(metric, new long[0], new double[0], new String[0], Optional.empty());
    }

    public String metric() {
        return metric;
    }

    Optional<Path> file() {
        return file;
    }

    public int size() {
        return times.length;
    }

    public Instant time(int observation) {
        long micros = times[observation];
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    public double value(int observation) {
        return values[observation];
    }

    /** Who or what it is known from; empty where nobody said. */
    public String source(int observation) {
        return sources[observation];
    }

    /** How many observations were made before {@code moment}. */
    public int before(Instant moment) {
        long sought = Math.multiplyExact(moment.getEpochSecond(), 1_000_000L) + moment.getNano() / 1000;
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The values of the observations from … to−1. */
    public double[] values(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
