package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;
import dev.dateline.app.page.InTwenty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How likely the work is done by each date: the rising curve over the middle half, four fifths and nineteen twentieths of all trials. */
final class FinishChart {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int WIDTH = 760;
    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 50;
    private static final int HEIGHT = 200;
    private static final int STEPS = 100;
    /** Fewer trials beyond the picture than this are lost in the thickness of its line. */
    private static final double FEWEST_TOLD = 0.005;

    private final PlanForecast forecast;
    private final LocalDate launch;
    private final LocalDate from;
    private final LocalDate to;

    FinishChart(PlanForecast forecast) {
        this.forecast = forecast;
        this.launch = forecast.plan().launch();
        var first = finish(0.005);
        var last = last();
        var left = first.isBefore(launch) ? first : launch;
        var right = last.isAfter(launch) ? last : launch;
        long margin = Math.max(3, ChronoUnit.DAYS.between(left, right) / 30);
        this.from = left.minusDays(margin);
        this.to = right.plusDays(margin);
    }

    /** As far as nearly all trials reach, unless that is decades off. */
    private LocalDate last() {
        var usual = finish(0.7).isAfter(launch) ? finish(0.7) : launch;
        var first = finish(0.005);
        var farthest = usual.plusDays(Math.max(60, 2 * ChronoUnit.DAYS.between(first, usual)));
        for (double share : new double[] {0.995, 0.975, 0.95, 0.9, 0.8}) {
            var date = forecast.finish(share);
            if (date.isPresent() && !date.get().isAfter(farthest)) {
                return date.get();
            }
        }
        return farthest;
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, TOP + HEIGHT + 26, "curve", labelledBy);
        band(drawing, "b95", 0.025, 0.975);
        band(drawing, "b80", 0.1, 0.9);
        band(drawing, "b50", 0.25, 0.75);
        brackets(drawing);
        for (int quarter = 0; quarter <= 4; quarter++) {
            drawing.line("grid", LEFT, y(quarter / 4.0), WIDTH - RIGHT, y(quarter / 4.0));
            drawing.text("tick", LEFT - 8, y(quarter / 4.0) + 4, "end", quarter * 25 + " %");
        }
        ticks(drawing);
        drawing.path("median", curve());
        launch(drawing);
        beyond(drawing);
        return drawing.done();
    }

    private void band(Drawing drawing, String kind, double low, double high) {
        drawing.rect(kind, x(finish(low)), y(1), Math.max(1, x(finish(high)) - x(finish(low))), HEIGHT);
    }

    /** Bands carry their percentages: above them, from end to end, the widest on top. */
    private void brackets(Drawing drawing) {
        double previous = 0;
        int row = 0;
        for (var band : List.of(new double[] {0.025, 0.975}, new double[] {0.1, 0.9}, new double[] {0.25, 0.75})) {
            double left = x(finish(band[0]));
            double right = x(finish(band[1]));
            int y = 10 + row * 15;
            if (right - left > 44) {
                drawing.line("mean", left, y, right, y);
                drawing.line("mean", left, y - 3.0, left, y + 3.0);
                end(drawing, right, y, finish(band[1]).isAfter(to));
            }
            var words = Math.round((band[1] - band[0]) * 100) + " %";
            boolean inside = right - left > 44;
            drawing.text(
                    "lab halo",
                    inside ? (left + right) / 2 : Math.max(right, previous) + 6,
                    y + 4.0,
                    inside ? "middle" : "start",
                    words);
            previous = right;
            row++;
        }
    }

    /** An arrow where the band goes on beyond the picture. */
    private static void end(Drawing drawing, double x, double y, boolean goesOn) {
        drawing.line("mean", goesOn ? x - 5 : x, y - 3.0, x, goesOn ? y : y + 3.0);
        if (goesOn) {
            drawing.line("mean", x - 5, y + 3.0, x, y);
        }
    }

    /** The trials that the picture does not show: where it ends, it says how many there are and how far they go. */
    private void beyond(Drawing drawing) {
        double never = forecast.noLaunch();
        double later = Math.max(0, 1 - forecast.doneBy(to) - never);
        var words = new ArrayList<String>();
        if (later >= FEWEST_TOLD) {
            words.add(ForecastFigures.percent(later) + " of trials end after "
                    + Days.full(to)
                    + forecast.finish(1 - never - later / 10)
                            .map(most -> ", nine in ten of these by " + Far.inYears(most, launch))
                            .orElse(""));
        }
        if (never >= FEWEST_TOLD) {
            words.add(ForecastFigures.percent(never) + (words.isEmpty() ? " of trials never end" : " never"));
        }
        if (!words.isEmpty()) {
            drawing.text("lab halo", WIDTH - RIGHT - 4.0, y(0) - 6, "end", String.join("; ", words) + " →");
        }
    }

    private String curve() {
        var way = new StringBuilder();
        for (int step = 1; step <= STEPS; step++) {
            double share = Math.min(0.995, Math.max(0.005, (double) step / STEPS));
            if (finish(share).isAfter(to)) {
                break;
            }
            way.append(way.isEmpty() ? "M" : "L")
                    .append(Drawing.number(x(finish(share))))
                    .append(' ')
                    .append(Drawing.number(y(share)));
        }
        return way.toString();
    }

    private void launch(Drawing drawing) {
        double x = x(launch);
        double share = forecast.onTime().orElse(0.0);
        drawing.line("goal", x, 4, x, y(0));
        boolean right = x + 150 < WIDTH;
        drawing.circle("intime", x, y(share), 4.5);
        drawing.text(
                "lab halo strong",
                x + (right ? 10 : -10),
                Math.min(y(0) - 20, Math.max(y(1) + 16, y(share) + (right ? 18 : -10))),
                right ? "start" : "end",
                "launch, " + Days.brief(launch, launch) + ": " + InTwenty.brief(share));
    }

    private void ticks(Drawing drawing) {
        long days = ChronoUnit.DAYS.between(from, to);
        long every = Math.max(1, days / 6);
        for (long day = every / 2; day < days; day += every) {
            var date = from.plusDays(day);
            drawing.text(
                    "tick",
                    x(date),
                    y(0) + 18,
                    "middle",
                    days > 700
                            ? MONTH.format(date)
                            : Days.brief(date, forecast.plan().today().date()));
        }
    }

    private LocalDate finish(double share) {
        return forecast.finish(share).orElse(LocalDate.MAX);
    }

    private double x(LocalDate date) {
        if (!date.isBefore(to)) {
            return WIDTH - RIGHT;
        }
        return LEFT
                + (double) ChronoUnit.DAYS.between(from, date)
                        / ChronoUnit.DAYS.between(from, to)
                        * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }
}
