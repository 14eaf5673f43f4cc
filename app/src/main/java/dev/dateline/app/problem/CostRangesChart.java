package dev.dateline.app.problem;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Drawing;
import java.util.List;

/** What each problem costs a month, most first: a bar from low to high on one scale from nought, a stroke where it most likely lies. */
final class CostRangesChart {

    static final int MOST = 15;

    private static final int WIDTH = 860;
    private static final int LEFT = 268;
    private static final int RIGHT = 118;
    private static final int ROW = 30;
    private static final int LONGEST = 34;

    private final List<Costs.One> ones;
    private final String currency;
    private final double most;

    CostRangesChart(List<Costs.One> ones, String currency) {
        this.ones =
                ones.stream().filter(one -> one.money().isPresent()).limit(MOST).toList();
        this.currency = currency;
        this.most =
                this.ones.stream().mapToDouble(one -> scaled(one).high()).max().orElse(1);
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, ones.size() * (double) ROW + 26, "hurts", labelledBy);
        drawing.line("grid", LEFT, 0, LEFT, ones.size() * (double) ROW);
        for (int row = 0; row < ones.size(); row++) {
            row(drawing, ones.get(row), row * (double) ROW);
        }
        double below = ones.size() * (double) ROW + 18;
        drawing.text("tick", LEFT, below, "middle", "0");
        drawing.text("tick", LEFT + width(most), below, "middle", Rounded.text(Range.rounded(most), currency));
        return drawing.done();
    }

    private void row(Drawing drawing, Costs.One one, double top) {
        var range = scaled(one);
        var what = one.problem().what();
        drawing.text(
                "lab",
                LEFT - 12.0,
                top + 19,
                "end",
                what.codePointCount(0, what.length()) <= LONGEST
                        ? what
                        : what.substring(0, what.offsetByCodePoints(0, LONGEST)) + "…");
        double left = LEFT + width(range.low());
        drawing.rect("wide-bar", left, top + 8, Math.max(2, width(range.high()) - width(range.low())), 14);
        double middle = LEFT + width(range.middle());
        drawing.line("mid", middle, top + 5, middle, top + 25);
        drawing.text("lab strong", LEFT + width(range.high()) + 8, top + 19, "start", words(one));
    }

    private String words(Costs.One one) {
        return Rounded.text(Range.rounded(scaled(one).middle()), currency)
                + one.problem().chance().map(chance -> " (" + chance + ")").orElse("");
    }

    /** What only some months bring is drawn at what it costs in the mean of them. */
    private static Range scaled(Costs.One one) {
        var range = one.money().orElseThrow();
        double chance = one.problem().likelihood();
        return new Range(range.low() * chance, range.middle() * chance, range.high() * chance, one.expected());
    }

    private double width(double amount) {
        return most == 0 ? 0 : amount / most * (WIDTH - LEFT - RIGHT);
    }
}
