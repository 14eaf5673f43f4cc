package dev.dateline.app.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Observations being gathered into the columns of a {@link Series}. */
final class Columns {

    private long[] times;
    private double[] values;
    private String[] sources;
    private int size;

    Columns(int expected) {
        times = new long[Math.max(16, expected)];
        values = new double[times.length];
        sources = new String[times.length];
    }

    void add(Instant time, double value, String source) {
        add(Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000), value, source);
    }

    /** @param micros since 1970 */
    void add(long micros, double value, String source) {
        room(1);
        times[size] = micros;
        values[size] = value;
        sources[size++] = source;
    }

    /** Many at once, each in its place of all three. */
    void add(long[] micros, double[] numbers, String[] texts) {
        room(micros.length);
        System.arraycopy(micros, 0, times, size, micros.length);
        System.arraycopy(numbers, 0, values, size, micros.length);
        System.arraycopy(texts, 0, sources, size, micros.length);
        size += micros.length;
    }

    private void room(int more) {
        if (size + more > times.length) {
            int room = Math.max(size + more, times.length * 2);
            times = Arrays.copyOf(times, room);
            values = Arrays.copyOf(values, room);
            sources = Arrays.copyOf(sources, room);
        }
    }

    /** A series with more observations, each behind those of its moment, as if all had been read anew. */
    static Series with(Series before, List<Observation> more, ZoneId zone, Series.Written written) {
        var added = new Columns(more.size());
        more.forEach(one -> added.add(one.at(zone), one.number(), one.source()));
        return before.with(added.series(before.metric(), written), written);
    }

    /** A series without some; empty where it cannot be told which of several went. */
    static Optional<Series> without(Series before, List<Observation> gone, ZoneId zone, Series.Written written) {
        return gone.isEmpty() ? Optional.of(before) : before.without(Series.of(before.metric(), gone, zone), written);
    }

    /** In the order of time; late observations may come anywhere, and those of one moment stay as they came. */
    Series series(String metric, Series.Written written) {
        for (int k = 1; k < size; k++) {
            if (times[k] < times[k - 1]) {
                return rearranged(metric, written);
            }
        }
        return new Series(
                metric, Arrays.copyOf(times, size), Arrays.copyOf(values, size), Arrays.copyOf(sources, size), written);
    }

    private Series rearranged(String metric, Series.Written written) {
        var order = new Integer[size];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Long.compare(times[a], times[b]));
        var sortedTimes = new long[size];
        var sortedValues = new double[size];
        var sortedSources = new String[size];
        for (int k = 0; k < size; k++) {
            sortedTimes[k] = times[order[k]];
            sortedValues[k] = values[order[k]];
            sortedSources[k] = sources[order[k]];
        }
        return new Series(metric, sortedTimes, sortedValues, sortedSources, written);
    }
}
