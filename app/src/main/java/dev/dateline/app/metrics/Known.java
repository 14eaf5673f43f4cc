package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What is known of a metric on the day a project is looked at from. */
record Known(Metric metric, Series series, ZoneId zone, LocalDate today, int size, Optional<Double> value) {

    static Known of(Opened project, Metric metric) {
        var series = project.contents().of(Series.KIND).stream()
                .filter(one -> one.metric().equals(metric.id()))
                .findFirst()
                .orElse(Series.empty(metric.id()));
        var zone = project.contents().project().timezone();
        var today = project.today().date();
        int size = series.before(today.plusDays(1).atStartOfDay(zone).toInstant());
        var window = Window.of(metric, series, zone, today);
        return new Known(
                metric,
                series,
                zone,
                today,
                size,
                window.size() == 0
                        ? Optional.empty()
                        : Optional.of(series.summary(metric.summary(), window.from(), window.to())));
    }

    String now() {
        return value.map(this::text).orElse("none");
    }

    Optional<LocalDate> newest() {
        return size == 0
                ? Optional.empty()
                : Optional.of(series.time(size - 1).atZone(zone).toLocalDate());
    }

    /** What a file has of days to come, in words; it counts from its day on. */
    Optional<String> ahead() {
        int more = series.size() - size;
        return more == 0
                ? Optional.empty()
                : Optional.of(Rounded.number(more) + " more " + (more == 1 ? "lies" : "lie") + " ahead, "
                        + (more == 1 ? "on " : "the first on ")
                        + Days.full(series.time(size).atZone(zone).toLocalDate()));
    }

    boolean isStale() {
        return size > 0
                && metric.staleAfter()
                        .map(span -> series.time(size - 1).plus(span.duration()))
                        .filter(due -> !due.atZone(zone).toLocalDate().isAfter(today))
                        .isPresent();
    }

    String sentence() {
        var stale = isStale() ? " A newer observation is overdue." : "";
        if (metric.isFact()) {
            var by = size == 0 || series.source(size - 1).isEmpty() ? "" : " by " + series.source(size - 1);
            return "Witnessed as " + now()
                    + newest().map(day -> " on " + Days.full(day)).orElse("") + by + "." + stale;
        }
        return value.isEmpty()
                ? "No observation counts on " + Days.full(today) + "." + stale
                : now() + ", the " + metric.summary().formula()
                        + metric.countedFor().map(span -> " of " + span.words()).orElse("") + " to " + Days.full(today)
                        + "."
                        + stale;
    }

    String text(double measured) {
        return metric.isFact() ? String.valueOf(measured != 0) : Rounded.text(measured, metric.unitText());
    }
}
