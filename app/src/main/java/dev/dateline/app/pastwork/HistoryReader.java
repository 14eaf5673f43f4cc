package dev.dateline.app.pastwork;

import dev.dateline.app.pastwork.Entry.Finished;
import dev.dateline.app.pastwork.Entry.Worked;
import dev.dateline.app.pastwork.Layout.Says;
import dev.dateline.app.pastwork.Moments.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file of any layout it recognises, row by row; what cannot take part is counted, with the reason. */
public final class HistoryReader {

    private static final int LOOKED_AT = 2000;
    private static final Pattern NEVER_CLOSED =
            Pattern.compile("\\(startline (\\d+)\\) EOF reached before encapsulated.*");
    private static final Pattern AFTER_ITS_QUOTE =
            Pattern.compile(".*encapsulated token and delimiter at line: (\\d+).*");

    /** Told each row that takes part, in the file's order; what it answers is why the row takes none after all. */
    public interface Taker {
        Optional<String> take(Entry entry, Layout layout);
    }

    /**
     * @param rows as many as are read at most
     * @param finishesToo whether a row without estimate or actual tells when something was finished, beside rows that have both
     */
    public record Wanted(int rows, boolean finishesToo) {}

    private final String file;
    private final Layout layout;
    private final Wanted wanted;
    private final Taker taker;
    private final String unitOfEstimate;
    private final String unitOfActual;
    private final String unitOfBoth;
    private final Numerals numerals;
    private final boolean monthFirst;
    private final LeftOut leftOut = new LeftOut();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private String unit = "";

    private HistoryReader(
            String file, Layout layout, List<CSVRecord> looked, char delimiter, Wanted wanted, Taker taker) {
        this.file = file;
        this.layout = layout;
        this.wanted = wanted;
        this.taker = taker;
        var estimate = Amount.unitOf(layout.name(Says.ESTIMATE));
        var actual = Amount.unitOf(layout.name(Says.ACTUAL));
        boolean same = estimate.equals(actual);
        unitOfEstimate = same ? "" : estimate;
        unitOfActual = same ? "" : actual;
        unitOfBoth = same ? estimate : "";
        var numbers = new Numerals.Seen(delimiter);
        for (var row : looked) {
            numbers.add(Amount.digits(cell(layout, row, Says.ESTIMATE)));
            numbers.add(Amount.digits(cell(layout, row, Says.ACTUAL)));
        }
        numerals = numbers.judged();
        monthFirst = looked.stream().anyMatch(row -> anyDate(layout, row, Moments::hasMonthFirst));
    }

    /** @throws IllegalArgumentException in one sentence, where nothing can be made of the file */
    public static Told read(Path path, Wanted wanted, Taker taker) {
        var name = String.valueOf(path.getFileName());
        try (var lines = TextFile.open(path)) {
            return read(lines, name, wanted, taker);
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException(
                    Files.exists(path) ? name + " cannot be read: " + why(broken) : path + " is not there", broken);
        }
    }

    /**
     * The same of rows that somebody handed over.
     *
     * @param called what messages call them
     */
    public static Told read(String text, String called, Wanted wanted, Taker taker) {
        try (var lines = new BufferedReader(new StringReader(text))) {
            return read(lines, called, wanted, taker);
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException(called + " cannot be read: " + why(broken), broken);
        }
    }

