package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import dev.dateline.app.page.InTwenty;

/** For each thing a bar from the chance of the launch where it turns out badly to that where it turns out well. */
final class TornadoChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 20;
    private static final int ROW = 40;
    private static final int BAR = 12;
    private static final int HEAD = 20;

    private final Tornado tornado;
    private final double onTime;
    private final double most;

    TornadoChart(Tornado tornado, double onTime) {
        this.tornado = tornado;
        this.onTime = onTime;
        double widest = tornado.bars().stream()
                .mapToDouble(bar -> Math.max(bar.low(), bar.high()))
                .max()
                .orElse(1);
        this.most = Math.min(1, Math.ceil(Math.max(widest, onTime) * 5 + 0.25) / 5);
    }

    String svg(String labelledBy) {
        int rows = tornado.bars().size();
        var drawing = new Drawing(WIDTH, HEAD + rows * ROW + 24.0, "curve", labelledBy);
        double floor = HEAD + rows * ROW + 4.0;
        drawing.line("goal", x(onTime), HEAD - 6, x(onTime), floor); // beneath the names that cross it
        for (int k = 0; k < rows; k++) {
            var bar = tornado.bars().get(k);
            double top = HEAD + k * ROW + 18.0;
            double low = Math.min(bar.low(), bar.high());
            double high = Math.max(bar.low(), bar.high());
            drawing.text("lab halo", LEFT, top - 5, "start", shortened(bar.what()));
            drawing.rect("b80", x(low), top, Math.max(1, x(high) - x(low)), BAR);
            boolean falls = bar.low() > bar.high();
            drawing.text("tick", x(low) - 5, top + BAR - 2, "end", InTwenty.of(low) + "");
            drawing.text(
                    "tick halo",
                    x(high) + 5,
                    top + BAR - 2,
                    "start",
                    InTwenty.of(high) + " if " + (falls ? bar.when() : bar.then()) + ", " + InTwenty.of(low) + " if "
                            + (falls ? bar.then() : bar.when()));
        }
        drawing.text("lab", x(onTime) + 6, HEAD - 4, "start", "now " + InTwenty.brief(onTime));
        drawing.line("grid", x(0), floor, x(most), floor);
        return drawing.done();
    }

    private static String shortened(String words) {
        return words.length() <= 90 ? words : words.substring(0, 88) + "…";
    }

    private double x(double share) {
        return LEFT + 20 + share / most * (WIDTH - LEFT - 330);
    }
}
