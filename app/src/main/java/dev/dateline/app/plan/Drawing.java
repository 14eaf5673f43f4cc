package dev.dateline.app.plan;

import java.util.Locale;

/** An SVG being written: shapes by class, words escaped, numbers with a point whatever the country. */
public final class Drawing {

    private final StringBuilder svg = new StringBuilder();

    public Drawing add(String part) {
        svg.append(part);
        return this;
    }

    /** As {@link String#format}, in no country's way. */
    public Drawing shaped(String pattern, Object... values) {
        return add(String.format(Locale.ROOT, pattern, values));
    }

    public Drawing line(double x1, double y1, double x2, double y2, String kind) {
        add("<line class=\"").add(kind);
        number("\" x1=\"", x1).number("\" y1=\"", y1).number("\" x2=\"", x2).number("\" y2=\"", y2);
        return add("\"/>");
    }

    public Drawing rect(double x, double y, double width, double height, String kind) {
        add("<rect class=\"").add(kind);
        number("\" x=\"", x).number("\" y=\"", y).number("\" width=\"", width).number("\" height=\"", height);
        return add("\"/>");
    }

    public Drawing text(double x, double y, String kind, String anchor, String words) {
        add("<text class=\"").add(kind);
        number("\" x=\"", x).number("\" y=\"", y);
        add(anchor.equals("start") ? "\">" : "\" text-anchor=\"" + anchor + "\">");
        return add(escaped(words)).add("</text>");
    }

    /** A label with its date behind it, quieter. */
    public Drawing text(double x, double y, String kind, String anchor, String words, String date) {
        add("<text class=\"").add(kind);
        number("\" x=\"", x).number("\" y=\"", y);
        add(anchor.equals("start") ? "\">" : "\" text-anchor=\"" + anchor + "\">");
        return add(escaped(words))
                .add("<tspan class=\"tick\" dx=\"6\">")
                .add(escaped(date))
                .add("</tspan></text>");
    }

    private Drawing number(String before, double value) {
        return add(before).add(dev.dateline.app.page.Drawing.number(value));
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    public static String escaped(String text) {
        return dev.dateline.app.page.Drawing.escaped(text);
    }
}
