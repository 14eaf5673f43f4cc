package dev.dateline.app.plan;

import dev.dateline.app.project.PlainDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as people write them where several may be meant: {@code 24 Dec 2027 - 1 Jan 2028}, {@code 2-20 August 2027}, {@code August 2027}. */
final class DayWords {

    private static final Pattern BETWEEN = Pattern.compile("/|\\s+[-–]\\s+|–|\\s+(?:to|until)\\s+");
    private static final Pattern WITHIN =
            Pattern.compile("(\\d{1,2})\\.?\\s*(?:[-–]|to|until)\\s*(\\d{1,2}\\.?\\s+(\\p{L}+\\.?\\s+\\d{4}))");
    private static final Pattern MONTH = Pattern.compile("\\p{L}+\\.?\\s+\\d{4}");
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\S+(?:\\s+\\d{4}-\\S+)*");

    private DayWords() {}

    /** Ranges as a file has them, set apart by lines, commas or semicolons; blanks are enough between days that a file could have. */
    static List<String> ranges(String text) {
        return Arrays.stream(text.split("[\\n\\r,;]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> WRITTEN.matcher(part).matches()
                        ? Arrays.stream(part.split("\\s+"))
                        : Stream.of(range(part).orElse(part)))
                .toList();
    }

    private static Optional<String> range(String part) {
        try {
            return Optional.of(read(part));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String read(String part) {
        if (MONTH.matcher(part).matches()) {
            var month = YearMonth.from(PlainDate.parse("1 " + part));
            return written(month.atDay(1), month.atEndOfMonth());
        }
        var within = WITHIN.matcher(part);
        if (within.matches()) {
            return written(PlainDate.parse(within.group(1) + " " + within.group(3)), PlainDate.parse(within.group(2)));
        }
        var ends = BETWEEN.split(part, 2);
        var first = PlainDate.parse(ends[0].strip());
        return ends.length == 1 ? first.toString() : written(first, PlainDate.parse(ends[1].strip()));
    }

    private static String written(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
