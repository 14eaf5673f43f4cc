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

/** How likely the work is done by each date: the rising curve, with the dates by which half of all trials and most of them are done. */
final class FinishChart {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 42;
    private static final int HEIGHT = 200;
    private static final int STRIP = 8;
    private static final int STEPS = 100;
    /** Fewer trials beyond the picture than this are lost in the thickness of its line. */
    private static final double FEWEST_TOLD = 0.005;
    /** The shares that the words name, and how far below or above its height on the curve each name stands, so that they do not touch. */
    private static final List<Mark> MARKS = List.of(
            new Mark(AtMost.HALF.share(), AtMost.HALF.words(), 6, 7),
            new Mark(AtMost.FOUR_IN_FIVE.share(), AtMost.FOUR_IN_FIVE.words(), 12, 7),
            new Mark(0.9, "nine in ten", 9, 5),
            new Mark(AtMost.NINETEEN_IN_TWENTY.share(), AtMost.NINETEEN_IN_TWENTY.words(), 3, 9));

    private record Mark(double share, String words, int below, int above) {}

    private final PlanForecast forecast;
    private final int width;
    private final LocalDate launch;
    private final LocalDate from;
    private final LocalDate to;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(PlanForecast forecast, String labelledBy) {
        return new FinishChart(forecast, WIDE).drawn("curve", labelledBy)
                + new FinishChart(forecast, NARROW).drawn("curve hand", labelledBy);
    }

    private FinishChart(PlanForecast forecast, int width) {
        this.width = width;
        this.forecast = forecast;
        this.launch = forecast.plan().launch();
        var first = finish(0.005);
        var last = last();
        var left = first.isBefore(launch) ? first : launch;
        var right = later(last, launch);
        long margin = Math.max(3, ChronoUnit.DAYS.between(left, right) / 30);
        this.from = left.minusDays(margin);
        this.to = right.plusDays(margin);
    }

    /** As far as nearly all trials reach, unless that is decades off. */
    private LocalDate last() {
        var usual = forecast.finish(0.7).filter(date -> date.isAfter(launch)).orElse(launch);
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

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, y(0) + STRIP + 26, kind, labelledBy);
        for (int quarter = 0; quarter <= 4; quarter++) {
            drawing.line("grid", LEFT, y(quarter / 4.0), width - RIGHT, y(quarter / 4.0));
            if (width == WIDE || quarter % 2 == 0) {
                drawing.text("tick", LEFT - 8, y(quarter / 4.0) + 4, "end", quarter * 25 + " %");
            }
        }
        ticks(drawing);
        AtMost.bands(drawing, y(0), STRIP, share -> x(finish(share)));
        drawing.line("goal", x(launch), TOP - 20, x(launch), y(0) + STRIP);
        drawing.path("median", curve());
        MARKS.forEach(mark -> mark(drawing, mark));
        launch(drawing);
        beyond(drawing);
        return drawing.done();
    }

    /** A name stands where the curve leaves room: below it to the right, or above it to the left. */
    private void mark(Drawing drawing, Mark mark) {
        var finish = forecast.finish(mark.share);
        if (finish.isEmpty()) {
            return;
        }
        boolean far = Far.is(finish.get(), launch);
        var words = mark.words
                + (far
                        ? " " + Far.words(finish, launch)
                        : " by " + Days.brief(finish.get(), from, later(finish.get(), to)));
        if (finish.get().isAfter(to)) {
            drawing.text("lab halo", width - RIGHT, y(mark.share) - mark.above, "end", words + " →");
            return;
        }
        double x = x(finish.get());
        drawing.line("mean", x, y(mark.share), x, y(0) + STRIP);
        drawing.circle("intime", x, y(mark.share), 3);
        boolean right = width - RIGHT - x > Math.min(x, Drawing.wide(words) + 8);
        drawing.text(
                "lab halo",
                x + (right ? 8 : -8),
                y(mark.share) + (right ? mark.below : -mark.above),
                right ? "start" : "end",
                words);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The trials that the picture does not show and no name tells of. */
    private void beyond(Drawing drawing) {
        double never = forecast.noLaunch();
        double later = Math.max(0, 1 - forecast.doneBy(to) - never);
        var words = new ArrayList<String>();
        if (later >= FEWEST_TOLD
                && never < 1 - MARKS.getLast().share
                && !finish(MARKS.getLast().share).isAfter(to)) {
            words.add(ForecastFigures.percent(later) + " later");
        }
        if (never >= FEWEST_TOLD) {
            words.add(ForecastFigures.percent(never) + " never");
        }
        if (!words.isEmpty()) {
            drawing.text("lab halo", width - RIGHT, TOP - 14.0, "end", String.join(", ", words) + " →");
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
        double share = forecast.onTime().orElse(0.0);
        drawing.circle("intime", x(launch), y(share), 4.5);
        drawing.within(
                "lab halo strong",
                x(launch),
                12,
                "launch, " + Days.brief(launch, from, to) + ": " + InTwenty.brief(share),
                0,
                width);
    }

    private void ticks(Drawing drawing) {
        long days = ChronoUnit.DAYS.between(from, to);
        var words = tick(from);
        long every = Math.max(1, (long) Math.ceil(days / Math.min(6, (width - LEFT) / (Drawing.wide(words) + 24))));
        for (long day = every / 2; day < days; day += every) {
            var date = from.plusDays(day);
            drawing.within("tick", x(date), y(0) + STRIP + 18, tick(date), 0, width);
        }
    }

    private String tick(LocalDate date) {
        return ChronoUnit.DAYS.between(from, to) > 700 ? MONTH.format(date) : Days.brief(date, from, to);
    }

    private LocalDate finish(double share) {
        return forecast.finish(share).orElse(LocalDate.MAX);
    }

    private double x(LocalDate date) {
        if (!date.isBefore(to)) {
            return width - RIGHT;
        }
        return LEFT
                + (double) ChronoUnit.DAYS.between(from, date)
                        / ChronoUnit.DAYS.between(from, to)
                        * (width - LEFT - RIGHT);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }
}
