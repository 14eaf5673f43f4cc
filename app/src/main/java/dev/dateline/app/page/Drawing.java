package dev.dateline.app.page;

import java.util.Locale;

/** An SVG picture in the making. Looks come from classes alone, so that tokens, dark mode and paper apply. */
public final class Drawing {

    private static final double LETTER = 6.6;

    private final StringBuilder svg = new StringBuilder();

    /** @param labelledBy the identifier of the heading that says what the picture shows */
    public Drawing(double width, double height, String kind, String labelledBy) {
        add(
                "<svg viewBox=\"0 0 %s %s\" class=\"%s\" role=\"img\" aria-labelledby=\"%s\">",
                number(width), number(height), kind, escaped(labelledBy));
    }

    /** @param arguments already safe */
    public Drawing add(String pattern, Object... arguments) {
        svg.append(String.format(Locale.ROOT, pattern, arguments));
        return this;
    }

    public Drawing line(String kind, double x1, double y1, double x2, double y2) {
        return add(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                kind, number(x1), number(y1), number(x2), number(y2));
    }

    public Drawing rect(String kind, double x, double y, double width, double height) {
        return add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                kind, number(x), number(y), number(Math.max(0, width)), number(Math.max(0, height)));
    }

    public Drawing circle(String kind, double x, double y, double radius) {
        return add("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", kind, number(x), number(y), number(radius));
    }

    public Drawing path(String kind, CharSequence way) {
        return add("<path class=\"%s\" d=\"%s\"/>", kind, way);
    }

    /** @param anchor start, middle or end */
    public Drawing text(String kind, double x, double y, String anchor, String words) {
        svg.append("<text class=\"").append(kind);
        svg.append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y));
        if (!anchor.equals("start")) {
            svg.append("\" text-anchor=\"").append(anchor);
        }
        svg.append("\">").append(escaped(words)).append("</text>");
        return this;
    }

    /** Words in the middle over a place, moved as far as they must to stay between two others. */
    public Drawing within(String kind, double x, double y, String words, double left, double right) {
        double half = wide(words) / 2;
        return text(kind, Math.max(left + half, Math.min(right - half, x)), y, "middle", words);
    }

    /** About how wide words stand in a picture, in the usual face and size. */
    public static double wide(String words) {
        return words.length() * LETTER;
    }

    public String done() {
        return svg + "</svg>";
    }

    /** Written with a point, whatever the country, and to a tenth of a pixel. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    /** Somebody's text as text between tags or in an attribute; what XML forbids is left out. */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean paired = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (paired) {
                        safe.append(c).append(text.charAt(++at));
                    } else if ((c >= 0x20 || c == '\n' || c == '\t') && !Character.isSurrogate(c) && c < 0xfffe) {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }
}
