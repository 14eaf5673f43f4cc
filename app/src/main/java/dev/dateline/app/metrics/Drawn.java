package dev.dateline.app.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing as it comes about: shapes by their class, coordinates with one decimal. */
final class Drawn {

    private final StringBuilder svg = new StringBuilder(4096);

    Drawn(int width, int height, String name) {
        add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", width, height, escaped(name));
    }

    void line(String look, double fromX, double fromY, double toX, double toY) {
        add(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                look, at(fromX), at(fromY), at(toX), at(toY));
    }

    void path(String look, List<double[]> points) {
        if (points.size() > 1) {
            var text = new StringBuilder();
            points.forEach(point ->
                    text.append(at(point[0])).append(',').append(at(point[1])).append(' '));
            add("<polyline class=\"%s\" points=\"%s\"/>", look, text.toString().strip());
        }
    }

    void box(String look, double x, double y, double width, double height) {
        add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                look, at(x), at(y), at(Math.max(0, width)), at(Math.max(0, height)));
    }

    void dot(String look, double x, double y, double radius) {
        add("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", look, at(x), at(y), at(radius));
    }

    /** A triangle that points up or down. */
    void triangle(String look, double x, double y, double size, boolean up) {
        double tip = up ? -size : size;
        add(
                "<polygon class=\"%s\" points=\"%s,%s %s,%s %s,%s\"/>",
                look, at(x), at(y + tip), at(x - size), at(y - tip * 0.7), at(x + size), at(y - tip * 0.7));
    }

    void text(String look, double x, double y, String anchor, String words) {
        add(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                look, at(x), at(y), anchor, escaped(words));
    }

    String done() {
        return svg.append("</svg>").toString();
    }

    /** At most four round numbers between the two. */
    static List<Double> round(double lowest, double highest) {
        double rough = (highest - lowest) / 3.2;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        var lines = new ArrayList<Double>();
        long first = (long) Math.ceil(lowest / step);
        for (long k = first; k * step <= highest && lines.size() < 8; k++) {
            lines.add(k * step);
        }
        return lines;
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
