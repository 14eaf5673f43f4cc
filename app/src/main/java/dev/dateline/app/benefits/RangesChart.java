package dev.dateline.app.benefits;

import dev.dateline.app.page.Drawing;
import java.util.List;

/** What each practice returns, as a bar from the trial that one in ten falls below to the one that one in ten exceeds, with its middle. */
final class RangesChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 8;
    private static final int RIGHT = 24;
    private static final int ROW = 42;
    private static final int TOP = 8;
    private static final int MOST_ROWS = 40;

    private final List<Matrix.Row> rows;
    private final String currency;
    private final double least;
    private final double most;

    RangesChart(List<Matrix.Row> rows, String currency) {
        this.rows = rows.stream().limit(MOST_ROWS).toList();
        this.currency = currency;
        double low = rows.stream().mapToDouble(row -> row.net().p10()).min().orElse(0);
        double high = rows.stream().mapToDouble(row -> row.net().p90()).max().orElse(0);
        this.least = Math.min(0, low);
        this.most = Math.max(high, Math.max(0, least + 1));
    }

    String svg(String labelledBy) {
        int bottom = TOP + rows.size() * ROW;
        var drawing = new Drawing(WIDTH, bottom + 24.0, "ranges", labelledBy);
        for (double amount : ticks()) {
            drawing.line(amount == 0 ? "now" : "grid", x(amount), TOP, x(amount), bottom);
            drawing.text("tick", x(amount), bottom + 16.0, anchor(amount), Money.brief(amount, currency));
        }
        for (int k = 0; k < rows.size(); k++) {
            row(drawing, rows.get(k), TOP + k * ROW);
        }
        return drawing.done();
    }

    private void row(Drawing drawing, Matrix.Row row, double top) {
        double left = x(row.net().p10());
        double right = x(row.net().p90());
        drawing.text("lab", LEFT, top + 14, "start", shortened(row.capability().name()));
        drawing.rect("b80", left, top + 20, Math.max(2, right - left), 14);
        double middle = x(row.net().p50());
        drawing.line("median", middle, top + 17, middle, top + 37);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 80
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 78)) + "…";
    }

    private String anchor(double amount) {
        double x = x(amount);
        return x < LEFT + 30 ? "start" : x > WIDTH - RIGHT - 10 ? "end" : "middle";
    }

    private double x(double amount) {
        return LEFT + (amount - least) / (most - least) * (WIDTH - LEFT - RIGHT);
    }

    /** Nought, and round amounts at most five apart. */
    private double[] ticks() {
        double step = round((most - least) / 5);
        int from = (int) Math.ceil(least / step);
        int to = (int) Math.floor(most / step);
        var ticks = new double[to - from + 1];
        for (int k = 0; k < ticks.length; k++) {
            ticks[k] = (from + k) * step;
        }
        return ticks;
    }

    /** One, two or five of something, so that the axis reads easily. */
    private static double round(double amount) {
        double power = Math.pow(10, Math.floor(Math.log10(amount)));
        double digits = amount / power;
        return (digits > 5 ? 10 : digits > 2 ? 5 : digits > 1 ? 2 : 1) * power;
    }
}
