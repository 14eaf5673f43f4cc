package dev.dateline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestTest {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 1, 8, 0);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatHappensLaterChangesNoForecast() throws IOException {
        var now = exams(work(200, row -> 1));
        var other = exams(work(200, row -> row < 160 ? 1 : 50));
        for (int exam = 0; exam < 2; exam++) {
            int known = exam == 0 ? 20 : 1;
            for (int k = 0; k < known; k++) {
                assertThat(other.get(exam).predictions().get(k))
                        .isEqualTo(now.get(exam).predictions().get(k));
            }
        }
        assertThat(other.getFirst().predictions().getLast().p90())
                .isNotEqualTo(now.getFirst().predictions().getLast().p90());
    }

    @Test
    void laterFinishesChangeNoForecastOfFlow() throws IOException {
        var now = exams(issues(400, row -> 5));
        var other = exams(issues(400, row -> row < 320 ? 5 : 50));
        for (int k = 0; k < 2; k++) {
            assertThat(other.getFirst().predictions().get(k))
                    .isEqualTo(now.getFirst().predictions().get(k));
        }
        assertThat(other.getFirst().predictions().getLast())
                .isNotEqualTo(now.getFirst().predictions().getLast());
    }

    @Test
    void theLastThirtyPercentOfEachProjectAreTheExam() throws IOException {
        var exams = exams(work(200, row -> 1));
        assertThat(exams).extracting(Exam::name).containsExactly("tasks", "batches of 20");
        assertThat(exams).extracting(exam -> exam.own().count()).containsExactly(60, 3);
    }

    @Test
    void jsonHasTheKeysProgramsLookFor() throws IOException {
        var predictions = folder.resolve("predictions.csv");
        var plot = folder.resolve("plot.svg");
        assertThat(run(work(200, row -> 1), "--json", "--predictions-out", "" + predictions, "--plot-out", "" + plot))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"exam\" : \"batches of 20\"",
                        "\"forecasts\" : 60",
                        "\"relativeCrps\"",
                        "\"coverage\"",
                        "\"80\"");
        assertThat(predictions).content().startsWith("exam,actual,p10,p90\ntasks,");
        assertThat(Files.readAllLines(predictions)).hasSize(64);
        assertThat(plot).content().contains("prefers-color-scheme: dark", "Beta-PERT", "</svg>");
    }

    @Test
    void whereAllComesOutAsEstimatedThatIsForecast() throws IOException {
        var file = file(
                "same.csv",
                "started,finished,estimate,actual",
                String.join(
                        "\n",
                        IntStream.range(0, 300)
                                .mapToObj(row -> BEGINNING.plusDays(row) + "," + BEGINNING.plusDays(row + 1L) + ",3,3")
                                .toList()));
        var last = exams(file).getFirst().predictions().getLast();
        assertThat(last.p10()).isEqualTo(3);
        assertThat(last.p90()).isEqualTo(3);
    }

    @Test
    void whoeverWaitsIsToldHowFarItIs() throws IOException {
        for (var file : List.of(work(200, row -> 1), issues(400, row -> 5))) {
            var shares = new ArrayList<Double>();
            var history = History.read(file);
            if (history.work().isEmpty()) {
                FlowExams.of(history, 1, shares::add);
            } else {
                WorkExams.of(history, 1, shares::add);
            }
            assertThat(shares).isSorted().hasSizeGreaterThan(100);
            assertThat(shares.getLast()).isBetween(0.99, 1.0);
        }
    }

    @Test
    void oneRowIsTooFew() throws IOException {
        var one = file("one.csv", "started,finished,estimate,actual", "2024-01-01,2024-01-02,3,4");
        assertThatThrownBy(() -> exams(one))
                .hasMessage(
                        "one.csv: of 1 usable, 0 come before the last 30 %; 2 at least are needed to forecast the rest from");
    }

    @Test
    void nothingUsableSaysWhy() throws IOException {
        assertThat(run(file("zero.csv", "estimate,actual", "0,3\n0,4"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("zero.csv has no row that can take part: estimate is 0: 2 (row 2: `0`)");
    }

    private int run(Path file, String... options) {
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                200,
                false,
                false);
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        return new CommandLine(new Backtest(terminal)).execute(arguments.toArray(String[]::new));
    }

    private static List<Exam> exams(Path file) {
        var history = History.read(file);
        return history.work().isEmpty() ? FlowExams.of(history, 1, _ -> {}) : WorkExams.of(history, 1, _ -> {});
    }

    /** One task a day, done the same day. */
    private Path work(int count, IntToDoubleFunction factor) throws IOException {
        var random = new SplittableRandom(4);
        var rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            var started = BEGINNING.plusDays(row);
            double actual = (1 + random.nextInt(8)) * factor.applyAsDouble(row);
            rows.append("%s,%s,4,%s,kind,person%n".formatted(started, started.plusHours(2), actual));
        }
        return file("work.csv", "started,finished,estimate,actual,kind,person", rows.toString());
    }

    private Path issues(int count, IntToDoubleFunction hours) throws IOException {
        var random = new SplittableRandom(4);
        var rows = new StringBuilder();
        var at = BEGINNING;
        for (int row = 0; row < count; row++) {
            at = at.plusMinutes((long) (60 * hours.applyAsDouble(row) * (1 + random.nextInt(3))));
            rows.append("TEAM,%s%n".formatted(at));
        }
        return file("issues.csv", "project,resolved", rows.toString());
    }

    private Path file(String name, String header, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + rows + "\n");
    }
}
