package dev.dateline.app.delivery;

import java.util.Locale;
import java.util.OptionalDouble;

/** A length of time as one says it: in the unit that keeps the number small. */
final class Lasting {

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private Lasting() {}

    static String words(OptionalDouble seconds) {
        return seconds.isPresent() ? words(seconds.getAsDouble()) : "–";
    }

    static String words(double seconds) {
        double size = Math.abs(seconds);
        if (size < 2 * MINUTE) {
            return number(seconds) + " s";
        } else if (size < 2 * HOUR) {
            return number(seconds / MINUTE) + " min";
        }
        return size < 2 * DAY ? number(seconds / HOUR) + " h" : number(seconds / DAY) + " days";
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
