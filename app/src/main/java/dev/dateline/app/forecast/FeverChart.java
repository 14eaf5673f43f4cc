package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;

/** Share of the way done to the right, share of the buffer used upwards; above the diagonal the buffer goes faster than the work. */
final class FeverChart {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 300;
    private static final double LEFT = 48;
    private static final double RIGHT = 150;
    private static final double TOP = 14;
    private static final double BOTTOM = 36;
    /** Beyond, it is drawn at the edge. */
    private static final double MOST = 1.5;

    private final Fever fever;

    FeverChart(Fever fever) {
        this.fever = fever;
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, HEIGHT, "fever", labelledBy);
        for (double share = 0; share <= MOST; share += 0.5) {
            drawing.line("grid", LEFT, y(share), WIDTH - RIGHT, y(share));
            drawing.text("tick", LEFT - 6, y(share) + 4, "end", Math.round(share * 100) + " %");
        }
        for (double share = 0; share <= 1; share += 0.25) {
            drawing.text("tick", x(share), HEIGHT - BOTTOM + 16, "middle", Math.round(share * 100) + " %");
        }
        drawing.text("tick", x(0.5), HEIGHT - 4, "middle", "of the way done");
        drawing.line("goal", x(0), y(0), x(1), y(1));
        drawing.text("lab", x(1) + 6, y(1) + 4, "start", "buffer and work alike");
        var way = new StringBuilder();
        for (var point : fever.points()) {
            way.append(way.isEmpty() ? 'M' : 'L')
                    .append(Drawing.number(x(point.done())))
                    .append(' ')
                    .append(Drawing.number(y(point.used())));
        }
        drawing.path("median", way);
        fever.points().forEach(point -> drawing.circle("intime", x(point.done()), y(point.used()), 3));
        var last = fever.points().getLast();
        drawing.text(
                "lab strong",
                x(last.done()) + 8,
                y(last.used()) - 6,
                "start",
                Days.brief(last.day()) + ": " + Math.round(last.used() * 100) + " % used");
        return drawing.done();
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - Math.min(share, MOST) / MOST * (HEIGHT - TOP - BOTTOM);
    }
}
