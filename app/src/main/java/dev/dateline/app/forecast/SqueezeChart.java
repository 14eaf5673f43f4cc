package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.List;

/** What each outcome would cost, one strip below the other on one scale from nought. */
final class SqueezeChart {

    private static final int WIDTH = 760;
    private static final int RIGHT = 150;
    private static final int ROW = 52;
    private static final int BAR = 16;

    private final List<Squeeze.Outcome> outcomes;
    private final double most;

    SqueezeChart(List<Squeeze.Outcome> outcomes) {
        this.outcomes = outcomes;
        this.most = Math.max(
                1,
                outcomes.stream()
                        .mapToDouble(one -> one.costs().at(0.975))
                        .max()
                        .orElse(1));
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, outcomes.size() * ROW + 8.0, "strip", labelledBy);
        for (int row = 0; row < outcomes.size(); row++) {
            var outcome = outcomes.get(row);
            double top = row * ROW + 20.0;
            drawing.text("lab", 0, top - 6, "start", outcome.words());
            band(drawing, "b95", outcome, 0.025, 0.975, top);
            band(drawing, "b80", outcome, 0.1, 0.9, top);
            band(drawing, "b50", outcome, 0.25, 0.75, top);
            double median = x(outcome.costs().at(0.5));
            drawing.line("median", median, top - 2, median, top + BAR + 2);
            drawing.text(
                    "lab strong",
                    x(outcome.costs().at(0.975)) + 8,
                    top + BAR - 3.5,
                    "start",
                    "half: " + CostChart.brief(outcome.costs().at(0.5)));
        }
        double foot = outcomes.size() * ROW + 4.0;
        drawing.line("grid", 0, foot, WIDTH - RIGHT, foot);
        return drawing.done();
    }

    private void band(Drawing drawing, String kind, Squeeze.Outcome outcome, double low, double high, double top) {
        double left = x(outcome.costs().at(low));
        drawing.rect(kind, left, top, Math.max(1, x(outcome.costs().at(high)) - left), BAR);
    }

    private double x(double amount) {
        return amount / most * (WIDTH - RIGHT);
    }
}
