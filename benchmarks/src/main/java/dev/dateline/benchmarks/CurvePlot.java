package dev.dateline.benchmarks;

import java.util.List;
import java.util.Optional;

/** Quality against processor time, of several solvers in one picture: the lower, the better. Drawn for light and for dark pages. */
final class CurvePlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int TOP = 52;
    private static final int BELOW = 56;
    private static final int RIGHT = 150;
    private static final List<Double> TICKS =
            List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 600.0);

    /** Told apart without colour too. */
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "10 3 2 3");

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #1f2328 }
            .title { font-size: 14px; font-weight: 600 }
            .quiet { fill: #57606a }
            path { fill: none }
            .grid { stroke: #d0d7de }
            .own { stroke: #0550ae; stroke-width: 2.5 }
            .other { stroke: #bc4c00; stroke-width: 2 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .quiet { fill: #9198a1 }
              .grid { stroke: #3d444d }
              .own { stroke: #6cb6ff }
              .other { stroke: #f0883e }
            }
            """;

    private final List<Curve> curves;
    private final double first;
    private final double last;
    private final double best;
    private final double worst;
    private final int instances;

    /** @param seconds the budget: curves go on that far */
    CurvePlot(List<Curve> curves, double seconds) {
        this.curves = curves;
        last = seconds;
        first = curves.stream()
                .flatMap(curve -> firstMean(curve).stream())
                .min(Double::compare)
                .map(moment -> Math.min(moment, seconds / 2))
                .orElse(seconds / 2);
        best = curves.stream()
                .mapToDouble(curve -> curve.meanAfter(seconds).orElse(0))
                .min()
                .orElse(0);
        worst = Math.max(
                best + 1, curves.stream().mapToDouble(this::worst).max().orElse(best + 1));
        instances = (int) curves.stream()
                .flatMap(curve -> curve.points().stream())
                .map(Curve.Point::instance)
                .distinct()
                .count();
    }

    private double worst(Curve curve) {
        return firstMean(curve)
                .map(moment -> curve.meanAfter(moment).orElseThrow())
                .orElse(0.0);
    }

    /** The moment from which on a curve is drawn. */
    private static Optional<Double> firstMean(Curve curve) {
        return curve.moments().stream()
                .filter(moment -> curve.meanAfter(moment).isPresent())
                .findFirst();
    }

    String svg() {
        var svg = new StringBuilder();
        int width = LEFT + WIDTH + RIGHT;
        int height = TOP + HEIGHT + BELOW;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\"%n"
                        .formatted(width, height, width, height));
        svg.append("     aria-label=\"How short schedules are after how much processor time\">\n");
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        svg.append(text(LEFT, 20, "title", "start", "How short after how long"));
        svg.append(text(
                LEFT,
                40,
                "quiet",
                "start",
                "mean of %d instances, per cent above the critical path".formatted(instances)));
        axes(svg);
        for (int k = 0; k < curves.size(); k++) {
            draw(svg, curves.get(k), k);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        for (double tick : TICKS) {
            if (tick >= first && tick <= last) {
                svg.append("<path class=\"grid\" d=\"M%d %dv%d\"/>%n".formatted(x(tick), TOP, HEIGHT));
                var number = tick < 1 ? "" + tick : "%.0f".formatted(tick);
                svg.append(text(x(tick), TOP + HEIGHT + 18, "quiet", "middle", number));
            }
        }
        double step = step(worst - best);
        for (double tick = Math.ceil(best / step) * step; tick <= worst; tick += step) {
            svg.append("<path class=\"grid\" d=\"M%d %dh%d\"/>%n".formatted(LEFT, y(tick), WIDTH));
            svg.append(
                    text(LEFT - 8, y(tick) + 4, "quiet", "end", (step < 1 ? "%.1f" : "%.0f").formatted(tick) + " %"));
        }
        svg.append(text(LEFT + WIDTH / 2, TOP + HEIGHT + 40, "", "middle", "seconds of processor time"));
    }

    /** Four to eight lines. */
    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        double times = span / 4 / power;
        return power * (times < 2 ? 1 : times < 5 ? 2 : 5);
    }

    private void draw(StringBuilder svg, Curve curve, int number) {
        var path = new StringBuilder();
        int y = TOP;
        for (double moment : curve.moments()) {
            var mean = curve.meanAfter(moment);
            if (mean.isPresent() && moment <= last) {
                y = y(mean.getAsDouble());
                path.append(path.isEmpty() ? "M%d %d".formatted(x(moment), y) : "H%dV%d".formatted(x(moment), y));
            }
        }
        if (path.isEmpty()) {
            return;
        }
        svg.append("<path class=\"%s\" stroke-dasharray=\"%s\" d=\"%sH%d\"/>%n"
                .formatted(number == 0 ? "own" : "other", DASHES.get(number % DASHES.size()), path, x(last)));
        int beside = Math.min(y, TOP + HEIGHT - 15);
        svg.append(text(LEFT + WIDTH + 8, beside, "", "start", curve.solver()));
        svg.append(text(
                LEFT + WIDTH + 8,
                beside + 15,
                "quiet",
                "start",
                "%.1f %%".formatted(curve.meanAfter(last).orElse(0))));
    }

    private static String text(int x, int y, String kind, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>%n"
                .formatted(x, y, kind, anchor, words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private int x(double seconds) {
        double share = Math.log(Math.max(first, seconds) / first) / Math.log(last / first);
        return LEFT + (int) Math.rint(WIDTH * Math.min(1, share));
    }

    private int y(double above) {
        return TOP + HEIGHT - (int) Math.rint(HEIGHT * (above - best) / (worst - best));
    }
}
