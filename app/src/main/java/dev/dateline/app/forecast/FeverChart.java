package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Drawing;

/** Share of the way done to the right, share of the buffer used upwards; above the diagonal the buffer goes faster than the work. */
final class FeverChart {

    private static final double WIDE = 560;
    private static final double NARROW = 344;
    private static final double HEIGHT = 300;
    private static final double LEFT = 48;
    private static final double TOP = 26;
    private static final double BOTTOM = 36;
    /** Beyond, it is drawn at the edge. */
    private static final double MOST = 1.5;

    private static final String ALIKE = "buffer and work alike";

    private final Fever fever;
    private final double width;
    private final double right;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(Fever fever, String labelledBy) {
        return new FeverChart(fever, WIDE, 150).drawn("fever", labelledBy)
                + new FeverChart(fever, NARROW, 20).drawn("fever hand", labelledBy);
    }

    private FeverChart(Fever fever, double width, double right) {
        this.fever = fever;
        this.width = width;
        this.right = right;
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, HEIGHT, kind, labelledBy);
        drawing.text("tick", 0, 12, "start", "of the buffer used");
        for (double share = 0; share <= MOST; share += 0.5) {
            drawing.line("grid", LEFT, y(share), width - right, y(share));
            drawing.text("tick", LEFT - 6, y(share) + 4, "end", Math.round(share * 100) + " %");
        }
        for (double share = 0; share <= 1; share += 0.25) {
            drawing.text("tick", x(share), HEIGHT - BOTTOM + 16, "middle", Math.round(share * 100) + " %");
        }
        drawing.text("tick", x(0.5), HEIGHT - 4, "middle", "of the way done");
        drawing.line("goal", x(0), y(0), x(1), y(1));
        if (right > Drawing.wide(ALIKE)) {
            drawing.text("lab", x(1) + 6, y(1) + 4, "start", ALIKE);
        } else {
            drawing.text("lab", x(1), y(1) - 6, "end", ALIKE);
        }
        var way = new StringBuilder();
        for (var point : fever.points()) {
            way.append(way.isEmpty() ? 'M' : 'L')
                    .append(Drawing.number(x(point.done())))
                    .append(' ')
                    .append(Drawing.number(y(point.used())));
        }
        drawing.path("median", way);
        fever.points().forEach(point -> drawing.circle("intime", x(point.done()), y(point.used()), 3));
        label(drawing, fever.points().getLast());
        return drawing.done();
    }

    /** To the right, where no past day lies: below the dashed line or, far above it, beside the point. */
    private void label(Drawing drawing, Fever.Point last) {
        var words = Days.brief(last.day(), fever.since()) + ": " + Math.round(last.used() * 100) + " % used";
        double x = x(last.done());
        boolean right = x + 8 + Drawing.wide(words) < width;
        boolean farAbove = last.used() - last.done() > 0.5;
        double below = farAbove ? y(last.used()) + 4 : y(Math.min(last.used(), last.done())) + 16;
        drawing.text(
                "lab halo strong",
                x + (right ? 8 : -8),
                right ? below : y(last.used()) - 8,
                right ? "start" : "end",
                words);
    }

    private double x(double share) {
        return LEFT + share * (width - LEFT - right);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - Math.min(share, MOST) / MOST * (HEIGHT - TOP - BOTTOM);
    }
}
