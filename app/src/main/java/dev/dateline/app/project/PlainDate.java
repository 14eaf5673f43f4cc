package dev.dateline.app.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a date as people write it, where only one day can be meant. */
public final class PlainDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ?(\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}+) (\\d{4})");

    private static final String EXPECTED = "expected a date such as 2027-03-01 or 1 March 2027";

    private PlainDate() {}

    public static LocalDate parse(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(text, yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(text, dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return date(text, monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        var dots = DOTS.matcher(text);
        if (dots.matches()) {
            return date(text, dots.group(3), number(dots.group(2)), dots.group(1));
        }
        var slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return slashed(text, slashes);
        }
        throw new IllegalArgumentException("`" + Shape.shortened(text) + "` " + whatIsWrong(text) + "; " + EXPECTED);
    }

    /** One number above 12 is the day; of two small ones each could be. */
    private static LocalDate slashed(String text, Matcher found) {
        int first = number(found.group(1));
        int second = number(found.group(2));
        int year = number(found.group(3));
        var days = Stream.of(List.of(second, first), List.of(first, second))
                .flatMap(pair -> existing(year, pair.getFirst(), pair.getLast()).stream())
                .distinct()
                .toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the date `" + text + "` does not exist; " + EXPECTED);
        } else if (days.size() > 1) {
            throw new IllegalArgumentException("`" + text + "` can be " + full(days.getFirst()) + " or "
                    + full(days.getLast()) + "; write which, such as " + full(days.getFirst()));
        }
        return days.getFirst();
    }

    private static Optional<LocalDate> existing(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static String full(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
    }

    private static String whatIsWrong(String text) {
        return MONTH_ONLY.matcher(text).matches() ? "does not say the day" : "is no date";
    }

    private static LocalDate date(String text, String year, int month, String day) {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException nonexistent) {
            throw new IllegalArgumentException(
                    "the date `" + text + "` does not exist"
                            + (month >= 1 && month <= 12 ? ": " + lastDay(number(year), month) : "")
                            + "; " + EXPECTED,
                    nonexistent);
        }
    }

    private static String lastDay(int year, int month) {
        return name(Month.of(month)) + " " + year + " has "
                + YearMonth.of(year, month).lengthOfMonth() + " days";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (var month : Month.values()) {
            if (lower.length() >= 3 && name(month).toLowerCase(Locale.ROOT).startsWith(lower)) {
                return month.getValue();
            }
        }
        var near =
                Nearest.to(word, names()).map(name -> "; maybe " + name + "?").orElse("");
        throw new IllegalArgumentException("`" + Shape.shortened(word) + "` is no month; " + EXPECTED + near);
    }

    private static List<String> names() {
        return Arrays.stream(Month.values()).map(PlainDate::name).toList();
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
