package dev.dateline.app.metrics;

import dev.dateline.engine.statistics.ProcessBehaviour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A metric week by week: its statistic over the observations of each whole week, Monday to Sunday. A week without any is left out, unless
 * what is counted or summed was then nought.
 */
record Weeks(List<Week> weeks) {

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
                weeks.add(new Week(monday, series.summary(metric.summary(), from, to)));
            } else if (counts) {
                weeks.add(new Week(monday, 0));
            }
            from = to;
            monday = next;
        }
        return new Weeks(List.copyOf(weeks));
    }

    /** The last shift by the rules of the process-behaviour chart, its limits frozen after the first weeks; how it began is no shift. */
    Optional<Shift> lastShift() {
        var values = weeks.stream().mapToDouble(Week::value).toArray();
        if (values.length <= RUN) {
            return Optional.empty();
        }
        var first = Arrays.copyOf(values, Math.min(values.length, ProcessBehaviour.SETTLED));
        return ProcessBehaviour.of(first, ProcessBehaviour.Kind.MEAN).signals(values).stream()
                .filter(signal -> signal.rule() == ProcessBehaviour.Rule.SHIFT && signal.from() > 0)
                .max(Comparator.comparingInt(ProcessBehaviour.Signal::to))
                .map(signal -> new Shift(
                        weeks.get(signal.from()).monday(),
                        signal.side() == ProcessBehaviour.Side.ABOVE,
                        signal.to() - signal.from() + 1));
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
