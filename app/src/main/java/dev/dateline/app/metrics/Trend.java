package dev.dateline.app.metrics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a metric's statistic was on the days of a stretch of time. */
public record Trend(List<Reading> readings) {

    /** Values that are sorted for one chart; more would be felt while one waits. */
    private static final long MOST_SORTED = 4_000_000;

    private static final int MOST_DAYS = 120;
    private static final int FEWEST_DAYS = 16;

    /** @param value not a number where the day's window is empty */
    public record Reading(LocalDate day, double value, int observations) {}

    /** Evenly from the first to the last day, both among them. */
    public static Trend of(Metric metric, Series series, ZoneId zone, LocalDate first, LocalDate last) {
        var readings = new ArrayList<Reading>();
        long days = ChronoUnit.DAYS.between(first, last);
        long wanted = Math.min(days, most(Window.of(metric, series, zone, last).size()));
        for (long k = 0; k <= wanted; k++) {
            var day = wanted == 0 ? last : first.plusDays(Math.round((double) days * k / wanted));
            var window = Window.of(metric, series, zone, day);
            double value =
                    window.size() == 0 ? Double.NaN : metric.summary().of(series.values(window.from(), window.to()));
            readings.add(new Reading(day, value, window.size()));
        }
        return new Trend(List.copyOf(readings));
    }

    private static long most(int window) {
        return Math.clamp(MOST_SORTED / Math.max(1, window), FEWEST_DAYS, MOST_DAYS);
    }
}
