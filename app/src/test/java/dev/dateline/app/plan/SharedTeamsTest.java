package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Team;
import dev.dateline.app.project.Today;
import dev.dateline.engine.calendar.DateRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today is Monday 2 March 2026, the launch Monday 1 June 2026; of four engineers the other project holds some. */
class SharedTeamsTest {

    private static final String NEEDS_FOUR = "id: other, estimate: 10d, uses: {engineers: 4}";

    @TempDir
    private Path directory;

    private BackwardPlan plan(String team, String launch, String... steps) throws FolderProblems {
        var folder = ProjectFolder.in(directory)
                .with(
                        "project.yaml",
                        "{format: dateline/1, name: Store, asOf: 2026-03-02, launch: " + launch
                                + ", teams: {engineers: " + team + "}}")
                .steps(steps);
        return Planner.plan(
                new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read(),
                new Today(LocalDate.parse("2026-03-02"), "test"));
    }

    private SharedTeam shared(String team, String otherTeam, String... otherSteps) throws FolderProblems {
        var mine = plan(team, "2026-06-01", "id: store, estimate: 10d, uses: {engineers: 3}");
        var other = plan(otherTeam, "2026-06-01", otherSteps);
        return SharedTeam.of(mine, "engineers", List.of(new SharedTeam.Other("other", other, "engineers")));
    }

    private static Team.Period period(String from, String to, int people) {
        return new Team.Period(range(from, to), new People(10 * people), Optional.empty());
    }

    private static Team.Period left(String from, String to, int people) {
        return new Team.Period(range(from, to), new People(10 * people), Optional.of("Store: other"));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Both work in the ten working days before 1 June. */
    @Test
    void whatTheOtherPlanHoldsIsLeftToIt() throws FolderProblems {
        var shared = shared("{capacity: 4}", "{capacity: 4}", NEEDS_FOUR);

        assertThat(shared.holds())
                .containsExactly(
                        new SharedTeam.Hold("other", "Store", range("2026-05-18", "2026-05-29"), new People(40)));
        assertThat(shared.clashes()).isEqualTo(10);
        assertThat(shared.then()).containsExactly(left("2026-05-18", "2026-05-29", 0));
        assertThat(shared.isWritten()).isFalse();
    }

    @Test
    void aPlanMadeAroundThemClashesNoMore() throws FolderProblems {
        var shared = shared(
                "{capacity: 4, periods: [{days: 2026-05-18/2026-05-29, capacity: 0}]}", "{capacity: 4}", NEEDS_FOUR);

        assertThat(shared.clashes()).isZero();
        assertThat(shared.isWritten()).isTrue();
    }

    @Test
    void whatWasWrittenIsAskedAgainWhereTheOtherPlanHasItsTeamAtOtherWorkByNow() throws FolderProblems {
        assertThat(noted("Store: other").isWritten()).isTrue();
        assertThat(noted("Store: something else").isWritten()).isFalse();
    }

    private SharedTeam noted(String note) throws FolderProblems {
        return shared(
                "{capacity: 4, periods: [{days: 2026-05-18/2026-05-29, capacity: 0, note: '" + note + "'}]}",
                "{capacity: 4}",
                NEEDS_FOUR);
    }

    @Test
    void aTeamLargerThanThisProjectsPartOfItHasRoomForBoth() throws FolderProblems {
        var shared = shared("{capacity: 4}", "{capacity: 8}", NEEDS_FOUR);

        assertThat(shared.clashes()).isZero();
        assertThat(shared.then()).isEmpty();
    }

    @Test
    void whatIsWrittenForOtherDaysStaysAndSoDoMorePeople() throws FolderProblems {
        var shared = shared(
                "{capacity: 4, periods: [{days: 2026-01-05/2026-03-06, capacity: 2}, {days: 2026-04-06/2026-04-10, capacity: 6},"
                        + " {days: 2026-07-06/2026-07-10, capacity: 1}]}",
                "{capacity: 4}",
                NEEDS_FOUR);

        assertThat(shared.then())
                .containsExactly(
                        period("2026-01-05", "2026-03-01", 2),
                        period("2026-04-06", "2026-04-10", 6),
                        left("2026-05-18", "2026-05-29", 0),
                        period("2026-07-06", "2026-07-10", 1));
    }

    @Test
    void whereTheTeamIsAwayNothingMoreIsWritten() throws FolderProblems {
        var shared = shared("{capacity: 4, away: [2026-05-18/2026-05-29]}", "{capacity: 4}", NEEDS_FOUR);

        assertThat(shared.clashes()).isZero();
        assertThat(shared.isWritten()).isTrue();
    }

    @Test
    void aPlanThatNeedsNobodyHoldsNobody() throws FolderProblems {
        var shared = shared("{capacity: 4}", "{capacity: 4}", "id: other, estimate: 10d");

        assertThat(shared.holds()).isEmpty();
        assertThat(shared.isWritten()).isTrue();
    }
}
