package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.LogGrid;
import dev.dateline.engine.history.Steps;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a careful person could do in a spreadsheet: one half the rate of the last twelve weeks with the errors it has had so far in all projects,
 * one quarter the project's own past windows of as many finishes, one quarter the throughput of twelve weeks drawn again.
 */
final class SimpleFlow {

    static final String NAME = "past errors, windows and throughput, mixed";

    private final int count;
    private final Counts errors = new Counts();
    private final Map<String, Project> projects = new HashMap<>();

    /** @param count how many finishes are forecast */
    SimpleFlow(int count) {
        this.count = count;
    }

    private static final class Project {
        private final Counts windows = new Counts();
        private final Deque<Double> last = new ArrayDeque<>();
        private final Deque<Asked> asked = new ArrayDeque<>();
        private int finished;
    }

    /** The rate's forecast that was made at one finish, and how many had been finished by then. */
    private record Asked(double at, double point, int finished) {}

    /** How often each cell of the grid was hit. */
    private static final class Counts {
        private final int[] hits = new int[LogGrid.CELLS];
        private int sum;

        void add(double value) {
            hits[LogGrid.cell(Math.log(value))]++;
            sum++;
        }

        /** Moved by some cells, as shares that sum to {@code weight}; nothing where nothing was counted. */
        double addTo(double[] chances, double weight, int by) {
            if (sum == 0) {
                return 0;
            }
            for (int cell = 0; cell < hits.length; cell++) {
                if (hits[cell] > 0) {
                    chances[Math.clamp((long) cell + by, 0, hits.length - 1)] += weight * hits[cell] / sum;
                }
            }
            return weight;
        }
    }

    /** @param day of the finish, from any beginning; they must not go back */
    void finish(String name, double day, double shortest) {
        var project = projects.computeIfAbsent(name, first -> new Project());
        project.finished++;
        project.last.add(day);
        if (project.last.size() > count) {
            if (project.last.size() > count + 1) {
                project.last.remove();
            }
            project.windows.add(Math.max(shortest, day - project.last.peek()));
        }
        while (!project.asked.isEmpty() && project.asked.peek().finished() + count <= project.finished) {
            var asked = project.asked.remove();
            errors.add(Math.max(shortest, day - asked.at()) / asked.point());
        }
    }

    /** Will learn how far this point, said now, misses. */
    void ask(String name, double day, double point) {
        var project = projects.get(name);
        if (project != null) {
            project.asked.add(new Asked(day, point, project.finished));
        }
    }

    /** @param throughput days until all are finished, drawn again and again */
    Steps forecast(String name, double point, double[] throughput) {
        var drawn = new Counts();
        for (double days : throughput) {
            drawn.add(days);
        }
        var chances = new double[LogGrid.CELLS];
        double known = errors.addTo(chances, 0.5, LogGrid.cell(Math.log(point)) - LogGrid.cell(0));
        var project = projects.get(name);
        known += project == null ? 0 : project.windows.addTo(chances, 0.25, 0);
        drawn.addTo(chances, 1 - known, 0);
        return Steps.ofChances(chances);
    }
}
