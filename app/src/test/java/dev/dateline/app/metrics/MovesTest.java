package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.Dateline;
import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether an input moves what it should move: said with its numbers, and not before they can tell. */
class MovesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
    private static final int SHIFT = 20;

    /** Swings about nought, and the same each time. */
    private static final double[] NOISE = {0.4, -1.1, 0.8, 0.1, -0.7, 1.3, -0.2, -0.9, 0.6, -0.3};

    @TempDir
    private Path root;

    private Optional<Database> database = Optional.empty();

    @AfterEach
    void close() {
        database.ifPresent(Database::close);
    }

    private static double noise(int week) {
        return NOISE[week % NOISE.length];
    }

    /** One observation a week of the input, which shifts up in its twentieth week, and of the output. */
    private Moves moved(int weeks, IntToDoubleFunction input, IntToDoubleFunction output) throws Exception {
        var folder = root.resolve("project");
        Files.createDirectories(folder.resolve("metrics"));
        Files.writeString(folder.resolve("project.yaml"), "format: dateline/1\nname: Small\nlaunch: 2027-06-01\n");
        Files.writeString(folder.resolve("press-release.md"), "---\nheadline: It works\n---\n\nIt works.\n");
        Files.writeString(folder.resolve("metrics.yaml"), """
                metrics:
                  - {id: share, unit: "%", better: higher, role: input, moves: [time]}
                  - {id: time, unit: min, better: lower, role: output}
                """);
        Files.writeString(folder.resolve("metrics/share.csv"), csv(weeks, input));
        Files.writeString(folder.resolve("metrics/time.csv"), csv(weeks, output));
        var data = Database.in(root.resolve("data"));
        database = Optional.of(data);
        var projects = new Projects(
                data, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), CLOCK);
        var opened = projects.take(
                FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                Visitor.local("lead"),
                Optional.empty());
        return only(opened);
    }

    private static Moves only(Opened opened) {
        assertThat(Moves.about(opened, "share")).isEqualTo(Moves.about(opened, "time"));
        return Moves.about(opened, "time").getFirst();
    }

    private static String csv(int weeks, IntToDoubleFunction value) {
        return "time,value\n"
                + IntStream.range(0, weeks)
                        .mapToObj(week -> MONDAY.plusWeeks(week).plusDays(2) + "," + value.applyAsDouble(week) + "\n")
                        .collect(Collectors.joining());
    }

    private static double shifted(int week) {
        return 20 + noise(week) + (week >= SHIFT ? 15 : 0);
    }

    @Test
    void anOutputThatGotBetterSinceTheInputsShiftMovedAsHoped() throws Exception {
        var moved = moved(40, MovesTest::shifted, week -> 60 + noise(week + 3) - (week >= SHIFT ? 9 : 0));

        assertThat(moved.verdict()).isEqualTo(Moves.Verdict.AS_HOPED);
        assertThat(moved.since()).contains(MONDAY.plusWeeks(SHIFT));
        assertThat(moved.before()).isEqualTo(20);
        assertThat(moved.after()).isEqualTo(20);
        assertThat(moved.between()).hasValueSatisfying(between -> {
            assertThat(between.low()).isBetween(-12.0, -9.0);
            assertThat(between.high()).isBetween(-9.0, -6.0);
        });
        assertThat(moved.sentence())
                .contains(
                        "shifted up", "9 min less on average than those before", "20 weeks before and 20 weeks since");
        assertThat(moved.figure())
                .hasValueSatisfying(
                        figure -> assertThat(figure.leftOut()).contains("no proof that one moved the other"));
    }

    @Test
    void anOutputThatGotWorseMovedTheOtherWay() throws Exception {
        var moved = moved(40, MovesTest::shifted, week -> 60 + noise(week + 3) + (week >= SHIFT ? 9 : 0));

        assertThat(moved.verdict()).isEqualTo(Moves.Verdict.OTHERWISE);
    }

    @Test
    void anOutputThatOnlySwingsIsTooEarlyToSay() throws Exception {
        var moved = moved(40, MovesTest::shifted, week -> 60 + noise(week + 3));

        assertThat(moved.verdict()).isEqualTo(Moves.Verdict.TOO_EARLY);
        assertThat(moved.between()).isPresent();
    }

    @Test
    void anInputThatNeverShiftedSaysSo() throws Exception {
        var moved = moved(40, week -> 20 + noise(week), week -> 60 - week);

        assertThat(moved.verdict()).isEqualTo(Moves.Verdict.NO_SHIFT);
        assertThat(moved.sentence()).contains("never lay 8 weeks in a row");
    }

    @Test
    void outputsOfTooFewWeeksAreNotHeldAgainstAnything() throws Exception {
        var moved = moved(40, MovesTest::shifted, week -> 60 + noise(week));
        assertThat(moved.before()).isEqualTo(20);
        close();
        database = Optional.empty();
        root = root.resolve("again");
        var few = moved(40, MovesTest::shifted, week -> 1);

        assertThat(few.verdict()).as("numbers that never differ tell nothing").isEqualTo(Moves.Verdict.TOO_EARLY);
    }

    @Test
    void onlyAnInputMovesAndNeverItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric(Metric.Role.OUTPUT, "other"))
                .withMessageContaining("`role` is input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric(Metric.Role.INPUT, "m"))
                .withMessageContaining("other metrics than itself");
    }

    private static Metric metric(Metric.Role role, String moves) {
        return new Metric(
                "m",
                Optional.empty(),
                Metric.Nature.QUANTITY,
                Optional.of("min"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(role),
                List.of(moves),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
