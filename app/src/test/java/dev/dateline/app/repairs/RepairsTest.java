package dev.dateline.app.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.plan.PlanReading;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Repair;
import dev.dateline.app.plan.Repairs;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairsTest {

    @TempDir
    private Path directory;

    @Test
    void aLaunchThatHoldsNeedsNone() throws FolderProblems {
        var repairs = repairs(folder().steps("id: build, estimate: 5d"));
        assertThat(repairs.needed()).isFalse();
        assertThat(repairs.repairs()).isEmpty();
        assertThat(repairs.remarks()).isEmpty();
    }

    @Test
    void aLeadTimeLongerThanThePlanIsNoMatterOfPeople() throws FolderProblems {
        var repairs = repairs(folder().steps(
                        "id: order, title: The sensors are made and shipped, estimate: 16w",
                        "id: install, needs: [order], estimate: 5d, uses: {engineers: 4}"));
        assertThat(repairs.remarks().getFirst())
                .isEqualTo(
                        "People cannot help: with as many as anyone could want the work would still end 20 working days too late,"
                                + " by “The sensors are made and shipped” (80 working days, which no team works on) and"
                                + " “install” (5 working days) one after the other.");
        assertThat(repairs.repairs())
                .extracting(Repair::what)
                .containsExactly(
                        "the launch 4 weeks later, on 29 June 2026",
                        "“The sensors are made and shipped” taking 60 working days instead of 80 working days");
    }

    @Test
    void aStepMadeFarShorterThanAnybodyThoughtIsSaidToBeUnlikely() throws FolderProblems {
        var repairs = repairs(folder().steps("id: long, estimate: 100d", "id: then, estimate: 30d, needs: [long]"));
        assertThat(repairs.repairs())
                .filteredOn(repair -> repair.kind() == Repair.Kind.SHORTER)
                .extracting(Repair::what, Repair::note)
                .containsExactly(tuple(
                        "“long” taking 35 working days instead of 100 working days",
                        "Unlikely: that is less than half of what is estimated; ask whoever does it"));
    }

    @Test
    void peopleAreAddedUntilItHoldsAndTheWeeksSaidInWhichTheyAreNeeded() throws FolderProblems {
        var repairs = repairs(folder().steps(
                        "id: late, notBefore: 2026-05-18, estimate: 10d, uses: {engineers: 4}",
                        "id: later, notBefore: 2026-05-18, estimate: 10d, uses: {engineers: 2}"));
        var people = repairs.repairs().stream()
                .filter(repair -> repair.kind() == Repair.Kind.PEOPLE)
                .toList();
        assertThat(people).hasSize(1);
        assertThat(people.getFirst().what()).isEqualTo("engineers of 6 instead of 4");
        assertThat(people.getFirst().note()).isEqualTo("Needed for 2 weeks only, from 18 May 2026 to 31 May 2026");
    }

    @Test
    void weeksInWhichATeamIsLargerAnywayNeedNobodyMore() throws FolderProblems {
        var repairs = repairs(folder("engineers: {capacity: 4, periods: [{days: 2026-05-25/2026-06-30, capacity: 8}]}")
                .steps(
                        "id: late, notBefore: 2026-05-11, estimate: 10d, uses: {engineers: 4}",
                        "id: later, notBefore: 2026-05-11, estimate: 15d, uses: {engineers: 3}"));
        assertThat(repairs.repairs())
                .filteredOn(repair -> repair.kind() == Repair.Kind.PEOPLE)
                .extracting(Repair::what, Repair::note)
                .containsExactly(tuple(
                        "engineers of 7 instead of 4", "Needed for one week only, from 18 May 2026 to 24 May 2026"));
    }

    @Test
    void aTeamThatIsFewerForAWhileMayBeSoAtAnotherTimeOrNotAtAll() throws FolderProblems {
        var repairs = repairs(folder("engineers: {capacity: 4, periods: [{days: 2026-05-11/2026-05-15, capacity: 1}]}")
                .steps("id: late, notBefore: 2026-05-11, estimate: 15d, uses: {engineers: 4}, importance: 5"));
        assertThat(repairs.repairs())
                .filteredOn(repair -> repair.kind() == Repair.Kind.ABSENCE)
                .extracting(Repair::what)
                .containsExactly(
                        "engineers of 1 from 4 May 2026 to 8 May 2026 instead of from 11 May 2026 to 15 May 2026",
                        "engineers of 4 instead of 1 from 11 May 2026 to 15 May 2026");
    }

    @Test
    void whereNoSingleChangeDoesTwoTogetherMay() throws FolderProblems {
        var repairs = repairs(folder().steps(
                        "id: one, estimate: 80d, notBefore: 2026-03-16",
                        "id: two, estimate: 80d, notBefore: 2026-03-16"));
        assertThat(repairs.repairs())
                .extracting(Repair::kind)
                .contains(Repair.Kind.PAIR)
                .doesNotContain(Repair.Kind.SHORTER, Repair.Kind.NOT_BEFORE, Repair.Kind.PEOPLE);
    }

    @Test
    void whereNothingDoesItSaysSoAndHowNearTheBestCame() throws FolderProblems {
        var repairs =
                repairs(folder().steps("id: one, estimate: 80d", "id: two, estimate: 80d", "id: three, estimate: 80d"));
        assertThat(repairs.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.LAUNCH);
        assertThat(repairs.remarks()).anyMatch(remark -> remark.startsWith("Nothing but a later launch repairs it"));
    }

    @Test
    void whatMattersLeastIsLeftOutFirst() throws FolderProblems {
        var repairs = repairs(folder().steps(
                        "id: core, estimate: 40d, uses: {engineers: 4}, importance: 5",
                        "id: nice, estimate: 20d, uses: {engineers: 4}, importance: 1",
                        "id: wish, estimate: 20d, uses: {engineers: 4}, importance: 2"));
        assertThat(repairs.repairs())
                .filteredOn(repair -> repair.kind() == Repair.Kind.SCOPE)
                .extracting(Repair::what)
                .containsExactly("without “nice”");
    }

    @Test
    void whatOnlyOneClaimNeedsMayGoUnlessItIsTheOnlyClaim() throws FolderProblems {
        assertThat(repairs(serving("fast", "cheap").with("claims.yaml", "claims: [{id: fast}, {id: cheap}]"))
                        .repairs())
                .extracting(Repair::kind)
                .contains(Repair.Kind.SCOPE);
        assertThat(repairs(serving("fast", "fast").with("claims.yaml", "claims: [{id: fast}]"))
                        .repairs())
                .extracting(Repair::kind)
                .doesNotContain(Repair.Kind.SCOPE);
    }

    private ProjectFolder serving(String one, String other) {
        return folder().steps(
                        "id: one, estimate: 40d, uses: {engineers: 4}, serves: [%s]".formatted(one),
                        "id: other, estimate: 40d, uses: {engineers: 4}, serves: [%s]".formatted(other));
    }

    private ProjectFolder folder() {
        return ProjectFolder.in(directory);
    }

    /** The launch is on 1 June 2026. */
    private ProjectFolder folder(String team) {
        ProjectFolder.in(directory).with("project.yaml", """
                        format: dateline/1
                        name: Kindle
                        launch: 2026-06-01
                        asOf: 2026-03-02
                        teams: {%s}
                        """.formatted(team));
        return new ProjectFolder(directory.resolve("kindle"));
    }

    private static Repairs repairs(ProjectFolder folder) throws FolderProblems {
        var contents = PlanReading.of(folder);
        var today = Today.of(contents.project(), Optional.empty(), Clock.systemUTC());
        return new RepairFinder().of(contents, today, Planner.plan(contents, today));
    }
}
