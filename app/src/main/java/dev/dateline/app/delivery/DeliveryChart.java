package dev.dateline.app.delivery;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import dev.dateline.engine.mining.DeliveryMeasures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Deployments of each week, those that failed in them, and the lead time of the changes they brought. */
final class DeliveryChart {

    private static final double WIDTH = 720;
    private static final double LEFT = 44;
    private static final double HIGH = 110;
    private static final double TOP = 16;
    private static final double LOWER = TOP + HIGH + 34;
    private static final double HEIGHT = LOWER + HIGH + 26;
    private static final int MOST_WEEKS = 104;

    /** @param monday its first day */
    record Week(LocalDate monday, DeliveryMeasures measures, int failed) {}

    private final List<Week> weeks;

    private DeliveryChart(List<Week> weeks) {
        this.weeks = weeks;
    }

    /** Whole weeks from Monday on; the one that {@code to} lies in is the last. */
    static DeliveryChart of(ServiceDelivery service, LocalDate from, LocalDate to, ZoneId zone) {
        var weeks = new ArrayList<Week>();
        var last = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var monday = first.isBefore(last.minusWeeks(MOST_WEEKS - 1)) ? last.minusWeeks(MOST_WEEKS - 1) : first;
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            var measures = DeliveryMeasures.of(
                    service.history(),
                    monday.atStartOfDay(zone).toEpochSecond(),
                    monday.plusWeeks(1).atStartOfDay(zone).toEpochSecond());
            int failed = (int) Math.round(
                    measures.failRate().value().orElse(0.0) * measures.perWeek().n());
            weeks.add(new Week(monday, measures, failed));
        }
        return new DeliveryChart(List.copyOf(weeks));
    }

    List<Week> weeks() {
        return weeks;
    }

    /** Whether any week has a lead time; without, there is nothing to draw of them. */
    boolean isTimed() {
        return weeks.stream()
                .anyMatch(week -> week.measures().leadTime().value().isPresent());
    }

    String svg(String labelledBy) {
        int most = Math.max(
                1,
                weeks.stream()
                        .mapToInt(week -> week.measures().perWeek().n())
                        .max()
                        .orElse(1));
        double slowest = Math.max(
                1,
                weeks.stream()
                        .flatMap(week -> week.measures().leadTime().value().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
        double step = (WIDTH - LEFT) / weeks.size();
        double height = isTimed() ? HEIGHT : TOP + HIGH + 26;
        var drawing = new Drawing(WIDTH, height, "delivered", labelledBy);
        drawing.text("axis", LEFT, TOP - 5, "start", "deployments a week, dark those that failed");
        drawing.line("floor", LEFT, TOP + HIGH, WIDTH, TOP + HIGH);
        drawing.text("axis", LEFT - 6, TOP + 9, "end", String.valueOf(most));
        if (isTimed()) {
            drawing.text("axis", LEFT, LOWER - 6, "start", "median lead time of the week's changes");
            drawing.line("floor", LEFT, LOWER + HIGH, WIDTH, LOWER + HIGH);
            drawing.text("axis", LEFT - 6, LOWER + 9, "end", Lasting.words(slowest));
        }
        for (int k = 0; k < weeks.size(); k++) {
            var week = weeks.get(k);
            double x = LEFT + k * step;
            double bar = HIGH * week.measures().perWeek().n() / most;
            double failed = HIGH * week.failed() / most;
            drawing.rect("went", x + step * .15, TOP + HIGH - bar, step * .7, bar - failed);
            drawing.rect("broke", x + step * .15, TOP + HIGH - failed, step * .7, failed);
            int place = k;
            week.measures()
                    .leadTime()
                    .value()
                    .ifPresent(lead -> drawing.circle(
                            "took", LEFT + (place + .5) * step, LOWER + HIGH - HIGH * Math.max(0, lead) / slowest, 3));
        }
        drawing.text(
                "axis", LEFT, height - 8, "start", Days.brief(weeks.getFirst().monday()));
        drawing.text(
                "axis",
                WIDTH,
                height - 8,
                "end",
                "week of " + Days.brief(weeks.getLast().monday()));
        return drawing.done();
    }
}
