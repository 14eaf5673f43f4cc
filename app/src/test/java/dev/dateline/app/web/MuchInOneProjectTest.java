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

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final RunningWorkbench workbench = RunningWorkbench.demo().withFull("full", 10_000, 500, 1_000_000);
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void everyPageIsAnsweredWithinAMinute() {
        Map<String, String> slow = new TreeMap<>();
        EveryPageTest.places().values().stream()
                .filter(path -> path.startsWith("/projects/full"))
                .forEach(path -> {
                    var took = TimeTaken.by(() -> isAnswered(path));
                    if (took.compareTo(LONGEST) > 0) {
                        slow.put(path, took.toString());
                    }
                    say(took.toMillis() + " ms for " + path);
                });
        assertThat(slow).isEmpty();
    }

    private void isAnswered(String path) {
        var answer = session.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("<script>alert");
    }

    private static void say(String words) {
        if (Boolean.getBoolean("dateline.times")) {
            System.out.println(words);
        }
    }

    @Test
    void oneMoreObservationOfAMillionIsNotFelt() {
        session.get("/projects/full/metrics/metric-0");
        var took = TimeTaken.by(() -> {
            var answer = session.post(
                    "/projects/full/metrics/metric-0/observations",
                    Map.of("time", "3 March 2026", "value", "12,5", "source", "typed", "note", ""));
            assertThat(answer.statusCode()).isEqualTo(303);
            isAnswered("/projects/full/metrics/metric-0");
        });
        say(took.toMillis() + " ms to add one of a million, and to see it");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theFirstPageOfAMillionObservationsAfterAStartIsAnswered() {
        try (var started = workbench.anew()) {
            var fresh = new Session(started);
            fresh.get("/projects");
            var first = TimeTaken.by(() -> wait(fresh));
            var warm = new long[11];
            for (int k = 0; k < warm.length; k++) {
                warm[k] = wait(fresh);
            }
            Arrays.sort(warm);
            say("metric of a million observations: " + first.toMillis() + " ms for the first page after a start, then "
                    + warm[warm.length / 2] + " ms");
            assertThat(first).isLessThan(LONGEST);
        }
    }

    /** In milliseconds on the clock. */
    private static long wait(Session session) {
        long began = System.nanoTime();
        assertThat(session.get("/projects/full/metrics/metric-0").statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
