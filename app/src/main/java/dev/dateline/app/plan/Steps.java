package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a project by name and by part; numbered as in the file. */
public final class Steps {

    private final List<Placed<Step>> placed;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> parts = new ArrayList<>();
    private final int[] parent;

    public Steps(Contents contents) {
        placed = contents.placed(Step.KIND);
        parent = new int[placed.size()];
        for (int i = 0; i < placed.size(); i++) {
            numbers.put(get(i).id(), i);
            parts.add(List.of());
        }
        for (int i = 0; i < placed.size(); i++) {
            parent[i] = get(i).parent().map(id -> numbers.getOrDefault(id, -1)).orElse(-1);
            if (parent[i] >= 0) {
                if (parts.get(parent[i]).isEmpty()) {
                    parts.set(parent[i], new ArrayList<>());
                }
                parts.get(parent[i]).add(i);
            }
        }
    }

    public int size() {
        return placed.size();
    }

    public Step get(int step) {
        return placed.get(step).record();
    }

    public Placed<Step> placed(int step) {
        return placed.get(step);
    }

    /** The step so called, or −1. */
    public int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    public Optional<Integer> parent(int step) {
        return parent[step] < 0 ? Optional.empty() : Optional.of(parent[step]);
    }

    public boolean hasParts(int step) {
        return !parts.get(step).isEmpty();
    }

    public List<Integer> parts(int step) {
        return parts.get(step);
    }

    /** The step itself where it has no parts, else the steps without parts below it. */
    public List<Integer> leaves(int step) {
        if (!hasParts(step)) {
            return List.of(step);
        }
        var leaves = new ArrayList<Integer>();
        parts.get(step).forEach(part -> leaves.addAll(leaves(part)));
        return leaves;
    }

    /** The step and every step it is part of, innermost first. */
    public List<Integer> withAncestors(int step) {
        var all = new ArrayList<Integer>();
        for (int at = step; at >= 0; at = parent[at]) {
            all.add(at);
        }
        return all;
    }

    /** The claims the step serves, by itself or as a part. */
    public List<String> serves(int step) {
        return withAncestors(step).stream()
                .flatMap(at -> get(at).serves().stream())
                .distinct()
                .toList();
    }
}
