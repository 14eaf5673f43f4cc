package dev.dateline.app.delivery;

import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The median lead time of each release over time, in days; what lies far above the rest is drawn at the edge. Numbers in, SVG out. */
final class LeadTimeChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 80;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BASE = HEIGHT - 26;
    private static final double DAY = 86_400;
    /** The share of releases that the drawing has room for. */
    private static final double SHOWN = 0.97;

    private final List<Dot> dots = new ArrayList<>();
    private final double highest;
    private final long from;
    private final long to;

    private record Dot(long time, double days) {}

    LeadTimeChart(ReleaseHistory history) {
        for (int release = 0; release < history.releases().size(); release++) {
            long time = history.releases().get(release).time();
            history.median(release, TimeOf.COMMITTER)
                    .ifPresent(seconds -> dots.add(new Dot(time, Math.max(0, seconds / DAY))));
        }
        var days = dots.stream().mapToDouble(Dot::days).sorted().toArray();
        highest = days.length == 0 ? 1 : Math.max(days[(int) Math.floor(SHOWN * (days.length - 1))], 1.0 / 24);
        from = dots.isEmpty() ? 0 : dots.getFirst().time();
        to = dots.isEmpty() ? 1 : Math.max(from + 1, dots.getLast().time());
    }

    boolean isEmpty() {
        return dots.isEmpty();
    }

    String caption() {
        long above = dots.stream().filter(dot -> dot.days > highest).count();
        return "Each dot is a release: the median lead time of what it brought."
                + (above == 0
                        ? ""
                        : " " + MeasureWords.counted((int) above, "release lies", "releases lie")
                                + " above the drawing, at its upper edge.");
    }

    String svg() {
        var svg = new StringBuilder(dots.size() * 60 + 500);
        add(
                svg,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Median lead time of each release, up to %s\">",
                WIDTH,
                HEIGHT,
                Lasting.words(highest * DAY));
        for (int line = 0; line <= 2; line++) {
            double value = highest * line / 2;
            double y = y(value);
            add(svg, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH - RIGHT, y, y);
            add(
                    svg,
                    "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 6,
                    y + 4,
                    line == 0 ? "0" : Lasting.words(value * DAY));
        }
        for (var dot : dots) {
            add(
                    svg,
                    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                    x(dot.time),
                    y(Math.min(highest, dot.days)));
        }
        add(svg, "<text class=\"tick\" x=\"%d\" y=\"%d\">%s</text>", LEFT, HEIGHT - 6, MeasureWords.day(from));
        add(
                svg,
                "<text class=\"tick\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                WIDTH - RIGHT,
                HEIGHT - 6,
                MeasureWords.day(to));
        return svg.append("</svg>").toString();
    }

    private double x(long time) {
        return LEFT + 4 + (double) (time - from) / (to - from) * (WIDTH - LEFT - RIGHT - 8);
    }

    private double y(double days) {
        return BASE - days / highest * (BASE - TOP);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
