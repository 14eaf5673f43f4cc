package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** What half, four fifths and nineteen twentieths of all trials do not exceed: the same points in every picture as in the words above it. */
public enum AtMost {
    HALF(0.5, "half", "b50"),
    FOUR_IN_FIVE(0.8, "four in five", "b80"),
    NINETEEN_IN_TWENTY(0.95, "19 in 20", "b95");

    /** How high the names of all three stand above a strip. */
    public static final int HEAD = 48;

    private static final int LINE = 15;
    private static final int GAP = 5;
    /** Below it lie the fewest trials that are seen. */
    private static final double FIRST = 0.005;

    private record Point(double x, String name, String line, String text) {}

    private final double share;
    private final String words;
    private final String band;

    AtMost(double share, String words, String band) {
        this.share = share;
        this.words = words;
        this.band = band;
    }

    double share() {
        return share;
    }

    String words() {
        return words;
    }

    /**
     * A strip that is shaded the lighter the fewer trials reach so far, with the three points and their names above it.
     *
     * @param x where what a share of trials does not exceed is drawn
     * @param amount the same in words
     * @param right as far as a name may reach
     */
    public static void strip(
            Drawing drawing,
            double top,
            double height,
            double right,
            DoubleUnaryOperator x,
            DoubleFunction<String> amount) {
        bands(drawing, top, height, x);
        var points = Arrays.stream(values())
                .map(one -> new Point(
                        x.applyAsDouble(one.share),
                        one.words + (one == HALF ? ": at most " : ": ") + amount.apply(one.share),
                        one == HALF ? "median" : "mean",
                        one == HALF ? "lab halo strong" : "lab halo"))
                .toList();
        // a name beside its line, and no line through the name of another
        boolean toRight = points.stream().allMatch(point -> point.x + GAP + Drawing.wide(point.name) <= right);
        for (int row = 0; row < points.size(); row++) {
            var point = points.get(row);
            double y = top - GAP - LINE * (toRight ? points.size() - 1 - row : row);
            drawing.line(point.line, point.x, y - LINE + GAP, point.x, top + height + 4);
            if (toRight) {
                drawing.text(point.text, point.x + GAP, y, "start", point.name);
            } else {
                drawing.text(point.text, Math.max(point.x - GAP, Drawing.wide(point.name)), y, "end", point.name);
            }
        }
    }

    static void bands(Drawing drawing, double top, double height, DoubleUnaryOperator x) {
        double from = x.applyAsDouble(FIRST);
        for (var one : values()) {
            double to = x.applyAsDouble(one.share);
            drawing.rect(one.band, from, top, Math.max(1, to - from), height);
            from = to;
        }
    }
}
