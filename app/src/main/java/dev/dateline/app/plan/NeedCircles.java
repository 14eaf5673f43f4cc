package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.Cycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Steps that need each other in a circle. Every step has a beginning and an end, and parts lie between those of their parent; so what
 * a step with parts needs each part needs, and what needs it needs every part.
 */
final class NeedCircles {

    /** Each costs a search. */
    private static final int MOST = 10;

    private final Steps steps;
    private final int size;
    private final boolean[] told;

    /** @param at a step that has one of the needs */
    record Circle(int at, String told) {}

    private NeedCircles(Steps steps) {
        this.steps = steps;
        this.size = steps.size();
        this.told = new boolean[size];
    }

    /** The shortest circle, then the shortest among the steps that lie on none of those before, and so on. */
    static List<Circle> of(Steps steps) {
        return new NeedCircles(steps).circles();
    }

    private List<Circle> circles() {
        var circles = new ArrayList<Circle>();
        var nodes = shortest();
        while (nodes.length > 0 && circles.size() < MOST) {
            circles.add(circle(nodes));
            Arrays.stream(nodes).forEach(node -> told[node % size] = true);
            nodes = shortest();
        }
        return circles;
    }

    /** Beginnings have the steps' numbers, ends {@code size} more. */
    private int[] shortest() {
        var from = new Edges(size * 4);
        var to = new Edges(size * 4);
        for (int i = 0; i < size; i++) {
            if (told[i]) {
                continue;
            }
            from.add(i);
            to.add(size + i);
            int parent = steps.parent(i).orElse(-1);
            if (parent >= 0 && !told[parent]) {
                from.add(parent);
                to.add(i);
                from.add(size + i);
                to.add(size + parent);
            }
            for (var need : steps.get(i).needs()) {
                int needed = steps.number(need.step());
                if (needed >= 0 && !told[needed]) {
                    from.add(size + needed);
                    to.add(i);
                }
            }
        }
        return Cycles.shortest(size * 2, from.ends(), to.ends());
    }

    /** Tells it against the edges, as people say it: from what needs to what is needed. */
    private Circle circle(int[] nodes) {
        int last = lastNeed(nodes);
        var text = new ArrayList<String>();
        text.add(name(nodes[last]));
        for (int k = 0; k < nodes.length; k++) {
            int node = nodes[Math.floorMod(last - k, nodes.length)];
            int before = nodes[Math.floorMod(last - k - 1, nodes.length)];
            if (node % size != before % size) {
                text.add(link(before, node) + name(before));
            }
        }
        return new Circle(
                nodes[last] % size,
                nodes.length == 2
                        ? "`" + name(nodes[0]) + "` needs itself"
                        : "steps need each other in a circle: " + text.getFirst() + " "
                                + StepsConsistency.told(text.subList(1, text.size()), ", which "));
    }

    private String link(int before, int node) {
        if (before >= size) {
            return node < size ? "needs " : "has the part ";
        }
        return "is part of ";
    }

    /** Where to begin: the first step of the file that lies on the circle with one of its needs. */
    private int lastNeed(int[] nodes) {
        int best = -1;
        for (int k = 0; k < nodes.length; k++) {
            int before = nodes[Math.floorMod(k - 1, nodes.length)];
            if (nodes[k] < size && before >= size && (best < 0 || nodes[k] < nodes[best])) {
                best = k;
            }
        }
        return best;
    }

    private String name(int node) {
        return steps.get(node % size).id();
    }

    /** A growing row of numbers. */
    private static final class Edges {
        private int[] ends;
        private int count;

        Edges(int room) {
            ends = new int[Math.max(16, room)];
        }

        void add(int end) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = end;
        }

        int[] ends() {
            return Arrays.copyOf(ends, count);
        }
    }
}
