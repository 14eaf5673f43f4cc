package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Buffers held against sums by hand. Today is Monday 2 March 2026, the launch Monday 1 June 2026, 65 working days away. A length of 8 to 20
 * days is lognormal with mean (ln 8 + ln 20) ÷ 2 = 2.538 and deviation (ln 20 − ln 8) ÷ 2.563 = 0.357 of its logarithm: four in five take at
 * most exp(2.538 + 0.842 × 0.357) = 17.09, which is 17 days.
 */
class BuffersTest {

    private static final Today TODAY = new Today(LocalDate.parse("2026-03-02"), "test");
    private static final String RANGE = "estimate: {low: 8d, likely: 10d, high: 20d}";

    @TempDir
    private Path directory;

    private Contents contents(String... steps) throws FolderProblems {
        return new Folder(ProjectFolder.in(directory).steps(steps).path(), Dateline.KINDS, Dateline.CONSISTENCIES)
                .read();
    }

    private Buffers buffers(String... steps) throws FolderProblems {
        var plan = Planner.plan(contents(steps), TODAY);
        return Buffers.of(PlanForecast.of(plan, PlanForecast.TRIALS, PlanForecast.SEED, done -> {}), 0.8)
                .orElseThrow();
    }

    @Test
    void theProjectBufferIsWhatTheTrialsNeedBeyondTheLikelyEnd() throws FolderProblems {
        var buffers = buffers("id: store, " + RANGE);

        assertThat(buffers.likelyEnd()).isEqualTo("2026-03-16");
        assertThat(buffers.project().needs()).hasValue(7);
        assertThat(buffers.project().has()).isEqualTo(55);
        assertThat(buffers.project().lacks()).isZero();
    }

    @Test
    void whoAimsForTheBufferBeginsEarlierByIt() throws FolderProblems {
        // the launch less 10 days of work less 7 of buffer, where the plan has 18 May
        assertThat(buffers("id: store, " + RANGE).aimStart()).hasValue(LocalDate.parse("2026-05-07"));
    }

    @Test
    void theBufferHoldsWhatItPromisesWhenItIsPutToTheTest() throws FolderProblems {
        // 17 days are there: 17.5 are reached in 82 of 100 trials
        assertThat(buffers("id: store, " + RANGE).checked().orElseThrow()).isCloseTo(0.82, Offset.offset(0.02));
    }

    @Test
    void datesAreEasedUntilTheyHoldWhatTheyPromise() throws FolderProblems {
        // five branches of which each alone is late in one of five trials
        var buffers = buffers(
                "id: a, " + RANGE,
                "id: b, " + RANGE,
                "id: c, " + RANGE,
                "id: d, " + RANGE,
                "id: e, " + RANGE,
                "id: store, estimate: {low: 18d, likely: 20d, high: 30d}",
                "id: launch-day, estimate: 0d, needs: [a, b, c, d, e, store]");

        assertThat(buffers.checked().orElseThrow()).isGreaterThanOrEqualTo(0.79);
    }

    @Test
    void withOneNumberForEachStepNoBufferIsNeeded() throws FolderProblems {
        var buffers = buffers("id: store, estimate: 10d", "id: shelves, estimate: 5d, needs: [store]");

        assertThat(buffers.project().needs()).hasValue(0);
        assertThat(buffers.aimStart()).hasValue(LocalDate.parse("2026-05-11"));
    }

    @Test
    void aBranchNeedsWhatItsOwnLengthNeeds() throws FolderProblems {
        var buffers = buffers(
                "id: board, estimate: 30d", "id: papers, " + RANGE, "id: build, estimate: 10d, needs: [board, papers]");
        var papers = buffers.feeding().getFirst();

        assertThat(buffers.chain()).extracting(step -> step.step().id()).containsExactly("board", "build");
        assertThat(papers.last().id()).isEqualTo("papers");
        assertThat(papers.joins().id()).isEqualTo("build");
        assertThat(papers.likely()).isEqualTo(10);
        assertThat(papers.buffer().needs()).hasValue(7);
        // begun at once, the chain wants it on the 30th day from today; it can be done on the tenth
        assertThat(papers.buffer().has()).isEqualTo(20);
    }

    @Test
    void aBranchIsAimedEarlierByItsBufferAndTheChainIsNot() throws FolderProblems {
        var buffers = buffers(
                "id: board, estimate: 30d", "id: papers, " + RANGE, "id: build, estimate: 10d, needs: [board, papers]");
        var aims = buffers.aims();

        // 40 certain days and a branch that hardly ever makes them wait: the project needs no buffer
        assertThat(buffers.project().needs()).hasValue(0);
        assertThat(aims)
                .filteredOn(aim -> aim.step().step().id().equals("build"))
                .extracting(Buffers.Aim::deadline)
                .containsExactly(LocalDate.parse("2026-05-29"));
        // build begins on 18 May; seven working days before, the branch is done
        assertThat(aims)
                .filteredOn(aim -> aim.step().step().id().equals("papers"))
                .extracting(Buffers.Aim::deadline)
                .containsExactly(LocalDate.parse("2026-05-06"));
    }

    @Test
    void theChainGoesThroughTeamsToo() throws FolderProblems {
        var buffers = buffers(
                "id: store, estimate: 20d, uses: {engineers: 4}",
                "id: prices, estimate: 10d, uses: {engineers: 4}",
                "id: shelves, estimate: 15d");

        assertThat(buffers.chain()).extracting(step -> step.step().id()).containsExactlyInAnyOrder("store", "prices");
    }

    @Test
    void whatIsDoneLateUsesTheBufferUp() throws FolderProblems {
        // launched on 11 March: 20 days of work and 7 of buffer from 2 February. The first half took 15 days instead of
        // 10
        var folder = ProjectFolder.in(directory)
                .steps(
                        "id: store, estimate: 10d, status: done, started: 2026-02-02, finished: 2026-02-20",
                        "id: prices, needs: [store], " + RANGE);
        folder.replacing("project.yaml", "launch: 2026-06-01", "launch: 2026-03-11");
        var fever = Fever.of(new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read(), TODAY, 0.8)
                .orElseThrow();
        var last = fever.points().getLast();

        assertThat(fever.buffer()).isEqualTo(7);
        assertThat(fever.points().getFirst()).isEqualTo(new Fever.Point(LocalDate.parse("2026-02-02"), 0, 0));
        // half of the way is left from 2 March: it ends on 16 March, ten days into a buffer of seven
        assertThat(last.done()).isEqualTo(0.5);
        assertThat(last.used()).isCloseTo(10 / 7.0, Offset.offset(1e-9));
    }

    @Test
    void thePagesAndTheTerminalSayTheSame() throws FolderProblems {
        var json = ProjectFolder.in(directory)
                .steps("id: store, " + RANGE)
                .json("forecast")
                .get("buffers");

        assertThat(json.get("project").get("needs").asInt()).isEqualTo(7);
        assertThat(json.get("aimStart").asString()).isEqualTo("2026-05-07");
        assertThat(json.get("chain").get(0).asString()).isEqualTo("store");
    }

    @Test
    void whereNothingIsLeftThereIsNoBuffer() throws FolderProblems {
        var plan = Planner.plan(contents("id: store, status: done, finished: 2026-02-20"), TODAY);

        assertThat(Buffers.of(PlanForecast.of(plan, 10, 1, done -> {}), 0.8)).isEmpty();
    }
}
