package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.FolderProblems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan whose launch does not hold names as the cause, and what it says of the time there is where it holds. */
class LateChainTest {

    private static final String BEGUN =
            "id: begun, estimate: 30d, status: started, started: 2026-02-20, remaining: 25d, uses: {engineers: 4}";

    @TempDir
    private Path directory;

    @Test
    void begunWorkThatHoldsTheTeamStandsBeforeWhatWaitsForIt() throws FolderProblems {
        var plan = plan(
                BEGUN,
                "id: till, estimate: 70d, uses: {engineers: 4}",
                "id: order, estimate: 5d",
                "id: delivered, needs: [{step: order, lag: 50d}], estimate: 5d");

        assertThat(plan.lateBy()).isEqualTo(30);
        assertThat(plan.chain()).containsExactly("begun", "till");
        assertThat(new PlanWords(plan).headline())
                .isEqualTo("The launch would be 30 working days late, because “till” takes 70 working days");
    }

    @Test
    void aLeadTimeIsNamedThoughBegunWorkHoldsATeam() throws FolderProblems {
        var plan = plan(
                BEGUN,
                "id: till, estimate: 65d, uses: {engineers: 4}",
                "id: order, estimate: 5d",
                "id: delivered, needs: [{step: order, lag: 16w}], estimate: 5d");

        assertThat(plan.chain()).containsExactly("order", "delivered");
        assertThat(new PlanWords(plan).headline())
                .endsWith("late, because 80 working days must pass between “order” and “delivered”");
    }

    @Test
    void manyStepsOfWhichNoneIsLongAreNamedByTheirNumber() throws FolderProblems {
        var steps = new String[10];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = "id: s" + k + ", estimate: 10d" + (k == 0 ? "" : ", needs: [s" + (k - 1) + "]");
        }

        assertThat(new PlanWords(plan(steps)).headline())
                .endsWith("late, because 10 steps, from “s0” to “s9”, take 100 working days one after the other");
    }

    @Test
    void whatMattersLeastIsLateFirst() throws FolderProblems {
        var plan = plan(
                "id: core, estimate: 40d, uses: {engineers: 4}, importance: 5",
                "id: wish, estimate: 20d, uses: {engineers: 4}, importance: 1",
                "id: nice, estimate: 20d, uses: {engineers: 4}, importance: 2");

        assertThat(plan.late()).extracting(Step::id).containsExactly("wish");
        assertThat(plan.step("wish").dates().orElseThrow().deadline()).isAfter(plan.launch());
        assertThat(plan.step("nice").dates().orElseThrow().deadline()).isBefore(plan.launch());
        assertThat(new PlanWords(plan).lede()).contains("What matters least is late first: “wish”. ");
    }

    @Test
    void theDaysToSpareAreThoseAfterWorkThatHasBegun() throws FolderProblems {
        var plan = plan(BEGUN, "id: after, estimate: 10d, needs: [begun]");

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.network().launch() - plan.earliest().end()).isEqualTo(plan.spareDays());
        assertThat(new PlanWords(plan).lede())
                .contains("the work would end " + plan.spareDays() + " working days before the launch.");
        assertThat(plan.spareDays()).isEqualTo(65 - 25 - 10);
    }

    private BackwardPlan plan(String... steps) throws FolderProblems {
        return PlanReading.plan(ProjectFolder.in(directory).steps(steps));
    }
}
