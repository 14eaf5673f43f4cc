package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dateline.app.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schedule the command prints holds to the format's definitions, says a verifier that shares no code with the scheduler. */
class EveryPlanHoldsTest {

    /** More seeds: {@code -Ddateline.plans=5000}. */
    private static final long PLANS = Long.getLong("dateline.plans", 300);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, PLANS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomProjects(long seed) {
        var project = RandomProjects.write(folder, seed, RandomProjects.Shape.ANY);

        thenThePlanHolds(project.folder(), project.today());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomProjectsWithoutTeams(long seed) {
        var project = RandomProjects.write(folder, seed, RandomProjects.Shape.ANY.withoutUses());

        thenThePlanHolds(project.folder(), project.today());
    }

    /** Deadlines as they are, or some days off either way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomProjectsThatKeepDates(long seed) throws IOException {
        var project = RandomProjects.write(folder, seed, RandomProjects.Shape.ANY);
        var random = new SplittableRandom(seed);
        var dates = new StringBuilder();
        for (var row :
                VerifiedPlan.read(plan(project.folder(), project.today()).out()).rows()) {
            int off = random.nextInt(3) == 0 ? random.nextInt(-15, 16) : 0;
            row.date("deadline")
                    .filter(_ -> random.nextInt(4) > 0)
                    .ifPresent(day -> dates.append("  ")
                            .append(row.id())
                            .append(": ")
                            .append(day.plusDays(off))
                            .append('\n'));
        }
        assumeFalse(dates.isEmpty());
        Files.writeString(project.folder().resolve("schedule.yaml"), "kept: " + project.today() + "\ndates:\n" + dates);

        thenThePlanHolds(project.folder(), project.today());
    }

    @ParameterizedTest
    @CsvSource({
        "kindle,2004-09-01",
        "kindle,2006-05-22",
        "kindle,2007-03-05",
        "deploy-faster,2026-02-02",
        "deploy-faster,2026-07-15",
        "deploy-faster,2026-09-02",
        "deploy-faster,2027-01-11"
    })
    void ofTheExamplesOnAnyDay(String example, LocalDate today) {
        thenThePlanHolds(Path.of("..", "examples", example), today);
    }

    @Test
    void ofAPlanOfManySteps() {
        var project = RandomProjects.write(folder, 7, RandomProjects.Shape.ANY.upTo(150));

        thenThePlanHolds(project.folder(), project.today());
    }

    private static void thenThePlanHolds(Path project, LocalDate today) {
        var run = plan(project, today);

        assertThat(run.err()).isEmpty();
        assertThat(PlanVerifier.violations(project, today, run.out())).isEmpty();
    }

    private static CommandRun plan(Path project, LocalDate today) {
        return CommandRun.dateline("plan", project, "--json", "--today", today);
    }
}
