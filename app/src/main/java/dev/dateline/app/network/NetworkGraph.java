package dev.dateline.app.network;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Obstacle;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Steps, obstacles and claims with what must be true before what. A large plan is cut to what surrounds the chosen step, beside the
 * steps that hold the launch.
 *
 * @param leftOut how many open steps are not in it
 * @param doneBefore how many done steps are not in it, because nothing open needs them itself
 */
record NetworkGraph(Map<String, Node> nodes, List<Edge> edges, int leftOut, int doneBefore) {

    /** More than these nobody takes in, and laying them out takes longer than a glance. */
    static final int MOST = 200;

    private static final int MOST_KEPT = 70;
    private static final int MOST_CLAIMS = 40;

    /** What stands in the network. */
    sealed interface Node {

        /** Its name in the network, and the value of the parameter that chooses it. */
        String key();
    }

    record StepNode(PlannedStep planned, boolean inChain) implements Node {
        @Override
        public String key() {
            return planned.step().id();
        }

        boolean isTest() {
            return planned.step().tests().isPresent();
        }
    }

    /** Stands on the line it blocks. */
    record ObstacleNode(Obstacle obstacle, String before) implements Node {
        @Override
        public String key() {
            return "obstacle:" + obstacle.id() + ":" + before;
        }
    }

    record ClaimNode(Claim claim) implements Node {
        @Override
        public String key() {
            return claimKey(claim.id());
        }
    }

    /** @param otherWay goes only where a test refutes its assumption */
    record Edge(String from, String to, boolean inChain, boolean otherWay) {}

    static String claimKey(String id) {
        return "claim:" + id;
    }

    static NetworkGraph of(BackwardPlan plan, Optional<String> chosen) {
        return new Maker(plan).graph(chosen);
    }

    /** Puts the graph together. */
    private static final class Maker {

        private final BackwardPlan plan;
        private final Steps steps;
        private final Set<String> chain;
        /** By the numbers of steps without parts: what each needs, what needs each. */
        private final Map<Integer, Set<Integer>> before = new TreeMap<>();

        private final Map<Integer, Set<Integer>> after = new TreeMap<>();
        private final Map<Integer, Set<Integer>> instead = new TreeMap<>();

        Maker(BackwardPlan plan) {
            this.plan = plan;
            this.steps = new Steps(plan.contents());
            this.chain = new HashSet<>(plan.chain());
            for (int number = 0; number < steps.size(); number++) {
                link(number);
            }
        }

        private void link(int number) {
            var step = steps.get(number);
            for (var need : step.needs()) {
                int other = steps.number(need.step());
                if (other < 0) {
                    continue;
                }
                for (int source : ends(other, false)) {
                    for (int target : ends(number, true)) {
                        join(source, target);
                    }
                }
            }
            step.ifRefuted()
                    .ifPresent(way -> way.instead().stream()
                            .map(steps::number)
                            .filter(other -> other >= 0)
                            .flatMap(other -> ends(other, true).stream())
                            .forEach(other -> instead.computeIfAbsent(number, unseen -> new LinkedHashSet<>())
                                    .add(other)));
        }

        private void join(int source, int target) {
            before.computeIfAbsent(target, unseen -> new LinkedHashSet<>()).add(source);
            after.computeIfAbsent(source, unseen -> new LinkedHashSet<>()).add(target);
        }

        /** Of a step with parts those at its beginning or at its end; any other step itself. */
        private List<Integer> ends(int number, boolean beginning) {
            if (!steps.hasParts(number)) {
                return List.of(number);
            }
            var leaves = steps.leaves(number);
            var within = new HashSet<>(leaves);
            var inner = new HashSet<Integer>();
            for (int leaf : leaves) {
                for (var need : steps.get(leaf).needs()) {
                    int other = steps.number(need.step());
                    if (within.contains(other)) {
                        inner.add(beginning ? leaf : other);
                    }
                }
            }
            return leaves.stream().filter(leaf -> !inner.contains(leaf)).toList();
        }

