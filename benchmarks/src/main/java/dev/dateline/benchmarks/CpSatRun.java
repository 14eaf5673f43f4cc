package dev.dateline.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** OR-Tools' CP-SAT on one instance, in a process of its own; what it says it found is verified like everything else. */
final class CpSatRun {

    private static final String CLASS_PATH = "dateline.cp-sat";

    private final double cpuSeconds;
    private final int workers;
    private final long seed;

    CpSatRun(double cpuSeconds, int workers, long seed) {
        this.cpuSeconds = cpuSeconds;
        this.workers = workers;
        this.seed = seed;
    }

    /** Adds what it finds to the curve; answers its lower bound. */
    int solve(PsplibProject project, Curve curve) throws IOException {
        var process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(instance(project));
        }
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            int bound = -1;
            for (var line : out.lines().toList()) {
                var words = line.split(" ");
                if (words[0].equals("better")) {
                    take(project, words, curve);
                } else if (words[0].equals("bound")) {
                    bound = Integer.parseInt(words[1]);
                }
            }
            if (bound < 0) {
                throw new IllegalStateException("CP-SAT could not be run on " + project.name());
            }
            return bound;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } finally {
            process.destroy();
        }
    }

    private static void take(PsplibProject project, String[] words, Curve curve) {
        int makespan = Integer.parseInt(words[2]);
        var starts = Arrays.stream(words).skip(3).map(Integer::valueOf).toList();
        var wrong = PsplibVerifier.violations(project, starts, makespan);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    project.name() + ": CP-SAT's schedule does not hold: " + String.join("; ", wrong));
        }
        curve.add(project, Double.parseDouble(words[1]), makespan);
    }

    private static List<String> command() {
        var classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            throw new IllegalArgumentException("--cp-sat needs OR-Tools, which ./dateline-bench has Maven fetch");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = Path.of(System.getProperty("dateline.home", "."), "benchmarks", "cp-sat", "CpSat.java");
        return new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.replace(":", File.pathSeparator),
                source.toString()));
    }

    private String instance(PsplibProject project) {
        var words = new StringBuilder();
        words.append(cpuSeconds)
                .append(' ')
                .append(workers)
                .append(' ')
                .append(seed)
                .append('\n');
        words.append(project.jobs())
                .append(' ')
                .append(project.capacities().size())
                .append('\n');
        project.capacities().forEach(capacity -> words.append(capacity).append(' '));
        for (int job = 0; job < project.jobs(); job++) {
            words.append('\n').append(project.durations().get(job));
            project.demands().get(job).forEach(demand -> words.append(' ').append(demand));
            var successors = project.successors().get(job);
            words.append(' ').append(successors.size());
            successors.forEach(next -> words.append(' ').append(next));
        }
        return words.append('\n').toString();
    }
}
