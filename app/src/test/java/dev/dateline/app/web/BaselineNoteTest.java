package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim's page says where its baseline comes from. */
class BaselineNoteTest {

    @TempDir
    private Path directory;

    private String baseline(String note) {
        var project = ProjectFolder.in(directory)
                .list("metrics", "id: delivery, unit: s")
                .claims("id: delivery-time, metric: delivery, target: <= 60 s, baseline: {value: 100 s, on: 2025-12-01"
                        + note + "}");
        try (var workbench = RunningWorkbench.bare().with(project.path())) {
            var page = new Session(workbench)
                    .get("/projects/kindle/claims/delivery-time")
                    .body();
            return page.replaceAll("(?s).*<dt>Baseline</dt><dd>(.*?)</dd>.*", "$1")
                    .replaceAll("<[^>]*>", "");
        }
    }

    @Test
    void whatWasNotedStandsBehindWhereItComesFrom() {
        assertThat(baseline(", note: From the old pipeline."))
                .isEqualTo("100 s, on 1 December 2025, what was observed until then. From the old pipeline.");
    }

    @ParameterizedTest
    @CsvSource({"''", "', note: \"\"'"})
    void nothingThatWasNotedLeavesNoSign(String note) {
        assertThat(baseline(note)).isEqualTo("100 s, on 1 December 2025, what was observed until then");
    }
}
