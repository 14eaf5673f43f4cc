package dev.dateline.benchmarks.backtest;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "How often it happened what Dateline forecasts: the last 30 % of a file's rows, each forecast from what was known before.")
public final class Backtest implements Callable<Integer> {

    private static final int COULD_NOT = 2;
    private static final double[] SHARES = {0.5, 0.8, 0.9};

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.csv",
            description = "With the columns started,finished,estimate,actual[,kind,person,project], or resolved[,project]; .gz is unpacked.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draws among equal outcomes and of the compared methods.")
    private long seed = 20_261_122;

    @Option(names = "--predictions-out", paramLabel = "FILE.csv", description = "Write each outcome and what was said of it.")
    private @Nullable Path predictions;

    @Option(names = "--plot-out", paramLabel = "FILE.svg", description = "Draw how often it happened what was stated.")
    private @Nullable Path plot;

    public Backtest(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Locale.setDefault(Locale.ROOT);
        try {
            var histories = new ArrayList<History>();
            var exams = new ArrayList<Exam>();
            for (var file : files) {
                say("reading " + file.getFileName());
                var history = HistoryReader.read(file);
                histories.add(history);
                if (history.rows() == 0) {
                    throw new IllegalArgumentException(history.file() + " has no row that can take part" + why(history));
                }
                say("forecasting " + history.rows() + " rows of " + file.getFileName());
                var sat = history.work().isEmpty() ? FlowExams.of(history, seed) : WorkExams.of(history, seed);
                if (sat.isEmpty()) {
                    throw new IllegalArgumentException(history.file() + ": no project has 20 finishes in the last 30 % of its rows; a flow"
                            + " forecast needs them");
                }
                exams.addAll(sat);
            }
            say("");
            write(exams);
            if (json) {
                terminal.line(document(histories, exams).print());
            } else {
                print(histories, exams);
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            say("");
            terminal.message(String.valueOf(wrong.getMessage()));
            return COULD_NOT;
        }
    }

    private void write(List<Exam> exams) throws IOException {
        if (predictions != null) {
            try (var out = Files.newBufferedWriter(predictions)) {
                write(out, exams);
            }
        }
        if (plot != null) {
            Files.writeString(plot, new CalibrationPlot(exams).svg());
        }
    }

    private static void write(BufferedWriter out, List<Exam> exams) throws IOException {
        out.write("exam,actual,p10,p90\n");
        for (var exam : exams) {
            for (var each : exam.predictions()) {
                out.write("%s,%s,%s,%s\n".formatted(exam.name(), number(each.actual()), number(each.p10()), number(each.p90())));
            }
        }
    }

    private static String number(double value) {
        return String.valueOf((float) value);
    }

    private static String why(History history) {
        var why = new ArrayList<String>();
        history.leftOut().byReason().forEach((reason, rows) -> why.add(reason + ": " + rows.count() + " (" + rows.example() + ")"));
        return why.isEmpty() ? "" : ": " + String.join("; ", why);
    }

    private Json document(List<History> histories, List<Exam> exams) {
        return Json.object()
                .put("exams", exams.stream().map(Backtest::json).toList())
                .put("files", histories.stream().map(Backtest::json).toList())
                .put("seed", seed);
    }

    private static Json json(Exam exam) {
        var methods = new ArrayList<Scores>(exam.others());
        methods.addFirst(exam.reference());
        return scored(Json.object().put("exam", exam.name()).put("forecasts", exam.own().count()), exam.own(), exam)
                .put(
                        "comparisons",
                        methods.stream()
                                .map(method -> scored(Json.object().put("method", method.method()), method, exam))
                                .toList())
                .put("file", exam.file());
    }

    private static Json scored(Json json, Scores scores, Exam exam) {
        var coverage = Json.object();
        var error = Json.object();
        for (double share : SHARES) {
            coverage.put(percent(share), known(scores.coverage(share)));
            error.put(percent(share), known(scores.errorOfCoverage(share)));
        }
        json.put("relativeCrps", known(scores.relativeTo(exam.reference())))
                .put("relativeCrpsError", known(scores.errorRelativeTo(exam.reference())));
        return scores.isPoint() ? json : json.put("coverage", coverage).put("coverageError", error);
    }

    private static Json json(History history) {
        var leftOut = new ArrayList<Json>();
        history.leftOut()
                .byReason()
                .forEach((reason, rows) -> leftOut.add(Json.object()
                        .put("reason", reason)
                        .put("rows", rows.count())
                        .put("first", rows.example())));
        return Json.object()
                .put("file", history.file())
                .put("rows", history.rows())
                .put("leftOut", leftOut)
                .put("notes", history.notes());
    }

    /** JSON has no word for what is not a number. */
    private static Optional<Double> known(double value) {
        return Double.isFinite(value) ? Optional.of(Math.rint(value * 1e4) / 1e4) : Optional.empty();
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    private void print(List<History> histories, List<Exam> exams) {
        for (var history : histories) {
            terminal.line(terminal.bold(history.file()) + ": " + "%,d rows".formatted(history.rows()));
            history.notes().forEach(note -> terminal.paragraph("It " + note + ".", 2));
            history.leftOut()
                    .byReason()
                    .forEach((reason, rows) -> terminal.paragraph(
                            "Left out, %s: %,d (%s)".formatted(reason, rows.count(), rows.example()), 2));
        }
        for (var exam : exams) {
            terminal.line("");
            terminal.line("%s of %s: %,d forecasts".formatted(exam.name(), exam.file(), exam.own().count()));
            var table = new Table().text("", 20).number("CRPS").number("in 50 %").number("in 80 %").number("in 90 %");
            row(table, exam.own(), exam);
            row(table, exam.reference(), exam);
            exam.others().forEach(other -> row(table, other, exam));
            table.print(terminal);
        }
        terminal.line("");
        terminal.paragraph(
                "CRPS of the logarithm, relative to the first method below Dateline. In 50 %: the share of outcomes within the middle half of the"
                        + " forecasts, and so on; ± is half the 95 % interval.",
                0);
    }

    private static void row(Table table, Scores scores, Exam exam) {
        double relative = scores.relativeTo(exam.reference());
        boolean same = scores == exam.reference();
        table.row(
                scores.method(),
                !Double.isFinite(relative)
                        ? "–"
                        : same ? "1" : "%.3f ± %.3f".formatted(relative, scores.errorRelativeTo(exam.reference())),
                coverage(scores, SHARES[0]),
                coverage(scores, SHARES[1]),
                coverage(scores, SHARES[2]));
    }

    private static String coverage(Scores scores, double share) {
        return scores.isPoint()
                ? "–"
                : "%.1f ± %.1f".formatted(100 * scores.coverage(share), 100 * scores.errorOfCoverage(share));
    }

    private void say(String what) {
        if (terminal.progress()) {
            terminal.err().print("\r" + " ".repeat(70) + "\r" + what);
            terminal.err().flush();
        }
    }
}
