package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All observations of one metric in the order of time, as columns: a file of them may be a gigabyte long. */
public final class Series {

    public static final Kind<Series> KIND =
            new Kind<>("observations", Series.class, new ObservationsFile(), Series::metric);

    private final String metric;
    private final Written written;
    private final Supplier<Rows> read;

    /** Read when somebody first looks at one of them. */
    private volatile @Nullable Rows rows;

    /** Made when a long stretch is first summed up. */
    private volatile @Nullable Ranked ranked;

    /** The columns. */
    private static final class Rows {

        /** Microseconds since 1970, rising. */
        private final long[] times;
        /** In the metric's unit; a fact's true is 1, its false 0. */
        private final double[] values;

        private final String[] sources;

        Rows(long[] times, double[] values, String[] sources) {
            this.times = times;
            this.values = values;
            this.sources = sources;
        }
    }

    /** Where they stand as written; there may be too many to hold twice. */
    sealed interface Written {

        /** Hands over every observation, in the order in which they stand there. */
        void each(Consumer<Observation> reader);

        /** A file, which can also be copied as it is. */
        record InFile(Path file) implements Written {
            @Override
            public void each(Consumer<Observation> reader) {
                ObservationsFile.each(file, reader);
            }
        }

        /** Somewhere else. */
        record Elsewhere(Consumer<Consumer<Observation>> all) implements Written {
            @Override
            public void each(Consumer<Observation> reader) {
                all.accept(reader);
            }
        }
    }

    Series(String metric, long[] times, double[] values, String[] sources, Written written) {
        this(metric, new Rows(times, values, sources), written);
    }

    private Series(String metric, Rows rows, Written written) {
        this.metric = metric;
        this.written = written;
        this.read = () -> rows;
        this.rows = rows;
    }

    private Series(String metric, Written written, Supplier<Rows> read) {
        this.metric = metric;
        this.written = written;
        this.read = read;
    }

    /** One that is read when somebody first looks into it. */
    static Series later(String metric, Written written, Supplier<Series> read) {
        return new Series(metric, written, () -> read.get().rows());
    }

    private Rows rows() {
        var known = rows;
        return known == null ? fetched() : known;
    }

    private synchronized Rows fetched() {
        var known = rows;
        if (known == null) {
            known = read.get();
            rows = known;
        }
        return known;
    }

    /** Whether it is in memory, so that nobody waits for it. */
    public boolean isRead() {
        return rows != null;
    }

    public static Series empty(String metric) {
        return of(metric, List.of(), ZoneOffset.UTC);
    }

    /** @param zone in which a day without a time begins */
    public static Series of(String metric, List<Observation> observations, ZoneId zone) {
        var columns = new Columns(observations.size());
        observations.forEach(one -> columns.add(one.at(zone), one.number(), one.source()));
        return columns.series(metric, new Written.Elsewhere(observations::forEach));
    }

    /** With those of another, each behind those of its moment; stretches in between are copied whole. */
    Series with(Series more, Written all) {
        var late = more.rows().times;
        int size = size() + late.length;
        var target = new Rows(new long[size], new double[size], new String[size]);
        int from = 0;
        for (int k = 0; k < late.length; k++) {
            int to = notAfter(late[k], from);
            copy(target, from, to - from, from + k);
            more.copy(target, k, 1, to + k);
            from = to;
        }
        copy(target, from, size() - from, from + late.length);
        var merged = new Series(metric, target, all);
        var known = ranked;
        if (known != null && late.length > 0) {
            merged.ranked = known.changedFrom(notAfter(late[0], 0), target.values);
        }
        return merged;
    }

    private void copy(Rows target, int from, int length, int to) {
        var own = rows();
        System.arraycopy(own.times, from, target.times, to, length);
        System.arraycopy(own.values, from, target.values, to, length);
        System.arraycopy(own.sources, from, target.sources, to, length);
    }

    /** How many observations were made at the moment or before; at least {@code low}. */
    private int notAfter(long moment, int low) {
        var times = rows().times;
        int from = low;
        int to = times.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (times[middle] <= moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Every observation as it is written, in the order in which it is written. */
    public void each(Consumer<Observation> reader) {
        written.each(reader);
    }

    public String metric() {
        return metric;
    }

    /** The file they lie in, where that is so. */
    Optional<Path> file() {
        return written instanceof Written.InFile(Path file) ? Optional.of(file) : Optional.empty();
    }

    public int size() {
        return rows().times.length;
    }

    public Instant time(int observation) {
        long micros = rows().times[observation];
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    public double value(int observation) {
        return rows().values[observation];
    }

    /** Who or what it is known from; empty where nobody said. */
    public String source(int observation) {
        return rows().sources[observation];
    }

    /** How many observations were made before {@code moment}. */
    public int before(Instant moment) {
        long sought = Math.multiplyExact(moment.getEpochSecond(), 1_000_000L) + moment.getNano() / 1000;
        var times = rows().times;
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

    /** What the observations from … to−1 come to; there must be one at least. */
    public double summary(Statistic statistic, int from, int to) {
        var ranks = statistic.ranks(to - from);
        if (ranks.length == 0 || to - from <= Ranked.BLOCK) {
            return statistic.of(values(from, to));
        }
        var known = ranked;
        if (known == null) {
            known = new Ranked(rows().values);
            ranked = known;
        }
        return ranks.length == 1 || ranks[1] == ranks[0]
                ? known.at(from, to, ranks[0])
                : known.between(from, to, ranks[0]);
    }

    /** The values of the observations from … to−1. */
    public double[] values(int from, int to) {
        return Arrays.copyOfRange(rows().values, from, to);
    }
}
