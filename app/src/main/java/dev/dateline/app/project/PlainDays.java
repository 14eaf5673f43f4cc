package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as people write them where several may be meant: {@code 24 Dec 2027 - 1 Jan 2028}, {@code 2-20 August 2027}, {@code August 2027}. */
public final class PlainDays {

    private static final Pattern BETWEEN = Pattern.compile("\\s+[-–—]\\s+|[–—]|\\s+(?:to|until|till)\\s+"
            + "|(?<=\\d{4})\\s*-\\s*(?=\\d{1,2}\\.|\\d{1,2}\\s+\\p{L}|\\p{L})|/(?=\\d{4}-)|(?<=\\p{L}\\s\\d{4})/");
    private static final Pattern WITHIN =
            Pattern.compile("(\\d{1,2})\\.?\\s*(?:[-–]|to|until)\\s*(\\d{1,2}\\.?\\s+(\\p{L}+\\.?\\s+\\d{4}))");
    private static final Pattern MONTH = Pattern.compile("\\p{L}+\\.?\\s+\\d{4}");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("\\d{1,2}(?:st|nd|rd|th|\\.)? ?\\p{L}+\\.?|\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?");
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\S+(?:\\s+\\d{4}-\\S+)*");
    /** A date may have a comma before its year, a range of two such dates two. */
    private static final int MOST_PARTS = 3;

    private PlainDays() {}

    /**
     * One range each, as a file has it, set apart by lines, commas or semicolons; blanks are enough between days that a file could have.
     * What is no day stays as it was typed, to be told so.
     */
    public static List<String> ranges(String text) {
        return Arrays.stream(text.split("[\\n\\r;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> ofLine(line).stream())
                .flatMap(part -> WRITTEN.matcher(part).matches() ? Arrays.stream(part.split("\\s+")) : Stream.of(part))
                .toList();
    }

    private static List<String> ofLine(String line) {
        var parts = Stream.of(line.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var ranges = new ArrayList<String>();
        for (int from = 0; from < parts.size(); ) {
            int to = Math.min(parts.size(), from + MOST_PARTS);
            var read = known(parts.subList(from, to));
            while (read.isEmpty() && to > from + 1) {
                to--;
                read = known(parts.subList(from, to));
            }
            ranges.add(read.orElse(parts.get(from)));
            from = to;
        }
        return ranges;
    }

    private static Optional<String> known(List<String> parts) {
        try {
            return Optional.of(Scalars.print(range(String.join(", ", parts))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException where it is none; says what would be */
    public static DateRange range(String typed) {
        var part = typed.strip();
        if (MONTH.matcher(part).matches()) {
            var month = YearMonth.from(PlainDate.parse("1 " + part));
            return new DateRange(month.atDay(1), month.atEndOfMonth());
        }
        var within = WITHIN.matcher(part);
        if (within.matches()) {
            return new DateRange(
                    PlainDate.parse(within.group(1) + " " + within.group(3)), PlainDate.parse(within.group(2)));
        }
        var ends = BETWEEN.split(part, 2);
        if (ends.length == 1) {
            var day = PlainDate.parse(part);
            return new DateRange(day, day);
        }
        var last = PlainDate.parse(ends[1]);
        return new DateRange(first(ends[0].strip(), last), last);
    }

    /** Where only the last day says the year, it is that of both, unless the first would come after it. */
    private static LocalDate first(String text, LocalDate last) {
        if (!WITHOUT_YEAR.matcher(text).matches()) {
            return PlainDate.parse(text);
        }
        var first = PlainDate.parse(text + " " + last.getYear());
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(
                    "`" + text + "` does not say its year; expected a date such as " + first.minusYears(1));
        }
        return first;
    }
}
