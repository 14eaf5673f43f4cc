package dev.dateline.app.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A metric week by week: its statistic over the observations of each whole week, Monday to Sunday. A week without any is left out, unless
 * what is counted or summed was then nought.
 */
record Weeks(List<Week> weeks) {

    /** So many make what is usual, where there are as many; from the first of a longer stretch they swing no more. */
    private static final int USUAL = 17;

    /** So many in a row on one side of what is usual are no chance: one in 128 or less. */
    static final int RUN = 8;

    record Week(LocalDate monday, double value) {}

    /** @param monday of the first week of it */
    record Shift(LocalDate monday, boolean up, int weeks) {}

    static Weeks of(Metric metric, Series series, ZoneId zone, LocalDate today) {
        var weeks = new ArrayList<Week>();
        if (series.size() == 0) {
            return new Weeks(weeks);
        }
        boolean counts = metric.summary() == Statistic.SUM || metric.summary() == Statistic.COUNT;
        var monday = series.time(0).atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int from = 0;
        while (from < series.size() && monday.plusDays(6).isBefore(today)) {
            var next = monday.plusWeeks(1);
            int to = series.before(next.atStartOfDay(zone).toInstant());
            if (to > from) {
                weeks.add(new Week(monday, metric.summary().of(series.values(from, to))));
            } else if (counts) {
                weeks.add(new Week(monday, 0));
            }
            from = to;
            monday = next;
        }
        return new Weeks(List.copyOf(weeks));
    }

    /** Where it last began to lie eight weeks or more in a row on one side of the mean of the first seventeen; how it began is no shift. */
    Optional<Shift> lastShift() {
        double usual =
                weeks.stream().limit(USUAL).mapToDouble(Week::value).average().orElse(Double.NaN);
        for (int to = weeks.size(); to >= RUN; to--) {
            double side = Math.signum(weeks.get(to - 1).value() - usual);
            int from = to;
            while (side != 0 && from > 0 && Math.signum(weeks.get(from - 1).value() - usual) == side) {
                from--;
            }
            if (to - from >= RUN && from > 0) {
                return Optional.of(new Shift(weeks.get(from).monday(), side > 0, to - from));
            }
        }
        return Optional.empty();
    }

    double[] before(LocalDate monday) {
        return weeks.stream()
                .filter(week -> week.monday().isBefore(monday))
                .mapToDouble(Week::value)
                .toArray();
    }

    double[] from(LocalDate monday) {
        return weeks.stream()
                .filter(week -> !week.monday().isBefore(monday))
                .mapToDouble(Week::value)
                .toArray();
    }
}
