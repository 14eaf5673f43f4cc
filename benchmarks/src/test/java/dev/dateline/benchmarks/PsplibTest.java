package dev.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PsplibTest {

    /** Two jobs of 3 and 2 days that both need the one resource whole, between a start and an end. */
    static final String SMALL = """
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          2           2   3
           2        1          1           4
           3        1          1           4
           4        1          0
        ************************************************************************
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1
        ------------------------------------------------------------------------
          1      1     0       0
          2      1     3       1
          3      1     2       1
          4      1     0       0
        ************************************************************************
        RESOURCEAVAILABILITIES:
          R 1
            1
        ************************************************************************
        """;

    private static final PsplibProject PROJECT = PsplibProject.read("small", SMALL);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anInstanceIsReadFromItsFile() {
        assertThat(PROJECT.jobs()).isEqualTo(4);
        assertThat(PROJECT.set()).isEqualTo("j2");
        assertThat(PROJECT.successors().getFirst()).containsExactly(1, 2);
        assertThat(PROJECT.criticalPath()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoInstanceIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PsplibProject.read("odd", SMALL.replace("4        1          0", "4        2          0")))
                .withMessage("odd: this is no PSPLIB instance; expected one mode for each job");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PsplibProject.read("odd", "nothing"))
                .withMessage("odd: this is no PSPLIB instance; expected a section REQUESTS/DURATIONS");
    }

    @Test
    void theVerifierFindsNothingInAScheduleThatHolds() {
        assertThat(PsplibVerifier.violations(PROJECT, List.of(0, 2, 0, 5), 5)).isEmpty();
    }

    @Test
    void theVerifierFindsWhatDoesNotHold() {
        assertThat(PsplibVerifier.violations(PROJECT, List.of(0, 1, 0, 4), 4))
                .containsExactly("resource 1 is overused on day 1");
        assertThat(PsplibVerifier.violations(PROJECT, List.of(0, 2, 0, 4), 5))
                .containsExactly("job 4 starts before job 2 ends");
        assertThat(PsplibVerifier.violations(PROJECT, List.of(0, 2, 0, 5), 4))
                .containsExactly("ends after 5 days and says 4");
        assertThat(PsplibVerifier.violations(PROJECT, List.of(0, 2, -2, 5), 5)).contains("job 3 starts before day 0");
    }

    @Test
    void theSameSchedulesGiveTheSameFigureAndTheScheduleIsWrittenOut() throws IOException {
        Files.writeString(folder.resolve("small.sm"), SMALL);
        Files.writeString(folder.resolve("best-known.csv"), "instance,upper_bound\nsmall,5\n");
        var schedules = folder.resolve("schedules.csv");

        int exit = run(
                "psplib", folder.toString(), "--schedules", "100", "--json", "--schedules-out", schedules.toString());

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"makespan\" : 5",
                        "\"criticalPath\" : 3",
                        "\"bestKnown\" : 5",
                        "\"lowerBound\" : 5",
                        "\"proved\" : true");
        assertThat(Files.readAllLines(schedules)).hasSize(5).startsWith("instance,job,start", "small,1,0");
    }

    @Test
    void whatIsDoneIsTakenFromTheFileAndAnotherBudgetIsRefused() throws IOException {
        Files.writeString(folder.resolve("small.sm"), SMALL);
        var done = folder.resolve("done");
        Files.writeString(done, "100 schedules, threads 1, seed 1\nsmall,5,5,0.25,77,0 2 0 5\n");

        run("psplib", folder.toString(), "--schedules", "100", "--json", "--resume", done.toString());
        int exit = run("psplib", folder.toString(), "--schedules", "200", "--resume", done.toString());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"schedules\" : 77");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("was begun with \"100 schedules, threads 1, seed 1\"");
    }

    @Test
    void whatCameWhenIsWrittenAndDrawn() throws IOException {
        Files.writeString(folder.resolve("small.sm"), SMALL);
        var curve = folder.resolve("curve.csv");
        var plot = folder.resolve("curve.svg");

        int exit = run(
                "psplib",
                folder.toString(),
                "--schedules",
                "100",
                "--curve",
                curve.toString(),
                "--plot-out",
                plot.toString());

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(curve)).hasSize(2).last().asString().matches("small,Dateline,\\d+\\.\\d+,5");
        assertThat(Files.readString(plot)).startsWith("<svg").contains(">Dateline<");
    }

    @Test
    void whatCannotGoTogetherIsRefused() throws IOException {
        Files.writeString(folder.resolve("small.sm"), SMALL);

        assertThat(run("psplib", folder.toString(), "--cp-sat", "--schedules", "100"))
                .isEqualTo(2);
        assertThat(run("psplib", folder.toString(), "--curve", "c.csv", "--resume", "done"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--cp-sat goes by --cpu-seconds", "--resume keeps no curve");
    }

    private int run(String... arguments) {
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        return DatelineBench.run(terminal, arguments);
    }
}
