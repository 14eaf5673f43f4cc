package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The plan’s trials and the pace so far, one strip each over the same days: by when half is done and by when four in five. */
final class PaceChart {

    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int LEFT = 12;
    private static final int RIGHT = 12;
    private static final int TOP = 20;
    private static final int ROW = 46;
    private static final int BAR = 16;
    private static final double FIRST = 0.005;

    private final Pace pace;
    private final PlanForecast forecast;
    private final LocalDate to;
    private final int width;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(Pace pace, PlanForecast forecast, String labelledBy) {
        return new PaceChart(pace, forecast, WIDE).drawn("strip", labelledBy)
                + new PaceChart(pace, forecast, NARROW).drawn("strip hand", labelledBy);
    }

    private PaceChart(Pace pace, PlanForecast forecast, int width) {
        this.width = width;
        this.pace = pace;
        this.forecast = forecast;
        var last = later(middle(pace::by), later(middle(forecast::finish), pace.launch()));
        this.to = pace.today().plusDays(Math.max(30, ChronoUnit.DAYS.between(pace.today(), last) * 8 / 5));
    }

    /** Both should be seen, however far they are apart; only a tail may run out of the picture. */
    private static Optional<LocalDate> middle(DoubleFunction<Optional<LocalDate>> by) {
        return by.apply(0.5);
    }

    private static LocalDate later(Optional<LocalDate> one, LocalDate other) {
        return one.filter(date -> date.isAfter(other)).orElse(other);
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, TOP + 2 * ROW + 22, kind, labelledBy);
        double floor = TOP + 2 * ROW - 4.0;
        double launch = x(Optional.of(pace.launch()));
        drawing.line("goal", launch, TOP - 3.0, launch, floor);
        drawing.within("lab halo", launch, TOP - 8.0, "launch, " + brief(pace.launch()), 0, width);
        row(drawing, 0, "by the plan", forecast::finish);
        row(drawing, 1, "by the pace so far", pace::by);
        drawing.line("grid", LEFT, floor, width - RIGHT, floor);
        long days = ChronoUnit.DAYS.between(pace.today(), to);
        int ticks = (int) Math.min(5, width / (Drawing.wide(brief(to)) + 24));
        for (int tick = 0; tick < ticks; tick++) {
            var date = pace.today().plusDays(days * (2 * tick + 1) / (2L * ticks));
            drawing.text("tick", x(Optional.of(date)), floor + 16, "middle", brief(date));
        }
        return drawing.done();
    }

    private String brief(LocalDate date) {
        return Days.brief(date, pace.today(), to);
    }

    private void row(Drawing drawing, int row, String words, DoubleFunction<Optional<LocalDate>> by) {
        double top = TOP + row * ROW + 18.0;
        drawing.text("lab halo", LEFT, top - 5, "start", words);
        band(drawing, "b50", top, by.apply(FIRST), by.apply(0.5));
        band(drawing, "b80", top, by.apply(0.5), by.apply(0.8));
        double middle = x(by.apply(0.5));
        drawing.line("median", middle, top - 3, middle, top + BAR + 3);
        goesOn(by.apply(0.8)).ifPresent(far -> drawing.text("lab halo", width - RIGHT, top - 5, "end", far + " →"));
    }

    private void band(Drawing drawing, String kind, double top, Optional<LocalDate> from, Optional<LocalDate> until) {
        drawing.rect(kind, x(from), top, Math.max(1, x(until) - x(from)), BAR);
    }

    /** How far the band reaches where that is beyond the picture. */
    private Optional<String> goesOn(Optional<LocalDate> until) {
        return until.isEmpty()
                ? Optional.of("four in five: no launch")
                : until.filter(date -> date.isAfter(to))
                        .map(date -> (Far.is(date, pace.launch()) ? "four in five " : "four in five by ")
                                + Far.words(until, pace.launch()));
    }

    private double x(Optional<LocalDate> date) {
        long days = date.filter(one -> one.isBefore(to))
                .map(one -> Math.max(0, ChronoUnit.DAYS.between(pace.today(), one)))
                .orElse(ChronoUnit.DAYS.between(pace.today(), to));
        return LEFT + (double) days / ChronoUnit.DAYS.between(pace.today(), to) * (width - LEFT - RIGHT);
    }
}
