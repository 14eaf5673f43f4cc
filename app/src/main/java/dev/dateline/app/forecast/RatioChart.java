package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.Arrays;
import java.util.List;

/** Finished work as dots over how many times its estimate it took: half and twice are equally far from as estimated. */
final class RatioChart {

    private static final int WIDTH = 760;
    private static final int SIDE = 30;
    private static final int FLOOR = 118;
    private static final double RADIUS = 3.6;
    private static final int MOST_HIGH = 15;
    private static final double LEAST = 0.125;
    private static final double MOST = 8;
    private static final List<String> TICKS = List.of("⅛", "¼", "½", "1", "2", "4", "8");

    private final double[] ratios;

    RatioChart(double[] ratios) {
        this.ratios = ratios.clone();
        Arrays.sort(this.ratios);
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, FLOOR + 26.0, "curve", labelledBy);
        for (int tick = 0; tick < TICKS.size(); tick++) {
            double x = x(LEAST * Math.pow(2, tick));
            drawing.line(tick == 3 ? "goal" : "grid", x, 8, x, FLOOR);
            drawing.text("tick", x, FLOOR + 18.0, "middle", tick == 3 ? "as estimated" : TICKS.get(tick) + " ×");
        }
        int columns = (int) ((WIDTH - 2 * SIDE) / (2 * RADIUS));
        var high = new int[columns + 1];
        double each = Math.max(1, most(columns) / (double) MOST_HIGH);
        for (double ratio : ratios) {
            int column = column(ratio, columns);
            high[column]++;
        }
        for (int column = 0; column <= columns; column++) {
            for (int dot = 0; dot < Math.ceil(high[column] / each); dot++) {
                drawing.circle("point", SIDE + column * 2 * RADIUS, FLOOR - RADIUS - 1 - dot * 2 * RADIUS, RADIUS - .6);
            }
        }
        return drawing.done();
    }

    private int most(int columns) {
        var high = new int[columns + 1];
        int most = 0;
        for (double ratio : ratios) {
            most = Math.max(most, ++high[column(ratio, columns)]);
        }
        return most;
    }

    private static int column(double ratio, int columns) {
        return Math.clamp(Math.round((x(ratio) - SIDE) / (2 * RADIUS)), 0, columns);
    }

    /** What lies outside stands at the edge. */
    private static double x(double ratio) {
        double log = Math.log(Math.clamp(ratio, LEAST, MOST) / LEAST) / Math.log(MOST / LEAST);
        return SIDE + log * (WIDTH - 2 * SIDE);
    }
}
