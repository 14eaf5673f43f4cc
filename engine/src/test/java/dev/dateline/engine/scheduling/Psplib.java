package dev.dateline.engine.scheduling;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Instances of PSPLIB (Kolisch and Sprecher, EJOR 96, 1996), as its {@code .sm} files hold them, with the best makespans known.
 * They lie where {@code DATELINE_DATA} says, else in {@code shared/data} beside the repository.
 */
@SuppressWarnings("ArrayRecordComponent")
record Psplib(String name, Network network, int[] teams, int bestKnown, int lowerBound) {

    private static final int TAR_BLOCK = 512;

    static Optional<Path> folder() {
        var data = Path.of(Optional.ofNullable(System.getenv("DATELINE_DATA")).orElse("../../shared/data"));
        return Optional.of(data.resolve("psplib")).filter(Files::isDirectory);
    }

    /** Every n-th instance of a set, such as {@code j30}. */
    static List<Psplib> every(int nth, String set) throws IOException {
        var folder = folder().orElseThrow();
        var bounds = bounds(folder.resolve("best-known.csv"));
        var instances = new ArrayList<Psplib>();
        int count = 0;
        for (var file : untarred(folder.resolve(set + ".tar.gz")).entrySet()) {
            if (file.getKey().endsWith(".sm") && count++ % nth == 0) {
                var name = Path.of(file.getKey()).getFileName().toString().replace(".sm", "");
                instances.add(instance(name, file.getValue().lines().toList(), bounds.getOrDefault(name, new int[2])));
            }
        }
        return instances;
    }

    private static Psplib instance(String name, List<String> lines, int[] bounds) {
        var builder = Network.builder();
        for (var line : section(lines, "REQUESTS/DURATIONS", 3)) {
            int activity = builder.activity(line[2], 0);
            for (int team = 0; team < line.length - 3; team++) {
                if (line[3 + team] > 0) {
                    builder.uses(activity, team, line[3 + team]);
                }
            }
        }
        for (var line : section(lines, "PRECEDENCE RELATIONS", 2)) {
            for (int k = 3; k < line.length; k++) {
                builder.link(line[0] - 1, line[k] - 1, LinkType.FS, 0);
            }
        }
        var teams = section(lines, "RESOURCEAVAILABILITIES", 2).getFirst();
        return new Psplib(name, builder.build(), teams, bounds[1], bounds[0]);
    }

    private static List<int[]> section(List<String> lines, String head, int below) {
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        var numbers = new ArrayList<int[]>();
        for (int k = at + below; k < lines.size() && !lines.get(k).startsWith("*"); k++) {
            numbers.add(List.of(lines.get(k).strip().split("\\s+")).stream()
                    .mapToInt(Integer::parseInt)
                    .toArray());
        }
        return numbers;
    }

    /** Lower and upper bound by instance. */
    private static Map<String, int[]> bounds(Path csv) throws IOException {
        var bounds = new HashMap<String, int[]>();
        for (var line : Files.readAllLines(csv).stream().skip(1).toList()) {
            var cells = List.of(line.split(","));
            bounds.put(cells.get(0), new int[] {Integer.parseInt(cells.get(3)), Integer.parseInt(cells.get(4))});
        }
        return bounds;
    }

    /** POSIX ustar: a block of header with name and octal size, then the content in whole blocks. */
    private static Map<String, String> untarred(Path archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var input =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive))))) {
            for (var head = input.readNBytes(TAR_BLOCK);
                    head.length == TAR_BLOCK && head[0] != 0;
                    head = input.readNBytes(TAR_BLOCK)) {
                int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
                var content = input.readNBytes(size);
                input.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                files.put(text(head, 0, 100), new String(content, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String text(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.US_ASCII);
    }
}
