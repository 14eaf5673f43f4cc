package dev.dateline.app.metrics;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows as somebody pastes them from a sheet or a file: with or without a line of names, set apart by commas, semicolons or tabs.
 *
 * @param sound what can be taken
 * @param problems what cannot, by line
 */
record PastedRows(List<Observation> sound, List<Problem> problems) {

    private static final int MOST_PROBLEMS = 200;
    private static final List<String> COLUMNS = List.of("time", "value", "source", "note");

    record Problem(long line, String words) {}

    static PastedRows read(String text, Metric metric, ZoneId zone) {
        var sound = new ArrayList<Observation>();
        var problems = new ArrayList<Problem>();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (var rows = CSVParser.parse(new StringReader(plain), format)) {
            var columns = COLUMNS;
            for (var row : rows) {
                if (row.getRecordNumber() == 1 && isHeader(row)) {
                    columns = row.stream().map(PastedRows::name).toList();
                    if (!columns.contains("value") || !columns.contains("time")) {
                        problems.add(new Problem(
                                1,
                                "the columns are " + String.join(", ", columns)
                                        + "; expected time, value and perhaps source, note"));
                        break;
                    }
                } else {
                    add(observation(row, columns), rows.getCurrentLineNumber(), metric, zone, sound, problems);
                }
            }
        } catch (IOException | RuntimeException broken) {
            problems.add(new Problem(sound.size() + problems.size() + 1L, "cannot be read: " + broken.getMessage()));
        }
        return new PastedRows(List.copyOf(sound), List.copyOf(problems));
    }

    private static void add(
            Observation one, long line, Metric metric, ZoneId zone, List<Observation> sound, List<Problem> problems) {
        Observations.wrong(one, metric, zone)
                .ifPresentOrElse(
                        words -> {
                            if (problems.size() < MOST_PROBLEMS) {
                                problems.add(new Problem(line, words.replaceAll("`([^`]*)`", "“$1”")));
                            }
                        },
                        () -> sound.add(one));
    }

    /** Where tabs or semicolons stand in the first line, a comma may be part of a value. */
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static boolean isHeader(CSVRecord row) {
        return row.stream().map(PastedRows::name).anyMatch(COLUMNS::contains);
    }

    private static String name(String column) {
        var name = column.strip().toLowerCase(Locale.ROOT);
        return name.equals("date") || name.equals("day") ? "time" : name;
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
