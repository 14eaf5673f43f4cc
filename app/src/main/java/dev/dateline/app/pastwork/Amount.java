package dev.dateline.app.pastwork;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as files write it, with its unit where there is one.
 *
 * @param unit {@code h} for all that is minutes or hours; empty where the cell says none
 */
record Amount(double value, String unit) {

    private static final Pattern NUMBER =
            Pattern.compile("(?:[A-Z]{0,3}[$€£])?\\s*([-+]?[\\d.,]*\\d[\\d.,]*(?:[eE][-+]?\\d+)?)\\s*(\\p{Alpha}*)");
    /** A unit at the beginning or the end of a name in one word, as in {@code HoursEstimate}. */
    private static final Pattern WITHIN =
            Pattern.compile("^(hours|minutes|days|weeks).+|.+?(hours|hrs|minutes|mins|days|weeks)$");

    /** How many hours one is, by its name; days are no fixed number of hours. */
    private static final Map<String, Double> HOURS = Map.of("min", 1 / 60.0, "h", 1.0);

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("week", "w"),
            Map.entry("weeks", "w"),
            Map.entry("hr", "h"),
            Map.entry("hrs", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("mins", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"));

    /** @param unitOfRow where the cell says none itself */
    static Optional<Amount> read(String text, String unitOfRow, Numerals numerals) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(numerals.plain(number.group(1)));
            var unit = number.group(2).isEmpty() ? unitOfRow : unit(number.group(2));
            var amount = new Amount(value, unit).inHours();
            return Double.isFinite(amount.value) ? Optional.of(amount) : Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** The digits of a cell, without currency and unit; empty where it is no number. */
    static String digits(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? number.group(1) : "";
    }

    /** The unit a column's name ends with, as {@code estimate_minutes} and {@code estimate (h)} do; empty where none does. */
    static String unitOf(String column) {
        var words = column.replaceAll("[()\\[\\]_]", " ").strip();
        var last = words.substring(words.lastIndexOf(' ') + 1);
        var unit = unit(last);
        if (HOURS.containsKey(unit) || SHORT.containsValue(unit)) {
            return unit;
        }
        var within = WITHIN.matcher(last.toLowerCase(Locale.ROOT));
        return within.matches() ? unit(within.group(1) == null ? within.group(2) : within.group(1)) : "";
    }

    /** Under the name by which units are compared. */
    static String unit(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(lower, lower);
    }

    private Amount inHours() {
        var hours = HOURS.get(unit);
        return hours == null ? this : new Amount(value * hours, "h");
    }
}
