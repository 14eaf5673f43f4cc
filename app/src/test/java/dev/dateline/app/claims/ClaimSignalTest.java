package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whether an improvement is real, as {@code status} says it; the baseline ends on 1 December 2025. */
class ClaimSignalTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 6);

    @TempDir
    private Path directory;

    private ProjectFolder project = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenAProject() {
        project = ProjectFolder.in(directory)
                .list("metrics", "id: delivery, unit: s, better: lower, statistic: last")
                .claims(
                        "id: delivery-time, metric: delivery, target: <= 60 s, baseline: {value: 100 s, on: 2025-12-01}");
    }

    /** One observation a week from the sixth of October on; eight of them lie within the baseline, then come these. */
    private JsonNode since(double... later) {
        var values = new double[9 + later.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = k < 9 ? 99 + k % 2 * 2 : later[k - 9];
        }
        project.with("metrics/delivery.csv", rows(values));
        return signal();
    }

    private static String rows(double... values) {
        var rows = new StringBuilder("time,value\n");
        for (int k = 0; k < values.length; k++) {
            rows.append(FIRST.plusWeeks(k)).append(',').append(values[k]).append('\n');
        }
        return rows.toString();
    }

    private JsonNode signal() {
        return project.json("status", "--today", "2026-03-02")
                .path("claims")
                .path(0)
                .path("signal");
    }

    @Test
    void aFewBetterPointsAreStillNoise() {
        var signal = since(99, 98, 101);

        assertThat(signal.path("verdict").asString()).isEqualTo("noise");
        assertThat(signal.path("points").asInt()).isEqualTo(3);
        assertThat(signal.path("baselinePoints").asInt()).isEqualTo(9);
        assertThat(signal.path("lower").asDouble()).isLessThan(98);
        assertThat(signal.path("sentence").asString()).startsWith("Still noise: all 3 points");
    }

    @Test
    void aPointOutsideTheLimitsIsReal() {
        var signal = since(99, 80);

        assertThat(signal.path("verdict").asString()).isEqualTo("better");
        assertThat(signal.path("since").asString()).isEqualTo("2025-12-15");
        assertThat(signal.path("rule").asString()).isEqualTo("outside the limits");
    }

    @Test
    void aTurnForTheWorseIsToldAsWell() {
        assertThat(since(101, 130).path("verdict").asString()).isEqualTo("worse");
    }

    @Test
    void whatDidNotLastIsNotReal() {
        var signal = since(80, 99, 101, 99, 101, 99, 101, 99, 101);

        assertThat(signal.path("verdict").asString()).isEqualTo("passed");
        assertThat(signal.path("sentence").asString()).contains("until 2025-12-08");
    }

    @Test
    void withoutAPointSinceNothingIsKnown() {
        assertThat(since().path("verdict").asString()).isEqualTo("unknown");
    }

    @Test
    void aSignalOfTheTimeBeforeIsNoneOfAChangeSinceAndItIsSaidWhy() {
        project.with("metrics/delivery.csv", rows(100, 101, 99, 101, 100, 99, 101, 100, 300));

        var signal = signal();

        assertThat(signal.path("verdict").asString()).isEqualTo("unknown");
        assertThat(signal.path("sentence").asString())
                .startsWith(
                        "Not known yet: all 9 points so far are the baseline. The signal that the metric’s chart shows");
    }

    @Test
    void pointsBeforeLimitsWereFoundAnewAreNotCountedForThem() {
        project.list(
                "metrics",
                "id: delivery, unit: s, better: lower, statistic: last, rebased: [{on: 2025-11-17, because: canary}]");

        assertThat(since().path("sentence").asString()).endsWith("and there are 3 since they were found anew.");
    }

    @Test
    void limitsFoundAnewDoNotMakeAnImprovementUnhappen() {
        project.list(
                "metrics",
                "id: delivery, unit: s, better: lower, statistic: last, rebased: [{on: 2025-12-08, because: canary}]");

        assertThat(since(80, 81, 80, 81, 80, 81, 80, 81, 80).path("verdict").asString())
                .isEqualTo("better");
    }

    @Test
    void theTerminalSaysItInItsReason() {
        since(99, 80);

        assertThat(project.run("status", "--today", "2026-03-02").out().replaceAll("\\s+", " "))
                .contains("Real:")
                .contains("below the lower limit");
    }

    @Test
    void aFactIsWitnessedAndHasNoChart() {
        project.list("metrics", "id: delivery, kind: fact").claims("id: delivery-time, metric: delivery");
        project.with("metrics/delivery.csv", "time,value\n2026-01-01,true\n");

        assertThat(project.json("status", "--today", "2026-03-02")
                        .path("claims")
                        .path(0)
                        .path("signal")
                        .isNull())
                .isTrue();
    }
}
