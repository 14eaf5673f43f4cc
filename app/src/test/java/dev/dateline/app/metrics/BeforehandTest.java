package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.FullProject;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was observed very often is made ready before anybody asks for it, and nothing is written for that. */
class BeforehandTest {

    private static final String PROJECT = "often";
    private static final String METRIC = "metric-0";

    @TempDir
    private Path folder;

    @Test
    void afterAStartAndAfterAChangeNobodyWaitsForAMetricThatWasObservedOften() throws InterruptedException {
        try (var workbench = RunningWorkbench.bare()
                        .with(FullProject.write(folder.resolve(PROJECT), 20, 5, 2 * Blocks.SIZE));
                var started = workbench.anew()) {
            var projects = started.part(Projects.class);
            long revision = projects.newest(PROJECT).orElseThrow();
            assertThat(isRead(projects)).isTrue();
            assertThat(projects.newest(PROJECT)).contains(revision);

            var second = new Observation("2025-11-20T00:16:02Z", "21", "log", "");
            projects.measured(
                    PROJECT,
                    "log",
                    contents -> Change.of("took one back").kept(Series.KIND, new Observed.Removed(METRIC, second)));
            assertThat(projects.newest(PROJECT)).contains(revision + 1);
            assertThat(isRead(projects)).isTrue();
        }
    }

    /** Waits for it; whoever asks in this way does not read it. */
    private static boolean isRead(Projects projects) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        boolean read = false;
        while (!read && Instant.now().isBefore(until)) {
            Thread.sleep(100);
            read = projects.contents(PROJECT).orElseThrow().of(Series.KIND).stream()
                    .anyMatch(series -> series.metric().equals(METRIC) && series.isRead());
        }
        return read;
    }
}
