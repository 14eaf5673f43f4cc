package dev.dateline.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project folder whose steps are a {@link RandomNetwork} in layers, zipped. */
final class GeneratedFolder {

    static final String NAME = "generated";

    private static final String PROJECT = """
            format: dateline/1
            name: Generated
            launch: 2028-06-01
            asOf: 2026-11-02
            teams:
              north: {capacity: 6}
              east: {capacity: 8}
              south: {capacity: 6}
              west: {capacity: 8}
            """;
    private static final String PRESS_RELEASE = """
            ---
            headline: A generated plan comes true
            subheading: Whoever measures pages can rely upon it.
            place: Bremen
            status: draft
            ---

            All that was to be true is true.
            """;
    private static final String[] TEAMS = {"north", "east", "south", "west"};

    private GeneratedFolder() {}

    static byte[] zipped(int layers, int width, long seed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "project.yaml", PROJECT);
            put(zip, "press-release.md", PRESS_RELEASE);
            put(zip, "steps.yaml", steps(RandomNetwork.layers(layers, width, 2, seed), seed));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String file, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(NAME + "/" + file));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String steps(RandomNetwork network, long seed) {
        var random = new SplittableRandom(seed);
        var yaml = new StringBuilder("steps:\n");
        int link = 0;
        for (int step = 0; step < network.duration.length; step++) {
            int days = 1 + network.duration[step] / 2;
            yaml.append("  - id: s").append(step);
            yaml.append("\n    title: Generated step number ").append(step).append(" can be relied upon");
            yaml.append("\n    estimate: {low: ")
                    .append(days)
                    .append("d, likely: ")
                    .append(days + 2);
            yaml.append("d, high: ").append(2 * days + 4).append("d}");
            yaml.append("\n    uses: {")
                    .append(TEAMS[random.nextInt(TEAMS.length)])
                    .append(": 1}\n");
            var needs = new LinkedHashSet<String>();
            for (; link < network.to.length && network.to[link] == step; link++) {
                needs.add("s" + network.from[link]);
            }
            if (!needs.isEmpty()) {
                yaml.append("    needs: [").append(String.join(", ", needs)).append("]\n");
            }
        }
        return yaml.toString();
    }
}
