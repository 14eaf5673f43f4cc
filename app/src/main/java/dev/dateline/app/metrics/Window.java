package dev.dateline.app.metrics;

import java.time.LocalDate;
import java.time.ZoneId;

/** The observations that count on a day: from … to−1 of the series. */
public record Window(int from, int to) {

    /** The day's window ends with the day and reaches back as far as the metric says. */
    public static Window of(Metric metric, Series series, ZoneId zone, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        int from = metric.countedFor()
                .map(span -> series.before(end.minus(span.duration())))
                .orElse(0);
        return new Window(from, series.before(end));
    }

    public int size() {
        return to - from;
    }
}
