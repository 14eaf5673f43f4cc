package dev.dateline.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as the plan's pages write them. */
public final class Days {

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** {@code 11 Jun}, in a chart. */
    static String dayAndMonth(LocalDate date, LocalDate today) {
        return (isNear(date, today) ? DAY : DAY_YEAR).format(date);
    }

    /** {@code Fri 11 Jun}, with the year where it is not the one around the day looked from. */
    public static String brief(LocalDate date, LocalDate today) {
        return (isNear(date, today) ? BRIEF : BRIEF_YEAR).format(date);
    }

    /** {@code Wednesday 19 May}. */
    public static String full(LocalDate date, LocalDate today) {
        return (isNear(date, today) ? FULL : FULL_YEAR).format(date);
    }

    /** {@code 7 September 2027}. */
    public static String withYear(LocalDate date) {
        return WITH_YEAR.format(date);
    }

    /** {@code one week earlier}, {@code 3 days later}. */
    public static String apart(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long many = Math.abs(days);
        var length = many % 7 == 0 ? counted(many / 7, "week") : counted(many, "day");
        return length + (days < 0 ? " earlier" : " later");
    }

    static String counted(long number, String unit) {
        return (number == 1 ? "one " + unit : number + " " + unit + "s");
    }

    /** Half a year either way leaves no doubt which May is meant. */
    private static boolean isNear(LocalDate date, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, date)) < 270;
    }
}
