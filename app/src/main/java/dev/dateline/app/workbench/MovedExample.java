package dev.dateline.app.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A worked example moved in time by whole weeks, so that the day it describes lies in the last seven days and its readers meet it half-way.
 * All dates in its files move, those in running text too: "18 June" as the day it was before the described day, "in August" by its middle.
 * Holidays move by whole years.
 */
public final class MovedExample {

    /** Stands before a month that has moved already, until all have. */
    private static final String MOVED = "\u0001";

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern DAYS =
            Pattern.compile("\\b(\\d{1,2}) (and|to) (\\d{1,2}) " + MONTHS + "(?: (\\d{4}))?\\b");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2}) " + MONTHS + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH = Pattern.compile("(?<!" + MOVED + ")\\b" + MONTHS + "(?: (\\d{4}))?\\b");

    private static final Pattern HOLIDAYS = Pattern.compile("(?m)^\\s*holidays:.*$");
    private static final double DAYS_OF_WEEK = 7;
    private static final double DAYS_OF_YEAR = 365.25;

    private final LocalDate described;
    private final long weeks;

    private MovedExample(LocalDate described, long weeks) {
        this.described = described;
        this.weeks = weeks;
    }

    /**
     * @param described the day the example describes
     * @param today the day on which it is shown
     */
    public static MovedExample to(LocalDate described, LocalDate today) {
        return new MovedExample(described, Math.floorDiv(ChronoUnit.DAYS.between(described, today), 7L));
    }

    public long weeks() {
        return weeks;
    }

    /** Writes the example's files, moved, into a folder. */
    public void copy(Path example, Path target) throws IOException {
        try (var files = Files.walk(example)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = target.resolve(example.relativize(file).toString());
                Files.createDirectories(place.getParent() == null ? target : place.getParent());
                Files.writeString(place, moved(Files.readString(file)));
            }
        }
    }

    String moved(String text) {
        var days = replaced(
                DAYS,
                text,
                found -> day(found.group(1), found.group(4), found.group(5)) + " " + found.group(2) + " "
                        + full(found.group(3), found.group(4), found.group(5)));
        var dates = replaced(DAY, days, found -> full(found.group(1), found.group(2), found.group(3)));
        var months = replaced(MONTH, dates, found -> month(found.group(1), found.group(2)));
        return replaced(
                HOLIDAYS,
                replaced(ISO, months.replace(MOVED, ""), found -> iso(found.group(1))),
                found -> replaced(ISO, found.group(), date -> sameDay(date.group(1))));
    }

    /** Christmas stays in December: of a holiday that has moved, the day of the year on which it was, as near as may be. */
    private String sameDay(String moved) {
        try {
            var then = LocalDate.parse(moved).minusWeeks(weeks);
            return then.plusYears(Math.round(weeks * DAYS_OF_WEEK / DAYS_OF_YEAR))
                    .toString();
        } catch (DateTimeParseException none) {
            return moved;
        }
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(by);
    }

    private String iso(String date) {
        try {
            return LocalDate.parse(date).plusWeeks(weeks).toString();
        } catch (DateTimeParseException none) {
            return date;
        }
    }

    private String day(String day, String month, @Nullable String year) {
        return String.valueOf(date(day, month, year).getDayOfMonth());
    }

    private String full(String day, String month, @Nullable String year) {
        var date = date(day, month, year);
        return date.getDayOfMonth() + " " + MOVED + name(date) + (year == null ? "" : " " + date.getYear());
    }

    private LocalDate date(String day, String month, @Nullable String year) {
        var named = Month.valueOf(month.toUpperCase(Locale.ROOT));
        int length = named.maxLength();
        int number = Math.min(Integer.parseInt(day), length);
        if (year != null) {
            return YearMonth.of(Integer.parseInt(year), named)
                    .atDay(Math.min(
                            number, YearMonth.of(Integer.parseInt(year), named).lengthOfMonth()))
                    .plusWeeks(weeks);
        }
        var last = YearMonth.of(described.getYear(), named);
        var date = last.atDay(Math.min(number, last.lengthOfMonth()));
        return (date.isAfter(described) ? date.minusYears(1) : date).plusWeeks(weeks);
    }

    private String month(String month, @Nullable String year) {
        var date = date("15", month, year);
        return name(date) + (year == null ? "" : " " + date.getYear());
    }

    private static String name(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
