package dev.dateline.app.plan;

import dev.dateline.app.project.Project;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a day lies from left to right; timeline and load share one, so that they can be read together. */
public record TimeScale(LocalDate from, LocalDate to) {

    static final int WIDTH = 1196;
    public static final double LEFT = 1;
    public static final double RIGHT = 953;
    /** A launch proposed later than the scale's end is drawn in the margin, up to here; beyond, the scale stretches. */
    private static final double FARTHEST = 1100;
    /** The room that a month's name takes. */
    private static final double NAME = 70;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

    /** From today to the launch, or to the day it would have to move to; a proposal changes it only where it would not be seen. */
    public static TimeScale of(BackwardPlan plan, Optional<BackwardPlan> proposed) {
        var from = plan.today().date();
        var to = later(later(plan.launch(), plan.launchHeld()), from.plusDays(7));
        var scale = new TimeScale(from, to);
        return proposed.map(other -> later(other.launch(), other.launchHeld()))
                .filter(end -> scale.x(end) > FARTHEST)
                .map(end -> new TimeScale(from, end))
                .orElse(scale);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public double x(LocalDate date) {
        return LEFT + perDay() * ChronoUnit.DAYS.between(from, date);
    }

    double perDay() {
        return (RIGHT - LEFT) / ChronoUnit.DAYS.between(from, to);
    }

    /** The days of a range that lie on the scale, shaded. */
    void rest(Drawing svg, DateRange range, int top, int bottom) {
        shaded(svg, range, top, bottom, "rest");
    }

    void shaded(Drawing svg, DateRange range, int top, int bottom, String kind) {
        double left = Math.clamp(x(range.from()), LEFT, RIGHT);
        double right = Math.clamp(x(range.to().plusDays(1)), LEFT, RIGHT);
        if (right > left) {
            svg.rect(left, top, right - left, (double) bottom - top, kind);
        }
    }

    /** The same of every holiday. */
    void holidays(Drawing svg, BackwardPlan plan, int top, int bottom) {
        plan.contents().project().calendar().map(Project.Work::holidays).orElse(List.of()).stream()
                .filter(range -> !range.from().isAfter(to) && !range.to().isBefore(from))
                .forEach(range -> rest(svg, range, top, bottom));
    }

    /** From left to right where other words stand. */
    record Taken(double from, double to) {

        boolean meets(double left, double right) {
            return left <= to && right >= from;
        }
    }

    /** Months as hairlines, named at the top where there is room; beneath as well where the top is out of sight. */
    void months(Drawing svg, int top, int bottom, boolean namedBelow, List<Taken> taken) {
        long months = ChronoUnit.MONTHS.between(from, to);
        int every = months <= 9 ? 1 : months <= 27 ? 3 : 12;
        double next = LEFT + 90;
        for (var month = from.withDayOfMonth(1).plusMonths(1); month.isBefore(to); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % every != 0) {
                continue;
            }
            double x = x(month);
            svg.line(x, top, x, bottom, "grid");
            var name = month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : MONTH.format(month);
            if (x > next && taken.stream().noneMatch(words -> words.meets(x, x + NAME))) {
                svg.text(x + 5, 16, "tick", "start", name);
                if (namedBelow) {
                    svg.text(x + 5, bottom + 12, "tick", "start", name);
                }
                next = x + NAME;
            }
        }
    }
}
