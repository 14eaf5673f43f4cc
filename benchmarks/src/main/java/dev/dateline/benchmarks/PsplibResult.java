package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search made of one instance.
 *
 * @param cpuSeconds of all threads together
 * @param starts by job
 */
record PsplibResult(
        String name,
        String set,
        int criticalPath,
        int makespan,
        int lowerBound,
        double cpuSeconds,
        long schedules,
        List<Integer> starts) {

    /** The shortest makespan known, by instance; none where there is no file, unless it was asked for. */
    static Map<String, Integer> bestKnown(Path csv, boolean asked) throws IOException {
        if (!Files.exists(csv) && !asked) {
            return Map.of();
        }
        var best = new HashMap<String, Integer>();
        var lines = Files.readAllLines(csv);
        var head =
                lines.isEmpty() ? List.<String>of() : List.of(lines.getFirst().split(","));
        int name = head.indexOf("instance");
        int bound = head.indexOf("upper_bound");
        if (name < 0 || bound < 0) {
            throw new IllegalArgumentException(
                    csv + " should have the columns instance and upper_bound; it has " + head);
        }
        for (int row = 1; row < lines.size(); row++) {
            var cells = List.of(lines.get(row).split(",", -1));
            if (cells.size() != head.size() || !cells.get(bound).matches("\\d{1,9}")) {
                throw new IllegalArgumentException(csv + ", line " + (row + 1) + ": \"" + lines.get(row)
                        + "\" should have " + head.size() + " cells and a whole number as upper_bound");
            }
            best.put(cells.get(name), Integer.valueOf(cells.get(bound)));
        }
        return best;
    }

    boolean isProved() {
        return makespan == lowerBound;
    }

    double aboveCriticalPath() {
        return criticalPath == 0 ? 0 : 100.0 * (makespan - criticalPath) / criticalPath;
    }

    Json json(@Nullable Integer bestKnown) {
        return Json.object()
                .put("name", name)
                .put("makespan", makespan)
                .put("criticalPath", criticalPath)
                .put("bestKnown", bestKnown)
                .put("lowerBound", lowerBound)
                .put("proved", isProved())
                .put("cpuSeconds", cpuSeconds)
                .put("schedules", schedules);
    }
}
