package dev.dateline.app.metrics;

import dev.dateline.app.project.FolderReader;
import dev.dateline.app.project.FolderWriter;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.StreamedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** metrics/&lt;metric&gt;.csv: {@code time,value,source,note}, streamed. */
final class ObservationsFile implements StreamedFile<Series> {

    private static final String FOLDER = "metrics/";
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_SHOWN = 80;
    private static final String HEADER = "time,value,source,note";
    private static final CSVFormat PLAIN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
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
            var path = path(series);
            series.file().ifPresentOrElse(file -> out.copy(path, file), () -> out.text(path, text(series)));
        }
    }

    @Override
    public String path(Series series) {
        return FOLDER + series.metric() + ".csv";
    }

    @Override
    public Optional<Path> original(Series series) {
        return series.file();
    }

    @Override
    public String text(Series series) {
        var text = new StringBuilder(HEADER + "\n");
        try (var rows = new CSVPrinter(text, PLAIN)) {
            series.each(one -> print(rows, one));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter rows, Observation one) {
        try {
            rows.printRecord(one.time(), one.value(), one.source(), one.note());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every row of a file that was read before and found sound. */
    static void each(Path file, Consumer<Observation> reader) {
        try (var in = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            skipByteOrderMark(in);
            try (var rows = CSVParser.parse(in, FORMAT)) {
                rows.forEach(row -> reader.accept(new Observation(
                        text(row, "time"), text(row, "value"), text(row, "source"), text(row, "note"))));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != 0xfeff) {
            reader.reset();
        }
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    static boolean isDecimal(String text) {
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

    /** One file being read. */
    private static final class Reading {

        private final String path;
        private final FolderReader in;
        private final ZoneId zone;
        private final Values expected;
        private final Map<String, String> known = new HashMap<>();
        private final Columns columns = new Columns(1024);
        private int problems;
        private int width;
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
            return columns.series(metric, new Series.Written.InFile(file));
        }

        private void broken(Exception cause, Path file) {
            switch (cause) {
                case CharacterCodingException invalid -> notUtf8(file);
                case CSVException wrong ->
                    problem(lastLine + 1, "broken-csv", "", "cannot be read: " + wrong.getMessage());
                default -> problem(1, "unreadable", "", "cannot be read: " + cause.getMessage());
            }
        }

        private boolean hasColumns(CSVParser rows) {
            var header = rows.getHeaderNames();
            if (header.isEmpty()) {
                problem(1, "empty-file", "", "is empty; expected the columns time,value,source,note");
                return false;
            }
            width = header.size();
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
            if (row.size() > width) {
                problem(
                        line,
                        "too-many-values",
                        "",
                        "has " + row.size() + " values for " + width
                                + " columns; a value with a comma in it stands in double quotes");
                return;
            }
            var time = time(row, line);
            var value = value(row, line);
            if (time.isEmpty() || value.isEmpty()) {
                return;
            }
            columns.add(time.get(), value.get(), known.computeIfAbsent(text(row, "source"), text -> text));
        }

        private Optional<Instant> time(CSVRecord row, long line) {
            var text = row.isSet("time") ? row.get("time") : "";
            try {
                return Optional.of(Observation.at(text, zone));
            } catch (IllegalArgumentException wrong) {
                problem(
                        line,
                        "bad-time",
                        text,
                        "time `" + shortened(text)
                                + "` is neither a date (2027-03-01) nor a time with its zone (2027-03-01T09:30:00Z)");
                return Optional.empty();
            }
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
    }
}
