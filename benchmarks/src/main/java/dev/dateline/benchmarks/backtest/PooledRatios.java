package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.LogGrid;
import dev.dateline.engine.history.Steps;
import dev.dateline.engine.history.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The straightforward way to learn from finished work: the ratios of all of it, of that size, that kind and that person as they were, each level
 * mixed with the one above by F = (n F₁ + k F₂) ÷ (n + k), with k = 20 for sizes and 100 below.
 */
final class PooledRatios {

    static final String BY_SIZE = "ratios of the first 70 %, by size";
    static final String POOLED = "ratios by size, kind, person, as work is finished";

    private static final double SIZE = 20;
    private static final double BELOW = 100;

    private final boolean sizeOnly;
    private final Map<List<Object>, Group> groups = new HashMap<>();

    private static final class Group {
        private final Map<Integer, Integer> cells = new HashMap<>();
        private int count;
    }

    /** @param sizeOnly whether kind and person are left aside */
    PooledRatios(boolean sizeOnly) {
        this.sizeOnly = sizeOnly;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    void learn(FinishedWork outcome) {
        int cell = LogGrid.cell(Math.log(outcome.actual() / outcome.work().estimate()));
        for (var level : levels(outcome.work())) {
            var group = groups.computeIfAbsent(level, first -> new Group());
            group.cells.merge(cell, 1, Integer::sum);
            group.count++;
        }
    }

    /** Something must have been learnt. */
    Steps forecast(Work work) {
        var chances = new double[LogGrid.CELLS];
        var levels = levels(work);
        double left = 1;
        for (int i = levels.size() - 1; i >= 0 && left > 0; i--) {
            var group = groups.get(levels.get(i));
            if (group != null) {
                double inertia = i == 0 ? 0 : i == 1 ? SIZE : BELOW;
                double share = left * group.count / (group.count + inertia);
                group.cells.forEach((cell, hits) -> chances[cell] += share * hits / group.count);
                left -= share;
            }
        }
        return Steps.ofChances(chances);
    }

    /** The widest first. */
    private List<List<Object>> levels(Work work) {
        long size = Math.round(2 * Math.log(work.estimate()));
        var levels = new ArrayList<List<Object>>();
        levels.add(List.of());
        levels.add(List.of(size));
        if (!sizeOnly) {
            levels.add(List.of(size, work.kind()));
            levels.add(List.of(size, work.kind(), work.person()));
        }
        return levels;
    }
}
