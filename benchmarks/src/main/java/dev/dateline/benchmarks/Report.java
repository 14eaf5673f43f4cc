package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark found: a table of times, notes below it, and the same as one JSON document. */
public final class Report {

    private final String benchmark;
    private final Machine machine = Machine.now();
    private final Json parameters;
    private final List<Times> times = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Json> findings = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    /** A column without a head is words, the others are numbers. */
    private record Sheet(String title, List<String> columns, List<List<String>> rows) {}

    public Report(String benchmark, Json parameters) {
        this.benchmark = benchmark;
        this.parameters = parameters;
    }

    Report times(List<Times> more) {
        times.addAll(more);
        return this;
    }

    /** Something besides times, in words and as JSON. */
    public Report finding(String words, Json json) {
        notes.add(words);
        findings.add(json);
        return this;
    }

    /** A table of figures that are no {@link Times}. */
    public Report sheet(String title, List<String> columns, List<List<String>> rows, Json json) {
        sheets.add(new Sheet(title, columns, rows));
        findings.add(json);
        return this;
    }

    void print(Terminal terminal, boolean asJson) {
        if (asJson) {
            terminal.line(json().print());
            return;
        }
        terminal.line(terminal.bold(benchmark));
        terminal.paragraph(machine.words(), 0);
        var course = "";
        var table = new Table();
        for (var row : times) {
            if (!row.course().equals(course)) {
                table(course, table, terminal);
                course = row.course();
                table = new Table()
                        .text("", 24)
                        .number("median")
                        .number("middle half")
                        .number("ratio");
            }
            table.row(
                    row.name(),
                    millis(row.median()) + " ms",
                    millis(row.lowerQuartile()) + " – " + millis(row.upperQuartile()),
                    row.isReference() ? "reference" : "%.2f".formatted(row.ratio()));
        }
        table(course, table, terminal);
        sheets.forEach(sheet -> print(sheet, terminal));
        terminal.line("");
        notes.forEach(note -> terminal.paragraph(note, 0));
    }

    private static void print(Sheet sheet, Terminal terminal) {
        var table = new Table();
        for (var column : sheet.columns()) {
            if (column.isEmpty()) {
                table.column(column);
            } else {
                table.number(column);
            }
        }
        sheet.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        table(sheet.title(), table, terminal);
    }

    private static void table(String course, Table table, Terminal terminal) {
        if (!course.isEmpty()) {
            terminal.line("");
            terminal.line(course);
            table.print(terminal);
        }
    }

    private Json json() {
        return Json.object()
                .put("benchmark", benchmark)
                .put("machine", machine.json())
                .put("loadAverageAfter", Machine.now().load())
                .put("parameters", parameters)
                .put("times", times.stream().map(Report::json).toList())
                .put("findings", findings);
    }

    private static Json json(Times row) {
        return Json.object()
                .put("course", row.course())
                .put("name", row.name())
                .put("reference", row.reference())
                .put("medianMillis", row.median())
                .put("lowerQuartileMillis", row.lowerQuartile())
                .put("upperQuartileMillis", row.upperQuartile())
                .put("ratio", row.ratio());
    }

    private static String millis(double millis) {
        return millis < 1
                ? "%.3f".formatted(millis)
                : millis < 10
                        ? "%.2f".formatted(millis)
                        : millis < 100 ? "%.1f".formatted(millis) : "%,.0f".formatted(millis);
    }
}
