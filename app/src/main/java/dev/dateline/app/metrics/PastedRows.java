package dev.dateline.app.metrics;

import dev.dateline.app.page.Quotes;
import dev.dateline.app.project.PlainNumber;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows as somebody pastes them from a sheet or a file: with or without a line of names, set apart by commas, semicolons or tabs.
 *
 * @param rows what can be taken, and how it was read
 * @param problems what cannot, by line
 */
record PastedRows(List<TypedObservation> rows, List<Problem> problems) {

    private static final int MOST_PROBLEMS = 200;
    private static final List<String> COLUMNS = List.of("time", "value", "source", "note");

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,' ]*\\d(\\s*%)?");
    private static final Pattern SHORT_DIGITS = Pattern.compile("\\d{1,3}");

    record Problem(long line, String words) {}

    /** What can be taken. */
    List<Observation> sound() {
        return rows.stream().map(TypedObservation::read).toList();
    }

    static PastedRows read(String text, Metric metric, ZoneId zone, LocalDate today) {
        var reading = new Reading(metric, zone, today, delimiter(text));
        var problems = reading.problems;
        char delimiter = reading.delimiter;
        try (var rows = parser(text, delimiter)) {
            var columns = COLUMNS;
            for (var row : rows) {
                if (row.getRecordNumber() == 1 && isHeader(row)) {
                    columns = row.stream().map(PastedRows::name).toList();
                } else {
                    columns = withValue(columns, row);
                    if (!columns.contains("value") || !columns.contains("time")) {
                        problems.add(new Problem(
                                1,
                                "the columns are " + String.join(", ", columns)
                                        + "; expected time, value and perhaps source, note"));
                        break;
                    }
                    long line = rows.getCurrentLineNumber();
                    try {
                        if (delimiter == ',' && columns.equals(COLUMNS)) {
                            refuseSplitNumber(row);
                        }
                        reading.take(line, observation(row, columns));
                    } catch (IllegalArgumentException wrong) {
                        refuse(problems, line, wrong);
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            problems.add(
                    new Problem(reading.sound.size() + problems.size() + 1L, "cannot be read: " + broken.getMessage()));
        }
        return reading.done();
    }

    static CSVParser parser(String text, char delimiter) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        return CSVParser.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text), format);
    }

    /** Rows of one metric, taken one after the other. */
    static final class Reading {

        private final Metric metric;
        private final ZoneId zone;
        private final LocalDate today;
        private final char delimiter;
        private final List<TypedObservation> sound = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Metric metric, ZoneId zone, LocalDate today, char delimiter) {
            this.metric = metric;
            this.zone = zone;
            this.today = today;
            this.delimiter = delimiter;
        }

        void row(long line, Observation typed) {
            try {
                take(line, typed);
            } catch (IllegalArgumentException wrong) {
                refuse(problems, line, wrong);
            }
        }

        private void take(long line, Observation typed) {
            sound.add(TypedObservation.inRow(typed, metric, zone, today));
            lines.add(line);
        }

        PastedRows done() {
            if (!metric.isFact()) {
                refuseDoubtfulPoints();
            }
            return new PastedRows(List.copyOf(sound), List.copyOf(problems));
        }

        /**
         * A 1.234 can be a thousand and more, unless other rows have a point that can only stand before decimals, or commas set the
         * columns apart: then it is the point that does.
         */
        private void refuseDoubtfulPoints() {
            boolean commas = sound.stream().anyMatch(TypedObservation::hasDecimalComma);
            boolean points = delimiter == ',' || sound.stream().anyMatch(TypedObservation::hasDecimalPoint);
            if (points && !commas) {
                return;
            }
            for (int k = sound.size() - 1; k >= 0; k--) {
                if (sound.get(k).hasDoubtfulPoint()) {
                    refuse(
                            problems,
                            lines.get(k),
                            doubtful(sound.remove(k).typed().value(), commas));
                }
            }
            problems.sort(Comparator.comparingLong(Problem::line));
        }

        private static IllegalArgumentException doubtful(String value, boolean commas) {
            return new IllegalArgumentException("`" + value + "` can be " + value.replace(".", "") + " or "
                    + (commas
                            ? value.replace('.', ',') + ", because other rows have a comma in their numbers"
                            : PlainNumber.written(new BigDecimal(value)) + "; write one of these"));
        }
    }

    private static void refuse(List<Problem> problems, long line, IllegalArgumentException wrong) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, Quotes.inWords(String.valueOf(wrong.getMessage()))));
        }
    }

    /** A comma that sets columns apart and one within a number look alike: 2027-03-01,3,5. */
    private static void refuseSplitNumber(CSVRecord row) {
        if (row.size() > 2
                && SHORT_DIGITS.matcher(row.get(2).strip()).matches()
                && WHOLE.matcher(row.get(1).strip()).matches()) {
            throw new IllegalArgumentException(
                    "`" + row.get(1).strip() + "," + row.get(2).strip()
                            + "` can be one number or a number and a source; write the number with a point, or set columns"
                            + " apart by semicolons or tabs");
        }
    }

    /** Where tabs or semicolons stand in the first line, a comma may be part of a value. */
    static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static boolean isHeader(CSVRecord row) {
        return row.stream().map(PastedRows::name).anyMatch(COLUMNS::contains);
    }

    static String name(String column) {
        var name = column.strip().toLowerCase(Locale.ROOT);
        return name.equals("date") || name.equals("day") ? "time" : name;
    }

    /** Where no column is called value, it is the only other one in which the first row has a number. */
    private static List<String> withValue(List<String> columns, CSVRecord first) {
        var numbers = IntStream.range(0, Math.min(columns.size(), first.size()))
                .filter(at -> !COLUMNS.contains(columns.get(at)))
                .filter(at -> NUMBER.matcher(first.get(at).strip()).matches())
                .boxed()
                .toList();
        if (columns.contains("value") || numbers.size() != 1) {
            return columns;
        }
        var named = new ArrayList<>(columns);
        named.set(numbers.getFirst(), "value");
        return named;
    }

    private static Observation observation(CSVRecord row, List<String> columns) {
        return new Observation(
                cell(row, columns, "time"),
                cell(row, columns, "value"),
                cell(row, columns, "source"),
                cell(row, columns, "note"));
    }

    private static String cell(CSVRecord row, List<String> columns, String name) {
        int at = columns.indexOf(name);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }
}