        NetworkGraph graph(Optional<String> chosen) {
            var all = new ArrayList<Integer>();
            int doneBefore = 0;
            for (int number = 0; number < steps.size(); number++) {
                if (!steps.hasParts(number)) {
                    boolean isPast = isPast(number)
                            && chosen.filter(steps.get(number).id()::equals).isEmpty();
                    doneBefore += isPast ? 1 : 0;
                    if (!isPast) {
                        all.add(number);
                    }
                }
            }
            var kept = all.size() <= MOST ? new LinkedHashSet<>(all) : surroundings(all, chosen);
            var nodes = new LinkedHashMap<String, Node>();
            for (int number : kept) {
                var planned = plan.steps().get(number);
                nodes.put(
                        planned.step().id(),
                        new StepNode(planned, chain.contains(planned.step().id())));
            }
            var edges = new ArrayList<>(withoutImplied(edges(kept, nodes)));
            claims(kept, nodes, edges, all.size() == kept.size(), chosen);
            obstacles(nodes, edges);
            return new NetworkGraph(nodes, List.copyOf(edges), all.size() - kept.size(), doneBefore);
        }

        /** Done, and so is everything that needed it. */
        private boolean isPast(int number) {
            var later = after.getOrDefault(number, Set.of());
            return isDone(number) && !later.isEmpty() && later.stream().allMatch(this::isDone);
        }

        private boolean isDone(int number) {
            return plan.steps().get(number).status() == Status.DONE;
        }

        /** What holds the launch, and whatever lies within so many links of the chosen step that it can still be read. */
        private Set<Integer> surroundings(List<Integer> all, Optional<String> chosen) {
            var kept = new LinkedHashSet<Integer>();
            var known = new HashSet<>(all);
            var ring = new LinkedHashSet<Integer>();
            chosen.map(steps::number).filter(number -> number >= 0).ifPresent(ring::add);
            chosen.ifPresent(key -> all.stream()
                    .filter(number -> steps.serves(number).stream()
                            .anyMatch(claim -> claimKey(claim).equals(key)))
                    .limit(MOST_KEPT / 2)
                    .forEach(ring::add));
            if (ring.isEmpty()) {
                plan.chain().stream().map(steps::number).forEach(ring::add);
                all.stream()
                        .filter(number -> !after.containsKey(number))
                        .limit(MOST_KEPT / 2)
                        .forEach(ring::add);
            }
            while (!ring.isEmpty() && kept.size() < MOST_KEPT) {
                ring.stream().limit(MOST_KEPT - kept.size()).forEach(kept::add);
                var next = new LinkedHashSet<Integer>();
                for (int number : ring) {
                    next.addAll(before.getOrDefault(number, Set.of()));
                    next.addAll(after.getOrDefault(number, Set.of()));
                    next.addAll(instead.getOrDefault(number, Set.of()));
                }
                next.removeAll(kept);
                next.retainAll(known);
                ring.clear();
                ring.addAll(next);
            }
            plan.chain().stream()
                    .map(steps::number)
                    .filter(number -> number >= 0)
                    .limit(MOST_KEPT)
                    .forEach(kept::add);
            return kept;
        }

        private List<Edge> edges(Set<Integer> kept, Map<String, Node> nodes) {
            var edges = new ArrayList<Edge>();
            for (int target : kept) {
                var to = plan.steps().get(target);
                for (int source : before.getOrDefault(target, Set.of())) {
                    if (kept.contains(source)) {
                        var from = plan.steps().get(source);
                        boolean other = from.dates().isEmpty() || to.dates().isEmpty();
                        edges.add(new Edge(from.step().id(), to.step().id(), isChain(nodes, from, to), other));
                    }
                }
                for (int other : instead.getOrDefault(target, Set.of())) {
                    if (kept.contains(other)) {
                        edges.add(new Edge(to.step().id(), steps.get(other).id(), false, true));
                    }
                }
            }
            return edges;
        }

        /** A line is left out where others lead to the same place by way of something between. */
        private static List<Edge> withoutImplied(List<Edge> edges) {
            Map<String, List<Edge>> from = new HashMap<>();
            edges.forEach(edge ->
                    from.computeIfAbsent(edge.from, unseen -> new ArrayList<>()).add(edge));
            Map<String, Set<String>> reached = new HashMap<>();
            return edges.stream()
                    .filter(edge -> edge.inChain
                            || edge.otherWay
                            || from.getOrDefault(edge.from, List.of()).stream()
                                    .filter(other -> !other.to.equals(edge.to) && !other.otherWay)
                                    .noneMatch(other ->
                                            reached(other.to, from, reached).contains(edge.to)))
                    .toList();
        }

