package dev.dateline.benchmarks.backtest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as files write them. A moment's zone is left aside: within one file they are taken to be of one place. */
final class Moments {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2}).*)?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{2}|\\d{4})(?: +(\\d{1,2}):(\\d{2}).*)?");
    private static final List<DateTimeFormatter> NAMED =
            List.of(named("d-MMM-uu"), named("d-MMM-uuuu"), named("d MMM uuuu"));

    /** Years of two digits from here on belong to the last century. */
    private static final int LAST_CENTURY = 70;

    private static final int MONTHS = 12;

    private Moments() {}

    /**
     * What a cell says.
     *
     * @param at its beginning where only a day or a year is known
     * @param wholeDay where nothing finer is known
     */
    record Moment(LocalDateTime at, boolean wholeDay) {

        /** When something that was finished then is known: a day must be over. */
        LocalDateTime known() {
            return wholeDay ? at.plusDays(1) : at;
        }
    }

    /** Nothing where it is no date. 3/4/2024 is the third of April, unless its column has shown that months come first. */
    static Optional<Moment> read(String text, boolean monthFirst) {
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso.group(4), iso.group(5));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(new Moment(LocalDate.of(number(text), 1, 1).atStartOfDay(), false));
            }
            var compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return of(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)), null, null);
            }
            var slashes = SLASHES.matcher(text);
            if (slashes.matches()) {
                int first = number(slashes.group(1));
                int second = number(slashes.group(2));
                int year = number(slashes.group(3));
                year += slashes.group(3).length() > 2 ? 0 : year < LAST_CENTURY ? 2000 : 1900;
                return of(
                        year,
                        monthFirst ? first : second,
                        monthFirst ? second : first,
                        slashes.group(4),
                        slashes.group(5));
            }
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
        return withNameOfMonth(text);
    }

    /** Whether this cell can only be read with the month first. */
    static boolean hasMonthFirst(String text) {
        var slashes = SLASHES.matcher(text);
        return slashes.matches() && number(slashes.group(2)) > MONTHS && number(slashes.group(1)) <= MONTHS;
    }

    private static Optional<Moment> of(int year, int month, int day, @Nullable String hour, @Nullable String minute) {
        var date = LocalDate.of(year, month, day);
        return Optional.of(
                hour == null || minute == null
                        ? new Moment(date.atStartOfDay(), true)
                        : new Moment(date.atTime(number(hour), number(minute)), false));
    }

    private static Optional<Moment> withNameOfMonth(String text) {
        return NAMED.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static Optional<Moment> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(new Moment(LocalDate.parse(text, format).atStartOfDay(), true));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
