package dev.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a long run has done, line by line in a file: the budget first, then an instance a line. */
final class PsplibProgress {

    private static final int CELLS = 6;

    private final @Nullable Path file;
    private final Map<String, List<String>> done = new HashMap<>();

    /** @param budget a file begun under another one is refused: its figures would not go with the others */
    PsplibProgress(@Nullable Path file, String budget) throws IOException {
        this.file = file;
        if (file == null) {
            return;
        }
        if (!Files.exists(file)) {
            Files.writeString(file, budget + "\n");
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(budget)) {
            throw new IllegalArgumentException(file + " was begun with \"" + (lines.isEmpty() ? "" : lines.getFirst())
                    + "\" and cannot go on with \"" + budget + "\"\nMaybe name another file, or ask for the same.");
        }
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(","));
            if (cells.size() == CELLS) { // the last line of a run that was cut off may be short
                done.put(cells.getFirst(), cells);
            }
        }
    }

    @Nullable
    PsplibResult result(PsplibProject project) {
        var cells = done.get(project.name());
        if (cells == null) {
            return null;
        }
        try {
            return new PsplibResult(
                    project.name(),
                    project.set(),
                    project.criticalPath(),
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    Double.parseDouble(cells.get(3)),
                    Long.parseLong(cells.get(4)),
                    Arrays.stream(cells.get(5).split(" ")).map(Integer::valueOf).toList());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(file + ": the line of " + project.name() + " cannot be read", wrong);
        }
    }

    void keep(PsplibResult result) throws IOException {
        if (file != null) {
            var starts = result.starts().stream().map(String::valueOf).collect(Collectors.joining(" "));
            var line = String.join(
                    ",",
                    result.name(),
                    String.valueOf(result.makespan()),
                    String.valueOf(result.lowerBound()),
                    String.valueOf(result.cpuSeconds()),
                    String.valueOf(result.schedules()),
                    starts);
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        }
    }
}
