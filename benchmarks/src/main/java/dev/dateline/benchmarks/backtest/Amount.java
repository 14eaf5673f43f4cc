package dev.dateline.benchmarks.backtest;

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
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)");

    /** How many hours one is, by its name; days are no fixed number of hours. */
    private static final Map<String, Double> HOURS = Map.ofEntries(
            Map.entry("min", 1 / 60.0),
            Map.entry("mins", 1 / 60.0),
            Map.entry("minute", 1 / 60.0),
            Map.entry("minutes", 1 / 60.0),
            Map.entry("h", 1.0),
            Map.entry("hr", 1.0),
            Map.entry("hrs", 1.0),
            Map.entry("hour", 1.0),
            Map.entry("hours", 1.0));

    private static final Map<String, String> SHORT = Map.of("day", "d", "days", "d", "week", "w", "weeks", "w");

    static Optional<Amount> read(String text, String unitOfColumn) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(plain(number.group(1)));
            var unit = number.group(2).isEmpty() ? unitOfColumn : unit(number.group(2));
            return Optional.of(new Amount(value, unit).inHours());
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** The unit a column's name ends with, as {@code estimate_minutes} and {@code estimate (h)} do; empty where none does. */
    static String unitOf(String column) {
        var words = column.replaceAll("[()\\[\\]_]", " ").strip();
        var last = words.substring(words.lastIndexOf(' ') + 1);
        var unit = unit(last);
        return HOURS.containsKey(unit) || SHORT.containsValue(unit) ? unit : "";
    }

    private static String unit(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(lower, lower);
    }

    private Amount inHours() {
        var hours = HOURS.get(unit);
        return hours == null ? this : new Amount(value * hours, "h");
    }

    /** 1,234.5 and 1.234,5 have groups; 1,5 is a decimal comma. */
    private static String plain(String digits) {
        if (GROUPED_BY_POINTS.matcher(digits).matches()) {
            return digits.replace(".", "").replace(',', '.');
        }
        return GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
    }
}
