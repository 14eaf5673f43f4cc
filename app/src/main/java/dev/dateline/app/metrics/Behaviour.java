package dev.dateline.app.metrics;

import dev.dateline.engine.statistics.ProcessBehaviour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A metric's points held against limits that are frozen on its baseline, and found anew only from a day on which a known cause moved the
 * process.
 *
 * @param stretches each with limits of its own, in the order of time; at least one where there is a point
 */
public record Behaviour(Metric.Each each, List<Points.Point> points, List<Stretch> stretches) {

    /**
     * Points from … to−1 and the limits they are held against.
     *
     * @param baseline how many of the first are the baseline
     * @param limits empty where there are fewer than six points to find them from
     * @param signals by the points' numbers in the whole row
     * @param settled whether further points leave the limits as they are
     */
    public record Stretch(
            int from,
            int to,
            int baseline,
            Optional<ProcessBehaviour> limits,
            boolean settled,
            List<ProcessBehaviour.Signal> signals,
            Optional<Metric.Rebased> cause) {}

    /** @param until the last day of what everything later is held against, where a claim says so */
    public static Behaviour of(Metric metric, Points points, Optional<LocalDate> until) {
        return of(metric, points, points.each(), until);
    }

    static Behaviour of(Metric metric, Points points, Metric.Each each, Optional<LocalDate> until) {
        var all = points.of(each);
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        Optional<Metric.Rebased> cause = Optional.empty();
        for (var rebased : metric.rebased()) {
            int start = firstFrom(all, rebased.on());
            if (start > from && start < all.size()) {
                stretches.add(stretch(metric, all, from, start, until, cause));
                from = start;
                cause = Optional.of(rebased);
            }
        }
        if (!all.isEmpty()) {
            stretches.add(stretch(metric, all, from, all.size(), until, cause));
        }
        return new Behaviour(each, List.copyOf(all), List.copyOf(stretches));
    }

    /** The first point that begins on the day or later. */
    static int firstFrom(List<Points.Point> points, LocalDate day) {
        int start = 0;
        while (start < points.size() && points.get(start).from().isBefore(day)) {
            start++;
        }
        return start;
    }

    private static Stretch stretch(
            Metric metric,
            List<Points.Point> all,
            int from,
            int to,
            Optional<LocalDate> until,
            Optional<Metric.Rebased> cause) {
        var values =
                all.subList(from, to).stream().mapToDouble(Points.Point::value).toArray();
        int before = until.map(day -> (int) all.subList(from, to).stream()
                        .filter(point -> !point.to().isAfter(day))
                        .count())
                .orElse(0);
        boolean said = before >= ProcessBehaviour.USABLE;
        int baseline = said ? before : Math.min(values.length, ProcessBehaviour.SETTLED);
        if (baseline < ProcessBehaviour.USABLE) {
            return new Stretch(from, to, baseline, Optional.empty(), false, List.of(), cause);
        }
        var limits = ProcessBehaviour.of(Arrays.copyOf(values, baseline), metric.limits());
        if (!Double.isFinite(limits.rangeLimit()) || !Double.isFinite(limits.upper() - limits.lower())) {
            return new Stretch(from, to, baseline, Optional.empty(), false, List.of(), cause);
        }
        var signals = limits.signals(values).stream()
                .map(one -> new ProcessBehaviour.Signal(
                        one.rule(), one.side(), one.from() + from, one.at() + from, one.to() + from))
                .toList();
        return new Stretch(
                from, to, baseline, Optional.of(limits), said || baseline == ProcessBehaviour.SETTLED, signals, cause);
    }

    /** The limits that hold today. */
    public Optional<Stretch> newest() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast());
    }

    public Optional<ProcessBehaviour> limits() {
        return newest().flatMap(Stretch::limits);
    }

    /** The lower limit as it is shown: what was never below nought is not expected there either. */
    double lower(ProcessBehaviour limits) {
        return points.stream().allMatch(point -> point.value() >= 0) ? Math.max(0, limits.lower()) : limits.lower();
    }

    /** Whether the newest point belongs to a signal. */
    public boolean isSignalNow() {
        return newest().stream()
                .flatMap(stretch -> stretch.signals().stream())
                .anyMatch(signal -> signal.to() == points.size() - 1);
    }
}