    private static Told read(BufferedReader lines, String name, Wanted wanted, Taker taker) throws IOException {
        char delimiter = delimiter(firstLine(lines, name));
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = CSVParser.parse(lines, format)) {
            var records = rows.iterator();
            var layout = new Layout(records.next().toList());
            if (!layout.isWork() && !layout.isFlow()) {
                throw new IllegalArgumentException(name + ": " + layout.missing());
            }
            var looked = new ArrayList<CSVRecord>();
            while (records.hasNext() && looked.size() < LOOKED_AT) {
                looked.add(records.next());
            }
            var reader = new HistoryReader(name, layout, looked, delimiter, wanted, taker);
            looked.forEach(reader::take);
            while (records.hasNext()) {
                reader.take(records.next());
            }
            return new Told(
                    layout,
                    reader.unit.isEmpty() ? reader.unitOfBoth : reader.unit,
                    reader.leftOut,
                    reader.notes(looked));
        }
    }

    /** What a parser met lies within what it throws. */
    private static String why(Exception broken) {
        var cause = broken.getCause();
        var said = String.valueOf((cause == null ? broken : cause).getMessage());
        var open = NEVER_CLOSED.matcher(said);
        if (open.matches()) {
            return "the quote that a cell of line " + open.group(1) + " begins with is never closed";
        }
        var after = AFTER_ITS_QUOTE.matcher(said);
        return after.matches() ? "a cell of line " + after.group(1) + " goes on after its closing quote" : said;
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

    private static boolean anyDate(Layout layout, CSVRecord row, Predicate<String> shows) {
        return shows.test(cell(layout, row, Says.STARTED)) || shows.test(cell(layout, row, Says.FINISHED));
    }

    private void take(CSVRecord row) {
        if (row.getRecordNumber() - 1 > wanted.rows) {
            throw new IllegalArgumentException(file + " has more than " + "%,d".formatted(wanted.rows)
                    + " rows, which are read at most; the latest will do");
        }
        if (layout.isFlow()) {
            takeFinish(row);
        } else {
            takeWork(row);
        }
    }

    private void takeFinish(CSVRecord row) {
        var found = cell(row, Says.FINISHED);
        if (found.isEmpty()) {
            leaveOut(row, "not finished", found);
            return;
        }
        moment(row, Says.FINISHED)
                .ifPresent(at -> hand(
                        row,
                        new Finished(
                                row.getRecordNumber(),
                                what(row),
                                at,
                                name(row, Says.KIND),
                                name(row, Says.PERSON),
                                name(row, Says.PROJECT))));
    }

    private void takeWork(CSVRecord row) {
        var state = cell(row, Says.STATE).toLowerCase(Locale.ROOT);
        if (state.contains("cancel") || state.equals("template")) {
            leaveOut(row, "cancelled", state);
            return;
        }
        if (wanted.finishesToo && saysFinishAlone(row)) {
            takeFinish(row);
            return;
        }
        var estimate = amount(row, Says.ESTIMATE, unitOfEstimate);
        var actual = amount(row, Says.ACTUAL, unitOfActual);
        if (estimate.isEmpty() || actual.isEmpty() || isOfOtherUnit(row, estimate.get(), actual.get())) {
            return;
        }
        if (layout.has(Says.TASK) && !tasks.add(cell(row, Says.TASK))) {
            leaveOut(row, "another row of the same task", cell(row, Says.TASK));
            return;
        }
        takeWork(row, estimate.get().value(), actual.get().value());
    }

    private boolean saysFinishAlone(CSVRecord row) {
        return !cell(row, Says.FINISHED).isEmpty()
                && (cell(row, Says.ESTIMATE).isEmpty() || cell(row, Says.ACTUAL).isEmpty());
    }

    private void takeWork(CSVRecord row, double estimate, double actual) {
        var started = moment(row, Says.STARTED);
        if (isBroken(row, Says.STARTED, started)) {
            return;
        }
        var finished = moment(row, Says.FINISHED);
        if (isBroken(row, Says.FINISHED, finished)) {
            return;
        }
        if (started.isPresent()
                && finished.isPresent()
                && finished.get().known().isBefore(started.get().at())) {
            leaveOut(
                    row, "finished before it was started", cell(row, Says.STARTED) + " to " + cell(row, Says.FINISHED));
            return;
        }
        hand(
                row,
                new Worked(
                        row.getRecordNumber(),
                        what(row),
                        estimate,
                        actual,
                        started,
                        finished,
                        name(row, Says.KIND),
                        name(row, Says.PERSON),
                        name(row, Says.PROJECT)));
    }

    private boolean isBroken(CSVRecord row, Says says, Optional<Moment> moment) {
        return moment.isEmpty() && !cell(row, says).isEmpty();
    }

    private void hand(CSVRecord row, Entry entry) {
        taker.take(entry, layout).ifPresent(why -> leaveOut(row, why, ""));
    }

    /** None where the cell is empty, and, with the row left out, where it is no date. */
    private Optional<Moment> moment(CSVRecord row, Says says) {
        var found = cell(row, says);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var at = Moments.read(found, monthFirst);
        if (at.isEmpty()) {
            leaveOut(
                    row,
                    layout.name(says)
                            + (Moments.isOfAnotherAge(found, monthFirst)
                                    ? " is in a year that cannot be"
                                    : " is no date"),
                    found);
        }
        return at;
    }

    private Optional<Amount> amount(CSVRecord row, Says says, String unitOfColumn) {
        var found = cell(row, says);
        var said = cell(row, Says.UNIT);
        var amount = Amount.read(found, said.isEmpty() ? unitOfColumn : Amount.unit(said), numerals);
        var name = layout.name(says);
        if (amount.isEmpty()) {
            leaveOut(row, found.isEmpty() ? "no " + name : name + " is no number", found);
        } else if (!(amount.get().value() > 0)) {
            leaveOut(row, amount.get().value() == 0 ? name + " is 0" : name + " is below 0", found);
            return Optional.empty();
        }
        return amount;
    }

    /** The first unit that is named is the file's. */
    private boolean isOfOtherUnit(CSVRecord row, Amount estimate, Amount actual) {
        var own = estimate.unit().isEmpty() ? actual.unit() : estimate.unit();
        boolean apart = !actual.unit().isEmpty() && !actual.unit().equals(own);
        if (!apart) {
            unit = unit.isEmpty() ? own : unit;
        }
        if (apart || (!own.isEmpty() && !own.equals(unit))) {
            leaveOut(
                    row,
                    apart ? "estimate and actual in two units" : "in another unit than the rest",
                    cell(row, Says.ESTIMATE) + " and " + cell(row, Says.ACTUAL)
                            + (cell(row, Says.UNIT).isEmpty() ? "" : " " + cell(row, Says.UNIT)));
            return true;
        }
        return false;
    }

    private void leaveOut(CSVRecord row, String why, String found) {
        leftOut.add(why, row.getRecordNumber(), found);
    }

    private String cell(CSVRecord row, Says says) {
        return cell(layout, row, says);
    }

    private static String cell(Layout layout, CSVRecord row, Says says) {
        int at = layout.at(says);
        if (at < 0 || at >= row.size()) {
            return "";
        }
        var text = row.get(at).strip();
        return text.equals("NA") || text.equals("NULL") || text.equals("null") ? "" : text;
    }

    private String what(CSVRecord row) {
        return layout.has(Says.NAME) ? cell(row, Says.NAME) : name(row, Says.PROJECT);
    }

    /** Few names stand in many rows. */
    private String name(CSVRecord row, Says says) {
        return names.computeIfAbsent(cell(row, says), name -> name);
    }

    private List<String> notes(List<CSVRecord> looked) {
        var notes = new ArrayList<>(layout.notes());
        if (layout.isWork()) {
            numerals.open().ifPresent(notes::add);
        }
        boolean settled = monthFirst || looked.stream().anyMatch(row -> anyDate(layout, row, Moments::hasDayFirst));
        if (!settled && looked.stream().anyMatch(row -> anyDate(layout, row, Moments::leavesOrderOpen))) {
            notes.add("leaves open whether days or months come first: 3/4/2024 is read as 3 April");
        }
        for (var amount : List.of(Says.ESTIMATE, Says.ACTUAL)) {
            if (layout.isFlow() && layout.has(amount)) {
                notes.add("has a column " + layout.name(amount) + ", but none with the "
                        + (amount == Says.ESTIMATE ? "actual" : "estimate")
                        + ": only when its rows were finished is examined");
            }
        }
        return List.copyOf(notes);
    }
}
