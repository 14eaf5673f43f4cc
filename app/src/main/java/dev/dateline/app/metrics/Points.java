package dev.dateline.app.metrics;

import dev.dateline.app.project.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A metric's observations as points in a row: each by itself, or what a day, a week or a month came to. Only weeks and months that are
 * over are points, and of a sum or a number only those that were watched from their beginning: half a week would look like a fall.
 */
public final class Points {

    /** More single observations than this are not held against limits one by one; then days are points. */
    private static final int MOST_SINGLE = 2_000;

    private final Metric metric;
    private final Series series;
    private final ZoneId zone;
    private final DayOfWeek weekEnds;
    private final LocalDate today;
    private final int known;

    /** @param observations it was made of */
    public record Point(LocalDate from, LocalDate to, double value, int observations) {}

    public Points(Metric metric, Series series, ZoneId zone, DayOfWeek weekEnds, Today today) {
        this.metric = metric;
        this.series = series;
        this.zone = zone;
        this.weekEnds = weekEnds;
        this.today = today.date();
        this.known = series.before(today.date().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** As the metric says, else each observation where no two fall into one week, and weeks where some do. */
    Metric.Each each() {
        var asked = metric.chart().flatMap(Metric.Charted::each);
        var each = asked.orElseGet(() -> isSparse() ? Metric.Each.OBSERVATION : Metric.Each.WEEK);
        return each == Metric.Each.OBSERVATION && known > MOST_SINGLE ? Metric.Each.DAY : each;
    }

    private boolean isSparse() {
        for (int k = 1; k < known; k++) {
            if (!weekEnd(day(k)).isAfter(weekEnd(day(k - 1)))) {
                return false;
            }
        }
        return !isTotal();
    }

    /** Whether nothing observed means nought rather than not known. */
    private boolean isTotal() {
        return metric.summary() == Statistic.SUM || metric.summary() == Statistic.COUNT;
    }

    List<Point> of(Metric.Each each) {
        var points = new ArrayList<Point>();
        if (known == 0) {
            return points;
        }
        if (each == Metric.Each.OBSERVATION) {
            for (int k = 0; k < known; k++) {
                if (Double.isFinite(series.value(k))) {
                    points.add(new Point(day(k), day(k), series.value(k), 1));
                }
            }
            return points;
        }
        var from = begin(day(0), each);
        for (var to = end(from, each); !to.isAfter(today); to = end(from, each)) {
            var value = over(from, to);
            if (value.isPresent()) {
                points.add(new Point(from, to, value.getAsDouble(), index(to.plusDays(1)) - index(from)));
            }
            from = to.plusDays(1);
        }
        return points;
    }

    /** What the observations of these days come to; of a sum or a number nought where there are none between the first and today. */
    public OptionalDouble over(LocalDate from, LocalDate to) {
        int begin = index(from);
        int end = index(to.plusDays(1));
        boolean observed = end > begin;
        if (isTotal() ? !isWatched(from, to) : !observed) {
            return OptionalDouble.empty();
        }
        double value = observed ? series.summary(metric.summary(), begin, end) : 0;
        return Double.isFinite(value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty(); // beyond what can be reckoned with
    }

    /** From its first day on; of more than a week from its first week on, as nothing may happen on the first day of a year. */
    private boolean isWatched(LocalDate from, LocalDate to) {
        int late = ChronoUnit.DAYS.between(from, to) < 7 ? 0 : 6;
        return known > 0 && !day(0).isAfter(from.plusDays(late)) && !from.isAfter(today);
    }

    /** The last day of the newest week that is over. */
    public LocalDate lastWeek() {
        return today.with(TemporalAdjusters.previousOrSame(weekEnds));
    }

    private int index(LocalDate day) {
        return Math.min(known, series.before(day.atStartOfDay(zone).toInstant()));
    }

    private LocalDate day(int observation) {
        return series.time(observation).atZone(zone).toLocalDate();
    }

    private LocalDate weekEnd(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(weekEnds));
    }

    private LocalDate begin(LocalDate day, Metric.Each each) {
        return switch (each) {
            case OBSERVATION, DAY -> day;
            case WEEK -> weekEnd(day).minusDays(6);
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate end(LocalDate from, Metric.Each each) {
        return switch (each) {
            case OBSERVATION, DAY -> from;
            case WEEK -> from.plusDays(6);
            case MONTH -> from.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
