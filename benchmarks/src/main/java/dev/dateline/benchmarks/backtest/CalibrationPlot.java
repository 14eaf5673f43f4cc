package dev.dateline.benchmarks.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * How often outcomes fell within the interval that was stated to hold them, for every stated chance: an honest forecast follows the diagonal,
 * one that is too sure of itself stays below it. Drawn for light and for dark pages.
 */
final class CalibrationPlot {

    private static final int SIDE = 400;
    private static final int LEFT = 56;
    private static final int TOP = 44;
    private static final int BELOW = 52;
    private static final int LEGEND = 300;
    private static final int LINE = 38;
    private static final int TICK = 20;
    private static final double FOCUS = 0.8;

    /** Told apart without colour too. */
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "10 3 2 3", "1 5");

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #1f2328 }
            .title { font-size: 14px; font-weight: 600 }
            .quiet { fill: #57606a }
            path { fill: none }
            .grid { stroke: #d0d7de }
            .honest { stroke: #57606a; stroke-width: 1.5; stroke-dasharray: 2 2 }
            .own { stroke: #0550ae; stroke-width: 2.5 }
            .other { stroke: #bc4c00; stroke-width: 1.75 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .quiet { fill: #9198a1 }
              .grid { stroke: #3d444d }
              .honest { stroke: #9198a1 }
              .own { stroke: #6cb6ff }
              .other { stroke: #f0883e }
            }
            """;

    private final List<Curve> curves = new ArrayList<>();

    private record Curve(String exam, Scores scores, boolean own, String dash) {}

    CalibrationPlot(List<Exam> exams) {
        for (int k = 0; k < exams.size(); k++) {
            var exam = exams.get(k);
            var dash = DASHES.get(k % DASHES.size());
            curves.add(new Curve(exam.name(), exam.own(), true, dash));
            // the last is what is usually done
            curves.add(new Curve(exam.name(), exam.others().getLast(), false, dash));
        }
        curves.sort((one, other) -> Boolean.compare(other.own(), one.own()));
    }

    String svg() {
        int width = LEFT + SIDE + LEGEND;
        int height = Math.max(TOP + SIDE + BELOW, TOP + LINE * (curves.size() + 1));
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\"%n"
                        .formatted(width, height, width, height));
        svg.append("     aria-label=\"How often outcomes fell within the stated interval\">\n");
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        svg.append(text(LEFT, 20, "title", "start", "How often it happened what was stated"));
        axes(svg);
        for (int k = 0; k < curves.size(); k++) {
            draw(svg, curves.get(k));
            name(svg, curves.get(k), TOP + 8 + LINE * k);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        for (int tick = 0; tick <= 100; tick += TICK) {
            int x = x(tick / 100.0);
            int y = y(tick / 100.0);
            svg.append("<path class=\"grid\" d=\"M%d %dH%dM%d %dV%d\"/>%n"
                    .formatted(LEFT, y, LEFT + SIDE, x, TOP, TOP + SIDE));
            svg.append(text(LEFT - 8, y + 4, "quiet", "end", tick + " %"));
            svg.append(text(x, TOP + SIDE + 18, "quiet", "middle", tick + " %"));
        }
        svg.append("<path class=\"honest\" d=\"M%d %dL%d %d\"/>%n".formatted(x(0), y(0), x(1), y(1)));
        svg.append(text(LEFT + SIDE / 2, TOP + SIDE + 40, "", "middle", "chance stated for the interval"));
        svg.append(text(LEFT, TOP - 8, "quiet", "start", "share of outcomes within it"));
    }

    private static void draw(StringBuilder svg, Curve curve) {
        var path = new StringBuilder();
        for (int percent = 0; percent <= 100; percent += 2) {
            double held = curve.scores().coverage(percent / 100.0);
            path.append(percent == 0 ? "M" : "L")
                    .append(x(percent / 100.0))
                    .append(' ')
                    .append(y(held));
        }
        svg.append("<path class=\"%s\" stroke-dasharray=\"%s\" d=\"%s\"/>%n"
                .formatted(curve.own() ? "own" : "other", curve.dash(), path));
    }

    private static void name(StringBuilder svg, Curve curve, int y) {
        int x = LEFT + SIDE + 20;
        svg.append("<path class=\"%s\" stroke-dasharray=\"%s\" d=\"M%d %dh28\"/>%n"
                .formatted(curve.own() ? "own" : "other", curve.dash(), x, y));
        svg.append(text(x + 36, y + 4, "", "start", curve.scores().method()));
        svg.append(text(
                x + 36,
                y + 19,
                "quiet",
                "start",
                "%s (%,d): %.0f %% in 80 %%"
                        .formatted(
                                curve.exam(),
                                curve.scores().count(),
                                100 * curve.scores().coverage(FOCUS))));
    }

    private static String text(int x, int y, String kind, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>%n"
                .formatted(x, y, kind, anchor, words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static int x(double share) {
        return LEFT + (int) Math.rint(SIDE * share);
    }

    private static int y(double share) {
        return TOP + SIDE - (int) Math.rint(SIDE * share);
    }
}