        /** Whatever comes after; a plan turns in no circles. */
        private static Set<String> reached(String start, Map<String, List<Edge>> from, Map<String, Set<String>> known) {
            var there = known.get(start);
            if (there == null) {
                there = new HashSet<>();
                known.put(start, there);
                for (var edge : from.getOrDefault(start, List.of())) {
                    there.add(edge.to);
                    there.addAll(reached(edge.to, from, known));
                }
            }
            return there;
        }

        private boolean isChain(Map<String, Node> nodes, PlannedStep from, PlannedStep to) {
            return nodes.get(from.step().id()) instanceof StepNode one
                    && nodes.get(to.step().id()) instanceof StepNode other
                    && one.inChain
                    && other.inChain
                    && Math.abs(plan.chain().indexOf(from.step().id())
                                    - plan.chain().indexOf(to.step().id()))
                            == 1;
        }

        /** A step leads to a claim where nothing that needs it serves the claim too. */
        private void claims(
                Set<Integer> kept, Map<String, Node> nodes, List<Edge> edges, boolean whole, Optional<String> chosen) {
            Map<String, List<Integer>> serving = new HashMap<>();
            for (int number : kept) {
                var later = new HashSet<String>();
                after.getOrDefault(number, Set.of()).forEach(next -> later.addAll(steps.serves(next)));
                steps.serves(number).stream()
                        .filter(claim -> !later.contains(claim))
                        .forEach(claim -> serving.computeIfAbsent(claim, unseen -> new ArrayList<>())
                                .add(number));
            }
            plan.contents().of(Claim.KIND).stream()
                    .filter(claim -> whole
                            || serving.containsKey(claim.id())
                            || chosen.filter(claimKey(claim.id())::equals).isPresent())
                    .sorted(Comparator.comparing(claim ->
                            !chosen.filter(claimKey(claim.id())::equals).isPresent()))
                    .limit(MOST_CLAIMS)
                    .forEach(claim -> {
                        nodes.put(claimKey(claim.id()), new ClaimNode(claim));
                        for (int number : serving.getOrDefault(claim.id(), List.of())) {
                            var step = plan.steps().get(number);
                            boolean last = !plan.chain().isEmpty()
                                    && plan.chain().getLast().equals(step.step().id());
                            edges.add(new Edge(
                                    step.step().id(),
                                    claimKey(claim.id()),
                                    last,
                                    step.dates().isEmpty()));
                        }
                    });
        }

        /** An obstacle takes the place of a line into what it blocks: one from what removes it, else the first that is free. */
        private void obstacles(Map<String, Node> nodes, List<Edge> edges) {
            for (var obstacle : plan.contents().of(Obstacle.KIND)) {
                for (var blocked : obstacle.before()) {
                    var target = nodes.containsKey(blocked) ? blocked : claimKey(blocked);
                    if (!nodes.containsKey(target)) {
                        continue;
                    }
                    var node = new ObstacleNode(obstacle, blocked);
                    nodes.put(node.key(), node);
                    var line = edges.stream()
                            .filter(edge -> edge.to.equals(target))
                            .filter(edge -> nodes.get(edge.from) instanceof StepNode)
                            .min(Comparator.comparing(
                                    edge -> !obstacle.removedBy().contains(edge.from)));
                    line.ifPresent(edge -> {
                        edges.remove(edge);
                        edges.add(new Edge(edge.from, node.key(), edge.inChain, edge.otherWay));
                    });
                    edges.add(new Edge(
                            node.key(),
                            target,
                            line.map(Edge::inChain).orElse(false),
                            line.map(Edge::otherWay).orElse(false)));
                    obstacle.removedBy().stream()
                            .filter(nodes::containsKey)
                            .filter(step ->
                                    line.filter(edge -> edge.from.equals(step)).isEmpty())
                            .filter(step ->
                                    edges.stream().noneMatch(edge -> edge.from.equals(step) && edge.to.equals(target)))
                            .forEach(step -> edges.add(new Edge(step, node.key(), false, false)));
                }
            }
        }
    }
}
