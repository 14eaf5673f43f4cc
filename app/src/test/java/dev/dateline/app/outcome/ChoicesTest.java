package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the forecast alone proposes to a sponsor. */
class ChoicesTest {

    private static final String BUILD =
            "id: build, estimate: {low: 40d, likely: 60d, high: 90d}, serves: [delivery-time]";
    private static final String PROVE = "id: prove, estimate: {low: 60d, likely: 80d, high: 99d}, serves: [safer]";

    @TempDir
    private Path directory;

    private List<Choices.Choice> proposed(ProjectFolder folder) {
        try (var running = RunningWorkbench.bare()) {
            running.with(folder.path());
            var project = running.part(Projects.class)
                    .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty());
            return Choices.of(project).choices();
        }
    }

    @Test
    void theOnlyClaimIsNotOfferedToBeLeftOut() {
        var choices = proposed(ProjectFolder.in(directory)
                .claims("id: delivery-time")
                .steps(BUILD, "id: prove, estimate: {low: 60d, likely: 80d, high: 99d}"));

        assertThat(choices)
                .extracting(Choices.Choice::title)
                .hasSize(2)
                .noneMatch(title -> title.startsWith("Promise"));
    }

    @Test
    void aClaimThatIsLeftOutIsCountedNoMore() {
        var choices = proposed(ProjectFolder.in(directory)
                .claims("id: delivery-time", "id: safer")
                .steps(BUILD, PROVE));

        assertThat(choices)
                .filteredOn(choice -> choice.title().startsWith("Promise"))
                .singleElement()
                .satisfies(less -> {
                    assertThat(less.claims()).isEqualTo(1);
                    assertThat(less.likely()).isEqualTo(1);
                });
    }

    @Test
    void leavingItAsItIsLosesWhatItsOwnLatenessCosts() {
        var folder = ProjectFolder.in(directory);
        var choices = proposed(folder.with("project.yaml", folder.read("project.yaml") + "delayCost: 1000\n")
                .claims("id: delivery-time")
                .steps(BUILD, "id: prove, estimate: {low: 60d, likely: 80d, high: 99d}"));
        var later = choices.getFirst().lateness().orElseThrow();
        var left = choices.getLast().lateness().orElseThrow();

        assertThat(left.half().orElseThrow())
                .isPositive()
                .isLessThan(later.half().orElseThrow());
        assertThat(left.most()).isEqualTo(later.most()).isEqualTo(later.half());
    }

    @Test
    void whereNobodySaysWhatADayCostsNothingIsLost() {
        var choices = proposed(ProjectFolder.in(directory)
                .claims("id: delivery-time")
                .steps(BUILD, "id: prove, estimate: {low: 60d, likely: 80d, high: 99d}"));

        assertThat(choices).allSatisfy(choice -> assertThat(choice.lateness()).isEmpty());
    }
}
