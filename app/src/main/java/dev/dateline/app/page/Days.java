package dev.dateline.app.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days as people read them. */
public final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_WITH_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Pattern DATE = Pattern.compile("(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}(?![\\w/-])");

    private Days() {}

    /** {@code 7 September 2027} */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** {@code Tuesday 7 September 2027} */
    public static String withWeekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code 7 Sept} within the year of {@code today}, else with its year. */
    public static String brief(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? SHORT : SHORT_WITH_YEAR).format(day);
    }

    /** A sentence made for the terminal, as a page says it: dates in words, signs as printed. */
    public static String inWords(String sentence) {
        var words = DATE.matcher(sentence).replaceAll(found -> {
            try {
                return full(LocalDate.parse(found.group()));
            } catch (java.time.DateTimeException none) {
                return found.group();
            }
        });
        return words.replace("<= ", "≤ ").replace(">= ", "≥ ");
    }
}
