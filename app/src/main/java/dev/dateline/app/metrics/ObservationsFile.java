package dev.dateline.app.metrics;

import dev.dateline.app.project.FolderReader;
import dev.dateline.app.project.FolderWriter;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.RecordFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** metrics/&lt;metric&gt;.csv: {@code time,value,source,note}, streamed. */
final class ObservationsFile implements RecordFile<Series> {

    private static final String FOLDER = "metrics/";
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_SHOWN = 80;
    private static final String HEADER = "time,value,source,note";
    private static final List<String> COLUMNS = List.of(HEADER.split(",", -1));

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    @Override
    public String path() {
        return FOLDER;
    }

    @Override
    public List<Placed<Series>> read(FolderReader in) {
        var all = new ArrayList<Placed<Series>>();
        var zone = in.project().map(Project::timezone).orElse(ZoneOffset.UTC);
        for (var name : in.list("metrics", ".csv")) {
            var path = FOLDER + name;
            var metric = name.substring(0, name.length() - ".csv".length());
            in.reference(Place.of(path), metric, Metric.KIND.name());
            in.series(path)
                    .map(file -> new Reading(path, in, zone, values(metric, in)).series(metric, file))
                    .ifPresent(series -> all.add(new Placed<>(series, Place.of(path), Map.of())));
        }
        return all;
    }

    /** What is measured has decimals, what is witnessed true or false; where the metric itself is wrong, either will do. */
    private static Values values(String metric, FolderReader in) {
        return in.records(Metric.KIND).stream()
                .filter(one -> one.id().equals(metric))
                .findFirst()
                .map(one -> one.isFact() ? Values.TRUTHS : Values.DECIMALS)
                .orElse(Values.EITHER);
    }

    private enum Values {
        DECIMALS("plain decimal number such as 12 or 0.5"),
        TRUTHS("truth; a fact's observations are true or false"),
        EITHER("plain decimal number (nor true or false)");

        private final String what;

        Values(String what) {
            this.what = what;
        }
    }

    @Override
    public void write(List<Series> records, FolderWriter out) {
        for (var series : records) {
            var path = FOLDER + series.metric() + ".csv";
            series.file().ifPresentOrElse(file -> out.copy(path, file), () -> out.text(path, HEADER + "\n"));
        }
    }

    /** One file being read. */
    private static final class Reading {

        private final String path;
        private final FolderReader in;
        private final ZoneId zone;
        private final Values expected;
        private final Map<String, String> known = new HashMap<>();
        private long[] times = new long[1024];
        private double[] values = new double[1024];
        private String[] sources = new String[1024];
        private int size;
        private int problems;
        private int columns;
        /** The line in which the last sound row ends. */
        private long lastLine = 1;

        Reading(String path, FolderReader in, ZoneId zone, Values expected) {
            this.path = path;
            this.in = in;
            this.zone = zone;
            this.expected = expected;
        }

