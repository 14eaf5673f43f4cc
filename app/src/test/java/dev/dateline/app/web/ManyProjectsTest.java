package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.FullProject;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty projects on one page. */
class ManyProjectsTest {

    private static final int PROJECTS = 50;

    @Test
    void fiftyProjectsAreListedAtOnceAndTheirForecastsOneByOne(@TempDir Path folder) {
        try (var workbench = RunningWorkbench.demo()) {
            for (int number = 0; number < PROJECTS; number++) {
                workbench.with(FullProject.write(folder.resolve("project-" + number), 40, 12, 100));
            }
            var session = new Session(workbench);
            var first = session.get("/").body();
            assertThat(first.split("<tr data-row>", -1)).hasSize(PROJECTS + 3 + 1);
            assertThat(first).as("nobody waits for every forecast").contains("work it out");
            for (int number = 0; number < PROJECTS; number++) {
                assertThat(session.get("/projects/project-" + number + "/outcome/chance")
                                .body())
                        .contains("id=\"chance-project-" + number + "\"");
            }
            long before = System.nanoTime();
            var known = session.get("/").body();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
            assertThat(known).doesNotContain("work it out");
        }
    }
}
