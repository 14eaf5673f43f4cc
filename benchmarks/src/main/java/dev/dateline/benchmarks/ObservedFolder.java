package dev.dateline.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project folder with one metric that was observed very often within the year before its day, claims on it, and steps; zipped. */
final class ObservedFolder {

    static final String NAME = "observed";
    static final String METRIC = "latency";
    /** The day it describes, and the newest observation is of. */
    static final String DAY = "2026-11-02";

    private static final Instant END = Instant.parse(DAY + "T12:00:00Z");
    private static final String PROJECT = """
            format: dateline/1
            name: Observed
            launch: 2036-06-02
            asOf: %s
            teams:
              north: {capacity: 40}
            """.formatted(DAY);
    private static final String PRESS_RELEASE = """
            ---
            headline: A page of a million observations opens at once
            subheading: Whoever measures can look at what was measured.
            place: Bremen
            status: draft
            ---

            All that was to be true is true.
            """;
    private static final String METRICS = """
            metrics:
              - {id: %s, kind: quantity, unit: ms, better: lower, statistic: median, window: 28 d, role: output, source: {type: csv}}
            """.formatted(METRIC);

    private ObservedFolder() {}

    static byte[] zipped(String name, int observations, int steps, int claims, long seed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, name + "/project.yaml", PROJECT);
            put(zip, name + "/press-release.md", PRESS_RELEASE);
            put(zip, name + "/metrics.yaml", METRICS);
            put(zip, name + "/claims.yaml", claims(claims));
            put(zip, name + "/steps.yaml", steps(steps));
            put(zip, name + "/metrics/" + METRIC + ".csv", rows(observations, seed));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String file, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String claims(int count) {
        var yaml = new StringBuilder("claims:\n");
        for (int claim = 0; claim < count; claim++) {
            yaml.append(
                    "  - {id: claim-%d, metric: %s, baseline: {value: 90 ms, on: 2026-01-05}, target: \"<= %d ms\"}\n"
                            .formatted(claim, METRIC, 20 + claim % 60));
        }
        return yaml.toString();
    }

    /** In twenty chains, so that the plan is not one line. */
    private static String steps(int count) {
        var yaml = new StringBuilder("steps:\n");
        for (int step = 0; step < count; step++) {
            yaml.append(
                    "  - {id: step-%d, title: \"Step %d is done\", estimate: {low: 1d, likely: 2d, high: 5d}, uses: {north: 1}%s}\n"
                            .formatted(step, step, step < 20 ? "" : ", needs: [step-" + (step - 20) + "]"));
        }
        return yaml.toString();
    }

    /** Equally far apart; with a heavy tail, as times that people wait have. */
    private static String rows(int count, long seed) {
        var random = new SplittableRandom(seed);
        long apart = Duration.ofDays(365).toSeconds() / count;
        var csv = new StringBuilder("time,value,source,note\n");
        for (int row = 0; row < count; row++) {
            csv.append(END.minusSeconds((count - 1 - row) * apart).truncatedTo(ChronoUnit.SECONDS));
            csv.append(String.format(Locale.ROOT, ",%.1f,log,\n", Math.exp(4 + 0.7 * random.nextGaussian())));
        }
        return csv.toString();
    }
}
