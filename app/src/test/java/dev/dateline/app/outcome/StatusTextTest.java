package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code status} says to people of a claim nobody learns anything of. */
class StatusTextTest {

    @TempDir
    private Path directory;

    private String status(String observed) {
        return ProjectFolder.in(directory)
                .with(
                        "metrics.yaml",
                        "metrics: [{id: delivery, name: Delivery, unit: s, better: lower, statistic: median, window: 90 d}]\n")
                .with("metrics/delivery.csv", "time,value,source,note\n" + observed + ",70,stopwatch,\n")
                .claims("id: delivery-time, metric: delivery, target: <= 60 s")
                .run("status")
                .out()
                .replaceAll("\\s+", " ");
    }

    @Test
    void aClaimWithoutEvidenceForThirtyDaysWalksBlind() {
        assertThat(status("2026-01-05")).contains("walking blind: the last evidence is of 2026-01-05");
    }

    @Test
    void whatIsStaleIsCountedAsThatAndHasNoTick() {
        var told = ProjectFolder.in(directory)
                .with(
                        "metrics.yaml",
                        "metrics: [{id: delivery, name: Delivery, unit: s, better: lower, window: 90 d, staleAfter: 7 d}]\n")
                .with("metrics/delivery.csv", "time,value\n2026-01-05,50\n")
                .claims("id: delivery-time, metric: delivery, target: <= 60 s")
                .run("status")
                .out()
                .replaceAll("\\s+", " ");
        assertThat(told)
                .contains("1 claim: 1 stale", "◔ true, stale", "stale since 2026-01-12")
                .doesNotContain("✓");
    }

    @Test
    void oneThatIsWatchedDoesNot() {
        assertThat(status("2026-03-01")).doesNotContain("walking blind");
    }
}
