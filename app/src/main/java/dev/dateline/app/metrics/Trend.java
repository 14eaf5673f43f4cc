package dev.dateline.app.metrics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a metric's statistic was on the days of a stretch of time. */
public record Trend(List<Reading> readings) {

    private static final int MOST_DAYS = 120;

    /** @param value not a number where the day's window is empty */
    public record Reading(LocalDate day, double value, int observations) {}

    /** Evenly from the first to the last day, both among them. */
    public static Trend of(Metric metric, Series series, ZoneId zone, LocalDate first, LocalDate last) {
        var readings = new ArrayList<Reading>();
        long days = ChronoUnit.DAYS.between(first, last);
        long wanted = Math.min(days, MOST_DAYS);
        for (long k = 0; k <= wanted; k++) {
            var day = wanted == 0 ? last : first.plusDays(Math.round((double) days * k / wanted));
            var window = Window.of(metric, series, zone, day);
            double value =
                    window.size() == 0 ? Double.NaN : series.summary(metric.summary(), window.from(), window.to());
            readings.add(new Reading(day, value, window.size()));
        }
        return new Trend(List.copyOf(readings));
    }
}
