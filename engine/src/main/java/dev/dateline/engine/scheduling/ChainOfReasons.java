package dev.dateline.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/** The way from an activity to the launch on which each is held by the next. */
final class ChainOfReasons {

    private ChainOfReasons() {}

    /**
     * @param holders what holds an activity, the best reason first; empty where it is the launch
     * @return always the best reason or, where that leads round in a ring, the shortest way out of it; empty where there is none
     */
    static List<Integer> from(int activity, IntFunction<List<Integer>> holders) {
        var chain = new LinkedHashSet<Integer>();
        for (int at = activity; chain.add(at); ) {
            var holder = holders.apply(at);
            if (holder.isEmpty()) {
                return List.copyOf(chain);
            }
            at = holder.getFirst();
        }
        return shortest(activity, holders);
    }

    private static List<Integer> shortest(int activity, IntFunction<List<Integer>> holders) {
        var reachedFrom = new HashMap<Integer, Integer>();
        var frontier = new ArrayDeque<Integer>();
        reachedFrom.put(activity, -1);
        frontier.add(activity);
        while (!frontier.isEmpty()) {
            int at = frontier.remove();
            var held = holders.apply(at);
            if (held.isEmpty()) {
                var chain = new ArrayList<Integer>();
                for (int step = at; step >= 0; step = reachedFrom.getOrDefault(step, -1)) {
                    chain.addFirst(step);
                }
                return chain;
            }
            for (int holder : held) {
                if (reachedFrom.putIfAbsent(holder, at) == null) {
                    frontier.add(holder);
                }
            }
        }
        return List.of();
    }
}
