package dev.dateline.app.pastwork;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as files write them. A moment's zone is left aside: within one file they are taken to be of one place. */
public final class Moments {

    /** Hour, minute and whether it is before or after noon, where anything is said of it. */
    private static final String TIME = "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::[\\d.,]+)?(?: ?([APap])\\.?[Mm]\\.?)?.*)?";

    private static final String YEARS = "(\\d{4}|\\d{2})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern SECONDS = Pattern.compile("([1-9]\\d{8,9})(?:\\.\\d+|\\d{3})?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEARS + TIME);
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[-/. ]+(\\p{Alpha}{3,9})[-/., ]+" + YEARS + TIME);
    private static final Pattern NAME_FIRST =
            Pattern.compile("(\\p{Alpha}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Years of two digits from here on belong to the last century. */
    private static final int LAST_CENTURY = 70;

    private static final int NOON = 12;

    /** Work of other years is a mistake of the file's, or says that it is not finished. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private Moments() {}

    /**
     * What a cell says.
     *
     * @param at its beginning where only a day or a year is known
     * @param wholeDay where nothing finer is known
     */
    public record Moment(LocalDateTime at, boolean wholeDay) {

        /** When something that was finished then is known: a day must be over. */
        public LocalDateTime known() {
            return wholeDay ? at.plusDays(1) : at;
        }
    }

    /** Nothing where it is no date of a year that can be. 3/4/2024 is the third of April, unless its column has shown that months come first. */
    static Optional<Moment> read(String text, boolean monthFirst) {
        return any(text, monthFirst)
                .filter(moment -> moment.at.getYear() >= FIRST_YEAR && moment.at.getYear() <= LAST_YEAR);
    }

    /** Whether it is a date, but of a year that cannot be. */
    static boolean isOfAnotherAge(String text, boolean monthFirst) {
        return any(text, monthFirst).isPresent() && read(text, monthFirst).isEmpty();
    }

    private static Optional<Moment> any(String text, boolean monthFirst) {
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso);
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(new Moment(LocalDate.of(number(text), 1, 1).atStartOfDay(), false));
            }
            var compact = COMPACT.matcher(text);
            if (compact.matches()) {
                var date = LocalDate.of(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
                return Optional.of(new Moment(date.atStartOfDay(), true));
            }
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                int first = number(numbers.group(1));
                int second = number(numbers.group(2));
                return of(year(numbers.group(3)), monthFirst ? first : second, monthFirst ? second : first, numbers);
            }
            return withNameOfMonth(text);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether this cell can be read with the day or the month first, and means another day then. */
    static boolean leavesOrderOpen(String text) {
        var numbers = NUMBERS.matcher(text);
        return text.indexOf('.') < 0
                && numbers.matches()
                && number(numbers.group(1)) <= MONTHS.size()
                && number(numbers.group(2)) <= MONTHS.size()
                && !numbers.group(1).equals(numbers.group(2));
    }

    /** Whether this cell can only be read with the day first. */
    static boolean hasDayFirst(String text) {
        var numbers = NUMBERS.matcher(text);
        return numbers.matches() && number(numbers.group(1)) > MONTHS.size();
    }

    /** Whether this cell can only be read with the month first. */
    static boolean hasMonthFirst(String text) {
        var numbers = NUMBERS.matcher(text);
        return numbers.matches()
                && number(numbers.group(2)) > MONTHS.size()
                && number(numbers.group(1)) <= MONTHS.size();
    }

    private static Optional<Moment> withNameOfMonth(String text) {
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return of(year(named.group(3)), month(named.group(2)), number(named.group(1)), named);
        }
        var nameFirst = NAME_FIRST.matcher(text);
        if (nameFirst.matches()) {
            return of(number(nameFirst.group(3)), month(nameFirst.group(1)), number(nameFirst.group(2)), nameFirst);
        }
        var seconds = SECONDS.matcher(text);
        return seconds.matches()
                ? Optional.of(new Moment(
                        LocalDateTime.ofInstant(
                                Instant.ofEpochSecond(Long.parseLong(seconds.group(1))), ZoneOffset.UTC),
                        false))
                : Optional.empty();
    }

    /** @param found with what was said of the time of day in its groups 4 to 6 */
    private static Optional<Moment> of(int year, int month, int day, Matcher found) {
        var date = LocalDate.of(year, month, day);
        var hour = found.group(4);
        var minute = found.group(5);
        return Optional.of(
                hour == null || minute == null
                        ? new Moment(date.atStartOfDay(), true)
                        : new Moment(date.atTime(hour(number(hour), found.group(6)), number(minute)), false));
    }

    private static int hour(int said, @Nullable String half) {
        if (half == null) {
            return said;
        }
        return said % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year + (year < LAST_CENTURY ? 2000 : 1900);
    }

    /** No month is 0, which is no date. */
    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
