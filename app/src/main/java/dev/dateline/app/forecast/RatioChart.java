package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.Arrays;
import java.util.List;

/** Finished work as dots over how many times its estimate it took: half and twice are equally far from as estimated. */
final class RatioChart {

    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int SIDE = 30;
    private static final int FLOOR = 118;
    private static final double RADIUS = 3.6;
    private static final int MOST_HIGH = 15;
    /** As far as the picture reaches at most, in doublings either way. */
    private static final int FARTHEST = 3;

    private static final List<String> TICKS = List.of("⅛", "¼", "½", "1", "2", "4", "8");

    private final double[] ratios;
    private final int width;
    private final int least;
    private final int most;

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(double[] ratios, String labelledBy) {
        return new RatioChart(ratios, WIDE).drawn("curve", labelledBy)
                + new RatioChart(ratios, NARROW).drawn("curve hand", labelledBy);
    }

    private RatioChart(double[] ratios, int width) {
        this.ratios = ratios.clone();
        this.width = width;
        Arrays.sort(this.ratios);
        this.least = Math.clamp((int) Math.floor(doublings(this.ratios[0])), -FARTHEST, -1);
        this.most = Math.clamp((int) Math.ceil(doublings(this.ratios[ratios.length - 1])), 1, FARTHEST);
    }

    private static double doublings(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, FLOOR + 26.0, kind, labelledBy);
        for (int tick = least; tick <= most; tick++) {
            double x = x(Math.pow(2, tick));
            drawing.line(tick == 0 ? "goal" : "grid", x, 8, x, FLOOR);
            var words = tick == 0 ? "as estimated" : TICKS.get(tick + FARTHEST) + " ×";
            drawing.text("tick", x, FLOOR + 18.0, "middle", words);
        }
        int columns = (int) ((width - 2 * SIDE) / (2 * RADIUS));
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

    private int column(double ratio, int columns) {
        return Math.clamp(Math.round((x(ratio) - SIDE) / (2 * RADIUS)), 0, columns);
    }

    /** What lies outside stands at the edge. */
    private double x(double ratio) {
        double doublings = ratio > 0 ? Math.clamp(doublings(ratio), least, most) : least;
        return SIDE + (doublings - least) / (most - least) * (width - 2 * SIDE);
    }
}
