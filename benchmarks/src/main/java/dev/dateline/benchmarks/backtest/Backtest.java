package dev.dateline.benchmarks.backtest;

import dev.dateline.app.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "How often it happened what Dateline forecasts: the last 30 %% of a file's rows, each forecast from what was known before.")
public final class Backtest implements Callable<Integer> {

    private static final int COULD_NOT = 2;
    private static final MathContext NINE_DIGITS = new MathContext(9);

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.csv",
            description =
                    "With the columns started,finished,estimate,actual[,kind,person,project,unit], or resolved[,project]; .gz is unpacked.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the draws among equal outcomes and of the compared methods.")
    private long seed = 20_261_122;

    @Option(
            names = "--predictions-out",
            paramLabel = "FILE.csv",
            description = "Write each outcome and what was said of it.")
    private @Nullable Path predictions;

    @Option(names = "--plot-out", paramLabel = "FILE.svg", description = "Draw how often it happened what was stated.")
    private @Nullable Path plot;

    public Backtest(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Locale.setDefault(Locale.ROOT);
        try {
            var histories = new ArrayList<History>();
            var exams = new ArrayList<Exam>();
            for (var file : files) {
                say("reading " + file.getFileName());
                var history = History.read(file);
                histories.add(history);
                exams.addAll(sit(history));
            }
            say("");
            write(exams);
            if (json) {
                terminal.line(ExamsJson.of(histories, exams, seed).print());
            } else {
                new ExamsTable(terminal).print(histories, exams);
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            say("");
            terminal.message(String.valueOf(wrong.getMessage()));
            return COULD_NOT;
        } catch (IOException broken) {
            say("");
            terminal.message("cannot be written: " + broken.getMessage());
            return COULD_NOT;
        }
    }

    private List<Exam> sit(History history) {
        if (history.rows() == 0) {
            throw new IllegalArgumentException(history.file() + " has no row that can take part" + why(history));
        }
        var progress = new Percent("forecasting " + history.rows() + " rows of " + history.file());
        var exams = history.work().isEmpty()
                ? FlowExams.of(history, seed, progress)
                : WorkExams.of(history, seed, progress);
        if (exams.isEmpty()) {
            throw new IllegalArgumentException(history.file()
                    + ": no project has 20 finishes in the last 30 % of its rows; a forecast of flow needs them");
        }
        return exams;
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
                out.write("%s,%s,%s,%s\n"
                        .formatted(exam.name(), number(each.actual()), number(each.p10()), number(each.p90())));
            }
        }
    }

    private static String number(double value) {
        return new BigDecimal(value, NINE_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String why(History history) {
        var why = new ArrayList<String>();
        history.leftOut()
                .byReason()
                .forEach((reason, rows) -> why.add(reason + ": " + rows.count() + " (" + rows.example() + ")"));
        return why.isEmpty() ? "" : ": " + String.join("; ", why);
    }

    /** Says how far it is, each time another hundredth is done. */
    private final class Percent implements DoubleConsumer {

        private final String what;
        private int said = -1;

        Percent(String what) {
            this.what = what;
        }

        @Override
        public void accept(double share) {
            if ((int) (100 * share) > said) {
                said = (int) (100 * share);
                say(what + ", " + said + " %");
            }
        }
    }

    private void say(String what) {
        if (terminal.progress()) {
            terminal.err().print("\r" + " ".repeat(70) + "\r" + what);
            terminal.err().flush();
        }
    }
}
