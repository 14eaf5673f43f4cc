package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten thousand steps, five hundred claims and metrics of a million observations: slower, but answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MuchInOneProjectTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RunningWorkbench workbench = RunningWorkbench.demo().withFull("full", 10_000, 500, 1_000_000);
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void everyPageIsAnsweredWithinHalfAMinute() {
        Map<String, String> slow = new TreeMap<>();
        EveryPageTest.places().values().stream()
                .filter(path -> path.startsWith("/projects/full"))
                .forEach(path -> {
                    long began = System.nanoTime();
                    var answer = session.get(path);
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(answer.body()).as(path).doesNotContain("<script>alert");
                    if (took.compareTo(LONGEST) > 0) {
                        slow.put(path, took.toString());
                    }
                    if (Boolean.getBoolean("dateline.times")) {
                        System.out.println(
                                took.toMillis() + " ms, " + answer.body().length() / 1000 + " kB " + path);
                    }
                });
        assertThat(slow).isEmpty();
    }

    @Test
    void oneMoreObservationOfAMillionIsNotFelt() {
        session.get("/projects/full/metrics/metric-0");
        long began = System.nanoTime();
        var answer = session.post(
                "/projects/full/metrics/metric-0/observations",
                Map.of("time", "3 March 2026", "value", "12,5", "source", "typed", "note", ""));
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session.get("/projects/full/metrics/metric-0").statusCode()).isEqualTo(200);
        var seen = Duration.ofNanos(System.nanoTime() - began);
        if (Boolean.getBoolean("dateline.times")) {
            System.out.println(took.toMillis() + " ms to add one of a million, seen after " + seen.toMillis() + " ms");
        }
        assertThat(seen).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theFirstPageOfAMillionObservationsAfterAStartIsAnswered() {
        try (var started = workbench.anew()) {
            var fresh = new Session(started);
            fresh.get("/projects");
            var waits = new long[12];
            for (int k = 0; k < waits.length; k++) {
                long began = System.nanoTime();
                assertThat(fresh.get("/projects/full/metrics/metric-0").statusCode())
                        .isEqualTo(200);
                waits[k] = System.nanoTime() - began;
            }
            if (Boolean.getBoolean("dateline.times")) {
                var warm = Arrays.copyOfRange(waits, 1, waits.length);
                Arrays.sort(warm);
                System.out.println("metric of a million observations: "
                        + Duration.ofNanos(waits[0]).toMillis()
                        + " ms for the first page after a start, then "
                        + Duration.ofNanos(warm[warm.length / 2]).toMillis() + " ms");
            }
            assertThat(Duration.ofNanos(waits[0])).isLessThan(LONGEST);
        }
    }
}
