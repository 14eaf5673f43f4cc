package dev.dateline.app.project;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time as people type it into a field, such as {@code 3 mo}, {@code 45d}, {@code 2 weeks} or {@code 14 days}, as files write
 * it. What is no length of time stays as it is, for the reader of the file to refuse.
 */
public final class PlainDuration {

    private static final Pattern WORKING = Pattern.compile(
            "(-?\\d{1,6}(?:[.,]\\d{1,2})?) ?(?:(?:working )?(?<day>d|days?)|(?<week>w|wks?|weeks?)|(?<month>mo|months?))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("(\\d+(?:[.,]\\d{1,2})?) ?([A-Za-z]+)");
    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final double WORKING_DAYS_OF_A_MONTH = 261 / 12.0;

    private PlainDuration() {}

    /** As {@link WorkingDays} are written; a part of a week is rounded up to whole days, a month is the twelfth part of a year of 261, and a number alone is days. */
    public static String workingDays(String typed) {
        var found = WORKING.matcher(plain(typed));
        if (!found.matches()) {
            return typed.strip();
        }
        var written = found.group(1).replace(',', '.');
        double amount = Double.parseDouble(written);
        if (found.group("month") != null) {
            return Math.round(amount * WORKING_DAYS_OF_A_MONTH) + "d";
        }
        boolean weeks = found.group("week") != null;
        return weeks && written.contains(".")
                ? (long) Math.ceil(amount * WORKING_DAYS_OF_A_WEEK) + "d"
                : written + (weeks ? "w" : "d");
    }

    /** As a {@link Span} is written. */
    public static String span(String typed) {
        var found = SPAN.matcher(plain(typed));
        if (!found.matches()) {
            return typed.strip();
        }
        var unit = found.group(2).toLowerCase(Locale.ROOT);
        return found.group(1).replace(',', '.') + " "
                + switch (unit) {
                    case "w", "wks" -> "wk";
                    case "y", "yr", "yrs" -> "a";
                    default -> Span.unit(unit);
                };
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
