package dev.dateline.engine.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One way to pool ratios: from all work down to ever smaller groups, each mixed with what came before it by F = (n F₁ + k F₂) / (n + k). The
 * reference class is mixed with the whole of it in the same way, so that no piece of work counts twice against it.
 */
record Expert(List<Level> levels) {

    /** Of how many observations a memory is worth at most. */
    static final double[] MEMORIES = {1e7, 400, 100, 25};

    private static final int LONG = 0;
    private static final int[] SHORT = {1, 2};
    private static final int[] SHORT_IN_THE_SMALLEST = {2, 3};

    private static final double SIZE_INERTIA = 20;
    private static final double SMALL_GROUP_INERTIA = 50;

    /** Sorts of groups, the widest first. */
    private static final List<List<Integer>> CHAINS = List.of(
            List.of(Groups.SIZE),
            List.of(Groups.SIZE, Groups.ESTIMATE),
            List.of(Groups.SIZE, Groups.SIZE | Groups.KIND, Groups.SIZE | Groups.KIND | Groups.PERSON),
            List.of(Groups.SIZE, Groups.SIZE | Groups.PERSON, Groups.SIZE | Groups.KIND | Groups.PERSON),
            List.of(
                    Groups.SIZE,
                    Groups.ESTIMATE,
                    Groups.ESTIMATE | Groups.KIND,
                    Groups.ESTIMATE | Groups.KIND | Groups.PERSON),
            List.of(Groups.SIZE, Groups.ESTIMATE, Groups.ESTIMATE | Groups.PERSON),
            List.of(Groups.PERSON, Groups.PERSON | Groups.KIND, Groups.SIZE | Groups.KIND | Groups.PERSON),
            List.of(Groups.SIZE, Groups.SIZE | Groups.PROJECT, Groups.PROJECT | Groups.PERSON));

    /**
     * @param sort the position of the sort of group
     * @param memory the position of its speed of forgetting
     * @param inertia the k with which the level above is held to; 0 for all work, which has none
     */
    record Level(int sort, int memory, double inertia) {}

    /** All chains that these columns make different, with long and with short memories. */
    static List<Expert> all(int columns) {
        var sorts = sorts(columns);
        var experts = new ArrayList<Expert>();
        for (var chain : chains(columns)) {
            experts.add(of(chain, sorts, LONG, LONG));
            for (int memory : SHORT) {
                experts.add(of(chain, sorts, memory, memory));
            }
            for (int memory : SHORT_IN_THE_SMALLEST) {
                experts.add(of(chain, sorts, LONG, memory));
            }
        }
        return List.copyOf(experts);
    }

    /** The sorts of groups that the chains of these columns need; the first is all work. */
    static List<Integer> sorts(int columns) {
        var sorts = new LinkedHashSet<Integer>();
        sorts.add(0);
        chains(columns).forEach(sorts::addAll);
        return List.copyOf(sorts);
    }

    private static LinkedHashSet<List<Integer>> chains(int columns) {
        var chains = new LinkedHashSet<List<Integer>>();
        for (var chain : CHAINS) {
            var known = new LinkedHashSet<Integer>();
            chain.forEach(sort -> known.add(sort & columns));
            known.remove(0);
            chains.add(List.copyOf(known));
        }
        return chains;
    }

    private static Expert of(List<Integer> chain, List<Integer> sorts, int memory, int smallest) {
        var levels = new ArrayList<Level>();
        levels.add(new Level(0, LONG, 0));
        if (memory != LONG) {
            levels.add(new Level(0, memory, SIZE_INERTIA));
        }
        for (int sort : chain) {
            levels.add(new Level(sorts.indexOf(sort), memory, inertia(sort)));
        }
        if (smallest != memory) {
            int last = chain.getLast();
            levels.add(new Level(sorts.indexOf(last), smallest, MEMORIES[smallest]));
        }
        return new Expert(List.copyOf(levels));
    }

    private static double inertia(int sort) {
        return sort == Groups.SIZE || sort == Groups.ESTIMATE ? SIZE_INERTIA : SMALL_GROUP_INERTIA;
    }
}
