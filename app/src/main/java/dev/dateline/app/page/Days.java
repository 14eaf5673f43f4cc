package dev.dateline.app.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days as people read them. */
public final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_NEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_WEEKDAY_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
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

    /** {@code 7 Sept}, where the year goes without saying. */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** {@code 7 Sept} in a table or picture whose days all lie in one year, else with the year. */
    public static String brief(LocalDate day, LocalDate first, LocalDate last) {
        return (isOneYear(day, first, last) ? SHORT : SHORT_WITH_YEAR).format(day);
    }

    /** {@code Fri 11 Jun} in a table or picture whose days all lie in one year, else with the year. */
    public static String briefWithWeekday(LocalDate day, LocalDate first, LocalDate last) {
        return (isOneYear(day, first, last) ? BRIEF_WEEKDAY : BRIEF_WEEKDAY_YEAR).format(day);
    }

    private static boolean isOneYear(LocalDate day, LocalDate first, LocalDate last) {
        return day.getYear() == first.getYear() && day.getYear() == last.getYear();
    }

    /** {@code Fri 11 Jun}, with the year where it is not the one around the day looked from. */
    public static String briefWithWeekday(LocalDate day, LocalDate today) {
        return (isNear(day, today) ? BRIEF_WEEKDAY : BRIEF_WEEKDAY_YEAR).format(day);
    }

    /** {@code Wednesday 19 May}, with the year where it is not the one around the day looked from. */
    public static String withWeekday(LocalDate day, LocalDate today) {
        return (isNear(day, today) ? WEEKDAY_NEAR : WEEKDAY).format(day);
    }

    /** {@code 11 Jun}, with the year where it is not the one around the day looked from. */
    public static String dayAndMonth(LocalDate day, LocalDate today) {
        return (isNear(day, today) ? SHORT : SHORT_WITH_YEAR).format(day);
    }

    /** {@code one week earlier}, {@code 3 days later}. */
    public static String apart(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long many = Math.abs(days);
        var length = many % 7 == 0 ? counted(many / 7, "week") : counted(many, "calendar day");
        return length + (days < 0 ? " earlier" : " later");
    }

    public static String counted(long number, String unit) {
        return number == 1 ? "one " + unit : number + " " + unit + "s";
    }

    /** Nine months either way leave no doubt which May is meant. */
    private static boolean isNear(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) < 270;
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
