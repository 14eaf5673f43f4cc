package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.List;

/** What each outcome would cost, one strip below the other on one scale from nought. */
final class SqueezeChart {

    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int RIGHT = 150;
    private static final int ROW = 52;
    private static final int BAR = 16;

    private final List<Squeeze.Outcome> outcomes;
    private final double most;
    private final int width;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(List<Squeeze.Outcome> outcomes, String labelledBy) {
        return new SqueezeChart(outcomes, WIDE).drawn("strip", labelledBy)
                + new SqueezeChart(outcomes, NARROW).drawn("strip hand", labelledBy);
    }

    private SqueezeChart(List<Squeeze.Outcome> outcomes, int width) {
        this.width = width;
        this.outcomes = outcomes;
        this.most = Math.max(
                1,
                outcomes.stream().mapToDouble(one -> one.costs().at(0.95)).max().orElse(1));
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, outcomes.size() * ROW + 8.0, kind, labelledBy);
        for (int row = 0; row < outcomes.size(); row++) {
            var outcome = outcomes.get(row);
            double top = row * ROW + 20.0;
            drawing.text("lab", 0, top - 6, "start", outcome.words());
            AtMost.bands(drawing, top, BAR, share -> x(outcome.costs().at(share)));
            double median = x(outcome.costs().at(0.5));
            drawing.line("median", median, top - 2, median, top + BAR + 2);
            drawing.text(
                    "lab strong",
                    x(outcome.costs().at(0.95)) + 8,
                    top + BAR - 3.5,
                    "start",
                    "half: " + CostChart.brief(outcome.costs().at(0.5)));
        }
        double foot = outcomes.size() * ROW + 4.0;
        drawing.line("grid", 0, foot, width - RIGHT, foot);
        return drawing.done();
    }

    private double x(double amount) {
        return amount / most * (width - RIGHT);
    }
}