        Series series(String metric, Path file) {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16)) {
                skipByteOrderMark(reader);
                try (var rows = CSVParser.parse(reader, FORMAT)) {
                    if (hasColumns(rows)) {
                        rows.forEach(row -> add(row, rows.getCurrentLineNumber()));
                    }
                }
            } catch (CharacterCodingException invalid) {
                notUtf8(file);
            } catch (UncheckedIOException broken) {
                broken(Objects.requireNonNullElse(broken.getCause(), broken), file);
            } catch (IllegalArgumentException | IllegalStateException wrong) {
                problem(1, "broken-csv", "", "cannot be read: " + wrong.getMessage());
            } catch (IOException broken) {
                broken(broken, file);
            }
            return sorted(metric, file);
        }

        private void broken(Exception cause, Path file) {
            switch (cause) {
                case CharacterCodingException invalid -> notUtf8(file);
                case CSVException wrong ->
                    problem(lastLine + 1, "broken-csv", "", "cannot be read: " + wrong.getMessage());
                default -> problem(1, "unreadable", "", "cannot be read: " + cause.getMessage());
            }
        }

        private static void skipByteOrderMark(BufferedReader reader) throws IOException {
            reader.mark(1);
            if (reader.read() != 0xfeff) {
                reader.reset();
            }
        }

        private boolean hasColumns(CSVParser rows) {
            var header = rows.getHeaderNames();
            if (header.isEmpty()) {
                problem(1, "empty-file", "", "is empty; expected the columns time,value,source,note");
                return false;
            }
            columns = header.size();
            if (!header.contains("time") || !header.contains("value") || !COLUMNS.containsAll(header)) {
                problem(
                        1,
                        "wrong-columns",
                        shortened(String.join(",", header)),
                        "has the columns " + shortened(String.join(",", header))
                                + "; expected time,value and perhaps source,note");
                return false;
            }
            return true;
        }

        private void add(CSVRecord row, long line) {
            lastLine = line;
            if (row.size() > columns) {
                problem(
                        line,
                        "too-many-values",
                        "",
                        "has " + row.size() + " values for " + columns
                                + " columns; a value with a comma in it stands in double quotes");
                return;
            }
            var time = time(row, line);
            var value = value(row, line);
            if (time.isEmpty() || value.isEmpty()) {
                return;
            }
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
                values = Arrays.copyOf(values, size * 2);
                sources = Arrays.copyOf(sources, size * 2);
            }
            var instant = time.get();
            times[size] =
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
            values[size] = value.get();
            sources[size++] = row.isSet("source") ? known.computeIfAbsent(row.get("source"), text -> text) : "";
        }

        private Optional<Instant> time(CSVRecord row, long line) {
            var text = row.isSet("time") ? row.get("time") : "";
            try {
                if (text.length() == 10) {
                    return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
                } else if (text.length() > 10 && text.charAt(10) == 'T') { // so that the year has four digits
                    return Optional.of(OffsetDateTime.parse(text).toInstant());
                }
            } catch (DateTimeParseException wrong) {
                // said below, as for a text of another length
            }
            problem(
                    line,
                    "bad-time",
                    text,
                    "time `" + shortened(text)
                            + "` is neither a date (2027-03-01) nor a time with its zone (2027-03-01T09:30:00Z)");
            return Optional.empty();
        }

        private static String shortened(String text) {
            var line = text.replaceAll("\\p{Cntrl}+", " ");
            return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
        }

        private Optional<Double> value(CSVRecord row, long line) {
            var text = row.isSet("value") ? row.get("value") : "";
            if (expected != Values.DECIMALS && (text.equals("true") || text.equals("false"))) {
                return Optional.of(text.equals("true") ? 1.0 : 0.0);
            }
            if (expected != Values.TRUTHS && isDecimal(text)) {
                return Optional.of(Double.valueOf(text));
            }
            problem(line, "bad-value", text, "value `" + shortened(text) + "` is no " + expected.what);
            return Optional.empty();
        }

        private static boolean isDecimal(String text) {
            int digits = 0;
            int points = 0;
            for (int k = text.startsWith("-") ? 1 : 0; k < text.length(); k++) {
                char c = text.charAt(k);
                points += c == '.' && digits > 0 ? 1 : 0;
                digits += c >= '0' && c <= '9' ? 1 : 0;
                if (c != '.' && (c < '0' || c > '9')) {
                    return false;
                }
            }
            return digits > 0 && digits <= 40 && points <= 1 && !text.endsWith(".") && !text.startsWith(".");
        }

        private void notUtf8(Path file) {
            try {
                problem(InvalidBytes.line(file), "not-utf-8", "", "is not UTF-8 text");
            } catch (IOException unreadable) {
                broken(unreadable, file);
            }
        }

        private void problem(long line, String rule, String found, String message) {
            if (problems++ < MOST_PROBLEMS) {
                in.problem(Problem.of(
                        new Place(path, (int) Math.min(line, Integer.MAX_VALUE), 1), rule, found, message));
            } else if (problems == MOST_PROBLEMS + 1) {
                in.problem(Problem.of(
                        new Place(path, (int) Math.min(line, Integer.MAX_VALUE), 1),
                        "more",
                        "",
                        "has more of the kind from here on"));
            }
        }

        private Series sorted(String metric, Path file) {
            for (int k = 1; k < size; k++) {
                if (times[k] < times[k - 1]) {
                    return rearranged(metric, file);
                }
            }
            return new Series(
                    metric,
                    Arrays.copyOf(times, size),
                    Arrays.copyOf(values, size),
                    Arrays.copyOf(sources, size),
                    Optional.of(file));
        }

        /** Late observations may stand anywhere in the file; those of one moment stay in the file's order. */
        private Series rearranged(String metric, Path file) {
            var order = new Integer[size];
            Arrays.setAll(order, k -> k);
            Arrays.sort(order, (a, b) -> Long.compare(times[a], times[b]));
            var sortedTimes = new long[size];
            var sortedValues = new double[size];
            var sortedSources = new String[size];
            for (int k = 0; k < size; k++) {
                sortedTimes[k] = times[order[k]];
                sortedValues[k] = values[order[k]];
                sortedSources[k] = sources[order[k]];
            }
            return new Series(metric, sortedTimes, sortedValues, sortedSources, Optional.of(file));
        }
    }
}
