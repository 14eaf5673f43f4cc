package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.FolderProblems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CausesTest {

    @TempDir
    private Path directory;

    @Test
    void twoSuccessorsThatHoldAStepAtOnceAreBothNamed() throws FolderProblems {
        var plan = planned(
                "id: design, estimate: 5d",
                "id: app, needs: [design], estimate: 10d",
                "id: site, needs: [design], estimate: 10d");
        assertThat(plan.step("design").because()).isEqualTo("app and site start on 2026-05-18");
        assertThat(plan.step("design").heldBy()).hasSize(2);
    }

    @Test
    void ofManyTheFirstFewAreNamed() throws FolderProblems {
        var plan = planned(
                "id: design, estimate: 5d",
                "id: a, needs: [design], estimate: 10d",
                "id: b, needs: [design], estimate: 10d",
                "id: c, needs: [design], estimate: 10d",
                "id: d, needs: [design], estimate: 10d",
                "id: e, needs: [design], estimate: 10d");
        assertThat(plan.step("design").because()).isEqualTo("a, b, c and 2 others start on 2026-05-18");
    }

    @Test
    void aFullTeamIsNamedBesideTheLinkAndWithTheFewestWhoKeepItBusy() throws FolderProblems {
        var plan = planned(
                "id: design, estimate: 5d, uses: {engineers: 4}",
                "id: build, needs: [design], estimate: 10d, uses: {engineers: 1}",
                "id: trial, needs: [design], estimate: 10d, uses: {engineers: 3}");
        assertThat(plan.step("design").because())
                .isEqualTo("build and trial start on 2026-05-18, and engineers are needed for trial and build");
    }

    @Test
    void behindAnAbsenceStandsWhatWouldHoldTheStepNext() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 1, away: [2026-05-11/2026-05-15]}",
                "id: build, estimate: 5d, uses: {engineers: 1}",
                "id: rest, needs: [build], estimate: 10d");
        assertThat(plan.step("build").because())
                .isEqualTo(
                        "engineers are away 2026-05-11/2026-05-15 (else until 2026-05-15: rest starts on 2026-05-18)");
    }

    @Test
    void behindAnAbsenceTheChainGoesOnWithWhoeverKeepsTheTeamBusy() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 1, away: [2026-05-11/2026-05-15]}",
                "id: train, estimate: 5d, uses: {engineers: 1}",
                "id: rollout, estimate: 10d, uses: {engineers: 1}",
                "id: ready, needs: [train, rollout], estimate: 0d");
        assertThat(plan.chain()).containsExactly("train", "rollout", "ready");
    }

    @Test
    void daysOnWhichATeamIsFewerAreNamedAndWhatStandsBehindThem() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 3, periods: [{days: 2026-05-11/2026-05-15, capacity: 1}]}",
                "id: build, estimate: 5d, uses: {engineers: 2}",
                "id: rest, needs: [build], estimate: 10d");
        assertThat(plan.step("build").because())
                .isEqualTo("engineers are only 1 of 3 in 2026-05-11/2026-05-15"
                        + " (else until 2026-05-15: rest starts on 2026-05-18)");
    }

    @Test
    void whyATeamIsFewerIsSaidWhereItIsNoted() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 3, periods: [{days: 2026-05-11/2026-05-15, capacity: 1, note: 'Reader: screen'}]}",
                "id: build, estimate: 5d, uses: {engineers: 2}",
                "id: rest, needs: [build], estimate: 10d");
        assertThat(plan.step("build").because())
                .isEqualTo("engineers are only 1 of 3 in 2026-05-11/2026-05-15 (Reader: screen)"
                        + " (else until 2026-05-15: rest starts on 2026-05-18)");
    }

    @Test
    void whereThoseWhoAreThereWouldDoTheWorkTheyAreAtIsNamedAsWell() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 3, periods: [{days: 2026-05-11/2026-05-15, capacity: 2}]}",
                "id: build, estimate: 5d, uses: {engineers: 2}",
                "id: trial, estimate: 5d, uses: {engineers: 1}, notBefore: 2026-05-11",
                "id: rest, needs: [build, trial], estimate: 10d");
        assertThat(plan.step("build").because())
                .isEqualTo("engineers are only 2 of 3 in 2026-05-11/2026-05-15, busy with trial"
                        + " (else until 2026-05-15: rest starts on 2026-05-18)");
    }

    @Test
    void whereATeamBecomesSmallerThoseWhoGoOnWorkingKeepItBusy() throws FolderProblems {
        var plan = plan(
                "engineers: {capacity: 2, periods: [{days: 2026-05-04/2026-05-08, capacity: 3}]}",
                "id: build, estimate: 5d, uses: {engineers: 1}",
                "id: trial, estimate: 10d, uses: {engineers: 2}",
                "id: rest, needs: [build, trial], estimate: 10d");
        assertThat(plan.step("build").because()).isEqualTo("engineers are full from 2026-05-11 with trial");
        assertThat(plan.chain()).containsExactly("build", "trial", "rest");
    }

    /** The launch is on 1 June 2026. */
    private BackwardPlan plan(String team, String... steps) throws FolderProblems {
        ProjectFolder.in(directory).with("project.yaml", """
                        format: dateline/1
                        name: Kindle
                        launch: 2026-06-01
                        asOf: 2026-03-02
                        teams: {%s}
                        """.formatted(team));
        return PlanReading.plan(new ProjectFolder(directory.resolve("kindle")).steps(steps));
    }

    @Test
    void aStepThatTooManyPartsWaitForIsHeldByTheWhole() throws FolderProblems {
        var parts = new String[24];
        parts[0] = "id: before, title: Before";
        parts[1] = "id: one, parent: before, estimate: 5d";
        parts[2] = "id: two, parent: before, estimate: 5d";
        parts[3] = "id: after, needs: [before]";
        for (int i = 4; i < parts.length; i++) {
            parts[i] = "id: part-" + i + ", parent: after, estimate: 3d";
        }
        assertThat(planned(parts).step("one").because()).isEqualTo("20 parts of after start on 2026-05-27");
    }

    private BackwardPlan planned(String... steps) throws FolderProblems {
        return PlanReading.plan(ProjectFolder.in(directory).steps(steps));
    }
}
