package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first lines of the outcome say of claims that cannot be measured before they exist. */
class OutcomeLedeTest {

    @TempDir
    private Path directory;

    @Test
    void aPromisedClaimThatIsUnlikelyIsNoAllClear() {
        var folder = ProjectFolder.in(directory)
                .list("metrics", "id: book-delivery, name: Delivery, unit: s, better: lower")
                .claims("id: delivery-time, metric: book-delivery, target: \"<= 60 s\", shape: step")
                .steps("id: build, estimate: {low: 60d, likely: 80d, high: 99d}, serves: [delivery-time]");

        assertThat(lede(folder)).endsWith("None can be measured yet. The promised one is less likely than not.");
    }

    private static String lede(ProjectFolder folder) {
        try (var running = RunningWorkbench.bare()) {
            running.with(folder.path());
            var project = running.part(Projects.class)
                    .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty());
            return OutcomeView.of(Standing.of(project).claims(), PlanForecast.of(project))
                    .lede();
        }
    }
}
