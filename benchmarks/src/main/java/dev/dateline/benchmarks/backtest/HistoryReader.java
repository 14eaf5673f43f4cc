package dev.dateline.benchmarks.backtest;

import dev.dateline.benchmarks.backtest.History.Finish;
import dev.dateline.benchmarks.backtest.Layout.Says;
import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file of any layout it recognises, row by row; what cannot take part is counted, with the reason. */
final class HistoryReader {

    private static final int MOST_ROWS = 5_000_000;
    private static final int LOOKED_AT = 2000;
    private static final LocalDateTime WITHOUT_DATES = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final String file;
    private final Layout layout;
    private final String unitOfEstimate;
    private final String unitOfActual;
    private final LeftOut leftOut = new LeftOut();
    private final List<FinishedWork> work = new ArrayList<>();
    private final List<Finish> finishes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private boolean monthFirst;
    private String unit = "";

    private HistoryReader(String file, Layout layout) {
        this.file = file;
        this.layout = layout;
        var estimate = Amount.unitOf(layout.name(Says.ESTIMATE));
        var actual = Amount.unitOf(layout.name(Says.ACTUAL));
        boolean same = estimate.equals(actual);
        unitOfEstimate = same ? "" : estimate;
        unitOfActual = same ? "" : actual;
    }

    /** @throws IllegalArgumentException in one sentence, where nothing can be made of the file */
    static History read(Path path) {
        var name = String.valueOf(path.getFileName());
        try (var lines = TextFile.open(path)) {
            var first = firstLine(lines, name);
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(first))
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            try (var rows = CSVParser.parse(lines, format)) {
                var records = rows.iterator();
                var layout = new Layout(records.next().toList());
                if (!layout.isWork() && !layout.isFlow()) {
                    throw new IllegalArgumentException(name + ": " + layout.missing());
                }
                var reader = new HistoryReader(name, layout);
                var looked = new ArrayList<CSVRecord>();
                while (records.hasNext() && looked.size() < LOOKED_AT) {
                    looked.add(records.next());
                }
                reader.monthFirst = looked.stream().anyMatch(reader::hasMonthFirst);
                looked.forEach(reader::take);
                while (records.hasNext()) {
                    reader.take(records.next());
                }
                return reader.history();
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException(
                    Files.exists(path) ? name + " cannot be read: " + why(broken) : path + " is not there", broken);
        }
    }

    /** What a parser met lies within what it throws. */
    private static String why(Exception broken) {
        var cause = broken.getCause();
        return String.valueOf((cause == null ? broken : cause).getMessage());
    }

    /** The reader is where it was, but past a byte order mark. */
    private static String firstLine(BufferedReader lines, String name) throws IOException {
        lines.mark(1 << 16);
        if (lines.read() != '\ufeff') {
            lines.reset();
        }
        lines.mark(1 << 16);
        var head = new char[(1 << 16) - 1];
        int length = lines.read(head);
        lines.reset();
        var first = length <= 0
                ? ""
                : new String(head, 0, length).lines().findFirst().orElse("");
        if (first.isBlank()) {
            throw new IllegalArgumentException(name + " begins with no line of column names");
        }
        return first;
    }

    private static char delimiter(String first) {
        for (char delimiter : new char[] {'\t', ';', ','}) {
            if (first.indexOf(delimiter) >= 0) {
                return delimiter;
            }
        }
        return first.indexOf('|') >= 0 ? '|' : ',';
    }

    private boolean hasMonthFirst(CSVRecord row) {
        return Moments.hasMonthFirst(cell(row, Says.STARTED)) || Moments.hasMonthFirst(cell(row, Says.FINISHED));
    }

