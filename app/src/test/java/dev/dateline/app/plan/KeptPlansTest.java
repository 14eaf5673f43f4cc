package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import dev.dateline.engine.scheduling.search.Budget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of kept dates and of offered schedules, whatever the project. */
class KeptPlansTest {

    @TempDir
    private Path directory;

    private Contents contents = Contents.empty("none");
    private Today today = new Today(LocalDate.EPOCH, "");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private BackwardPlan given(long seed) throws FolderProblems {
        var project = RandomProjects.write(directory, seed, RandomProjects.Shape.ANY.upTo(30));
        contents = new Folder(project.folder(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
        today = Today.of(contents.project(), Optional.of(project.today()), Clock.systemUTC());
        return Planner.plan(contents, today);
    }

    private BackwardPlan keeping(Optional<KeptDates> dates) {
        return Planner.plan(Keeping.in(contents, dates), today);
    }

    private static List<Optional<PlannedStep.Dates>> dates(BackwardPlan plan) {
        return plan.steps().stream().map(PlannedStep::dates).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepingTheDatesOfNowMovesNothing(long seed) throws FolderProblems {
        var plan = given(seed);

        var kept = keeping(Keeping.of(plan));

        assertThat(dates(kept)).isEqualTo(dates(plan));
        assertThat(kept.lateBy()).isEqualTo(plan.lateBy());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOfferedIsWhatTakingItBrings(long seed) throws FolderProblems {
        var plan = given(seed);

        var offer = Sought.in(contents, plan, Budget.schedules(2_000)).offer();

        offer.ifPresent(found -> {
            var taken = keeping(Optional.of(found.dates()));
            assertThat(dates(taken)).isEqualTo(dates(found.then()));
            assertThat(taken.adherence().orElseThrow().moved()).isEmpty();
            assertThat(taken.lateBy()).isLessThanOrEqualTo(plan.lateBy());
        });
    }

    @Test
    void aBetterScheduleIsOfferedOnceAndThenNoneIsBetter() throws FolderProblems {
        var plan = given(12);

        var sought = Sought.in(contents, plan, Budget.schedules(20_000));

        var offer = sought.offer().orElseThrow();
        assertThat(offer.laterBy()).isEqualTo(9);
        assertThat(offer.moves()).hasSizeGreaterThan(5);
        assertThat(sought.isProved()).isTrue();
        var taken = keeping(Optional.of(offer.dates()));
        contents = Keeping.in(contents, Optional.of(offer.dates()));
        assertThat(Sought.in(contents, taken, Budget.schedules(2_000)).offer()).isEmpty();
    }
}
