package dev.dateline.app.metrics;

import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The charts of a project's metrics, with what the claims on them know of baselines and targets; each worked out once for a version and day. */
@Component
public final class Charts {

    private final ObjectProvider<MetricUse> uses;

    Charts(ObjectProvider<MetricUse> uses) {
        this.uses = uses;
    }

    private record Made(ConcurrentMap<List<Object>, Object> all) {}

    List<MetricUse.Use> uses(Opened project, Metric metric) {
        return Optional.ofNullable(uses.getIfAvailable())
                .map(use -> use.of(project, metric.id()))
                .orElse(List.of());
    }

    /** The last day before things were to change: the earliest baseline of the claims on the metric. */
    Optional<LocalDate> until(Opened project, Metric metric) {
        return uses(project, metric).stream()
                .flatMap(use -> use.baselineOn().stream())
                .min(LocalDate::compareTo);
    }

    static Points points(Opened project, Metric metric) {
        var settings = project.contents().project();
        var series = project.contents().of(Series.KIND).stream()
                .filter(one -> one.metric().equals(metric.id()))
                .findFirst()
                .orElse(Series.empty(metric.id()));
        return new Points(metric, series, settings.timezone(), settings.weekEnds(), project.today());
    }

    public Behaviour behaviour(Opened project, Metric metric) {
        return once(
                project,
                Behaviour.class,
                List.of(metric, "behaviour"),
                () -> Behaviour.of(metric, points(project, metric), until(project, metric)));
    }

    Behaviour behaviour(Opened project, Metric metric, Metric.Each each) {
        return once(
                project,
                Behaviour.class,
                List.of(metric, each),
                () -> Behaviour.of(metric, points(project, metric), each, until(project, metric)));
    }

    private record Reviewed(Optional<ReviewView> view) {}

    /** Six weeks and twelve months of a quantity; empty where nothing was observed in them. */
    public Optional<ReviewView> review(Opened project, Metric metric) {
        return once(
                        project,
                        Reviewed.class,
                        List.of(metric, "review"),
                        () -> new Reviewed(ReviewView.of(
                                metric,
                                points(project, metric),
                                until(project, metric),
                                day -> uses(project, metric).stream()
                                        .flatMap(use -> use.asked().apply(day).stream())
                                        .findFirst())))
                .view;
    }

    /** What follows from the project's version and day. */
    static <T> T once(Opened project, Class<T> type, List<Object> key, Supplier<T> work) {
        var made = project.once(Made.class, () -> new Made(new ConcurrentHashMap<>()));
        var before = made.all.get(key);
        if (before == null) { // work may itself ask for something of the same kind
            var result = work.get();
            before = Objects.requireNonNullElse(made.all.putIfAbsent(key, result), result);
        }
        return type.cast(before);
    }
}
