package dev.dateline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How short the schedules of some instances were after how much processor time: one point for each better schedule. */
final class Curve {

    private final String solver;
    private final List<Point> points = new ArrayList<>();

    /** @param aboveCriticalPath in per cent */
    record Point(String instance, double cpuSeconds, int makespan, double aboveCriticalPath) {}

    Curve(String solver) {
        this.solver = solver;
    }

    String solver() {
        return solver;
    }

    List<Point> points() {
        return points;
    }

    void add(PsplibProject project, double cpuSeconds, int makespan) {
        double above = 100.0 * (makespan - project.criticalPath()) / Math.max(1, project.criticalPath());
        points.add(new Point(project.name(), cpuSeconds, makespan, above));
    }

    /** The shortest of one instance; the largest number where there is none. */
    int best(String instance) {
        return points.stream()
                .filter(point -> point.instance().equals(instance))
                .mapToInt(Point::makespan)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The mean of all instances' best after so many seconds; empty before each of them has a schedule. */
    OptionalDouble meanAfter(double seconds) {
        double sum = 0;
        var names = instances();
        for (var name : names) {
            var best = points.stream()
                    .filter(point -> point.instance().equals(name) && point.cpuSeconds() <= seconds)
                    .mapToDouble(Point::aboveCriticalPath)
                    .min();
            if (best.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += best.getAsDouble();
        }
        return names.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / names.size());
    }

    /** The moments at which the mean changes. */
    List<Double> moments() {
        return points.stream().map(Point::cpuSeconds).distinct().sorted().toList();
    }

    private List<String> instances() {
        return points.stream().map(Point::instance).distinct().toList();
    }

    static void write(Path file, List<Curve> curves) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("instance,solver,cpu_seconds,makespan\n");
            for (var curve : curves) {
                for (var point : curve.points) {
                    out.write("%s,%s,%.4f,%d%n"
                            .formatted(point.instance(), curve.solver, point.cpuSeconds(), point.makespan()));
                }
            }
        }
    }
}