    private void take(CSVRecord row) {
        if (row.getRecordNumber() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    file + " has more than " + MOST_ROWS + " rows; a back-test reads so many at most");
        }
        if (layout.isFlow()) {
            takeFinish(row);
        } else {
            takeWork(row);
        }
    }

    private void takeFinish(CSVRecord row) {
        var found = cell(row, Says.FINISHED);
        var at = Moments.read(found, monthFirst);
        if (at.isEmpty()) {
            leaveOut(row, found.isEmpty() ? "not finished" : "the finish is no date", found);
        } else {
            finishes.add(new Finish(name(row, Says.PROJECT), at.get().at()));
        }
    }

    private void takeWork(CSVRecord row) {
        var state = cell(row, Says.STATE).toLowerCase(Locale.ROOT);
        if (state.contains("cancel") || state.equals("template")) {
            leaveOut(row, "cancelled", state);
            return;
        }
        var estimate = amount(row, Says.ESTIMATE, unitOfEstimate);
        var actual = amount(row, Says.ACTUAL, unitOfActual);
        if (estimate.isEmpty() || actual.isEmpty()) {
            return;
        }
        if (!sameUnit(estimate.get().unit(), actual.get().unit())) {
            leaveOut(row, "in another unit than the rest", cell(row, Says.ESTIMATE) + " and " + cell(row, Says.ACTUAL));
            return;
        }
        if (layout.has(Says.TASK) && !tasks.add(cell(row, Says.TASK))) {
            leaveOut(row, "another row of the same task", cell(row, Says.TASK));
            return;
        }
        var what =
                new Work(estimate.get().value(), name(row, Says.KIND), name(row, Says.PERSON), name(row, Says.PROJECT));
        takeWork(row, what, actual.get().value());
    }

    private void takeWork(CSVRecord row, Work what, double actual) {
        if (!layout.has(Says.STARTED) && !layout.has(Says.FINISHED)) {
            var at = WITHOUT_DATES.plusMinutes(row.getRecordNumber());
            work.add(new FinishedWork(at, at.plusMinutes(1), what, actual));
            return;
        }
        var started = moment(row, layout.has(Says.STARTED) ? Says.STARTED : Says.FINISHED);
        var finished = moment(row, layout.has(Says.FINISHED) ? Says.FINISHED : Says.STARTED);
        if (started.isEmpty() || finished.isEmpty()) {
            return;
        }
        if (finished.get().known().isBefore(started.get().at())) {
            leaveOut(
                    row, "finished before it was started", cell(row, Says.STARTED) + " to " + cell(row, Says.FINISHED));
            return;
        }
        work.add(new FinishedWork(started.get().at(), finished.get().known(), what, actual));
    }

    private Optional<Moments.Moment> moment(CSVRecord row, Says says) {
        var found = cell(row, says);
        var at = Moments.read(found, monthFirst);
        if (at.isEmpty()) {
            leaveOut(row, found.isEmpty() ? "no " + layout.name(says) : layout.name(says) + " is no date", found);
        }
        return at;
    }

    private Optional<Amount> amount(CSVRecord row, Says says, String unitOfColumn) {
        var found = cell(row, says);
        var amount = Amount.read(found, unitOfColumn);
        var name = layout.name(says);
        if (amount.isEmpty()) {
            leaveOut(row, found.isEmpty() ? "no " + name : name + " is no number", found);
        } else if (!(amount.get().value() > 0 && amount.get().value() < Double.POSITIVE_INFINITY)) {
            leaveOut(row, amount.get().value() == 0 ? name + " is 0" : name + " is below 0", found);
            return Optional.empty();
        }
        return amount;
    }

    /** The first unit that is named is the file's. */
    private boolean sameUnit(String estimate, String actual) {
        var own = estimate.isEmpty() ? actual : estimate;
        if (!actual.isEmpty() && !actual.equals(own)) {
            return false;
        }
        unit = unit.isEmpty() ? own : unit;
        return own.isEmpty() || own.equals(unit);
    }

    private void leaveOut(CSVRecord row, String why, String found) {
        leftOut.add(why, row.getRecordNumber(), found);
    }

    private String cell(CSVRecord row, Says says) {
        int at = layout.at(says);
        if (at < 0 || at >= row.size()) {
            return "";
        }
        var text = row.get(at).strip();
        return text.equals("NA") || text.equals("NULL") || text.equals("null") ? "" : text;
    }

    /** Few names stand in many rows. */
    private String name(CSVRecord row, Says says) {
        return names.computeIfAbsent(cell(row, says), name -> name);
    }

    private History history() {
        boolean projects = layout.isBudgets() || eachIsAProject();
        var sorted = new ArrayList<FinishedWork>(work.size());
        for (var one : work) {
            sorted.add(projects ? alone(one) : one);
        }
        sorted.sort(Comparator.comparing(FinishedWork::started));
        finishes.sort(Comparator.comparing(Finish::at));
        return new History(file, sorted, finishes, projects, leftOut, notes());
    }

    private static FinishedWork alone(FinishedWork one) {
        var plain =
                new Work(one.work().estimate(), one.work().kind(), one.work().person(), "");
        return new FinishedWork(one.started(), one.finished(), plain, one.actual());
    }

    private boolean eachIsAProject() {
        return layout.has(Says.PROJECT)
                && work.size() > 1
                && work.stream().map(one -> one.work().project()).distinct().count() == work.size();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        for (var amount : List.of(Says.ESTIMATE, Says.ACTUAL)) {
            if (layout.isFlow() && layout.has(amount)) {
                notes.add("has a column " + layout.name(amount) + ", but none with the "
                        + (amount == Says.ESTIMATE ? "actual" : "estimate")
                        + ": only when its rows were finished is examined");
            }
        }
        if (layout.isWork() && !layout.has(Says.STARTED) && !layout.has(Says.FINISHED)) {
            notes.add("has no dates: its rows are taken to be in time order, each known before the next");
        } else if (layout.isWork() && !layout.has(Says.STARTED)) {
            notes.add("says no start: each row is forecast as of its finish");
        } else if (layout.isWork() && !layout.has(Says.FINISHED)) {
            notes.add("says no finish: each row is known when its day is over");
        }
        return List.copyOf(notes);
    }
}
