package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.FullProject;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {

    private static final String PROJECT = "full";

    @TempDir
    private Path folder;

    @Test
    void anObservationHasOnlyTheClaimsOnItsMetricJudgedAnew() {
        try (var workbench = RunningWorkbench.bare().with(FullProject.write(folder.resolve(PROJECT), 20, 3, 50))) {
            var projects = workbench.part(Projects.class);
            var before = standing(projects).claims();

            projects.measured(
                    PROJECT,
                    "log",
                    contents -> Change.of("measured")
                            .kept(
                                    Series.KIND,
                                    new Observed.Added(
                                            "metric-1", List.of(new Observation("2026-11-20", "7", "log", "")))));

            var after = standing(projects).claims();
            assertThat(after.get(0)).isSameAs(before.get(0));
            assertThat(after.get(1)).isNotEqualTo(before.get(1));
            assertThat(after.get(2)).isSameAs(before.get(2));
        }
    }

    private static Standing standing(Projects projects) {
        return Standing.of(projects.unseen(PROJECT, projects.newest(PROJECT).orElseThrow()));
    }
}
