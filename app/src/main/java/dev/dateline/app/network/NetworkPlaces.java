package dev.dateline.app.network;

import dev.dateline.app.network.NetworkGraph.ClaimNode;
import dev.dateline.app.network.NetworkGraph.Node;
import dev.dateline.app.network.NetworkGraph.ObstacleNode;
import dev.dateline.app.network.NetworkGraph.StepNode;
import dev.dateline.app.network.NetworkLayout.Box;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.TimeScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the boxes of a network stand in its picture. Where boxes and lines find room on it, the axis is time and a box ends at its
 * deadline; else columns say what comes before what.
 */
final class NetworkPlaces {

    static final double STEP_WIDTH = 184;
    static final double DIAMOND = 24;
    static final double CLAIM_WIDTH = 214;
    static final double LEFT = 26;
    static final double TOP = 36;
    static final double ASK_WIDTH = 280;
    static final double ASK_HEIGHT = 36;
    private static final double STEP_HEIGHT = 56;
    private static final double TEST_WIDTH = 226;
    private static final double OBSTACLE_WIDTH = 150;
    private static final double OBSTACLE_HEIGHT = 50;
    private static final double CLAIM_HEIGHT = 34;
    private static final double BEFORE_LAUNCH = 20;
    private static final List<Double> STRETCHES = List.of(1.0, 1.3, 1.7, 2.2);
    private static final List<Double> ASIDE = List.of(0.0, 44.0, -44.0, 60.0, -60.0, 84.0, -84.0, 110.0, -110.0, 150.0);

    private final NetworkGraph graph;
    private final BackwardPlan plan;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Optional<Axis> axis;

    /** Time from left to right, stretched until boxes find room. */
    record Axis(TimeScale scale, double stretch) {

        double x(LocalDate date) {
            return scale.x(date) * stretch;
        }

        double launch() {
            return TimeScale.RIGHT * stretch;
        }
    }

    NetworkPlaces(NetworkGraph graph, BackwardPlan plan, NetworkLayout layout) {
        this.graph = graph;
        this.plan = plan;
        layout.boxes()
                .forEach((key, box) ->
                        boxes.put(key, new Box(box.x() + LEFT, box.y() + TOP, box.width(), box.height(), box.port())));
        axis = STRETCHES.stream().flatMap(stretch -> timed(stretch).stream()).findFirst();
    }

    /** Time, where a box ends at its deadline. */
    Optional<Axis> axis() {
        return axis;
    }

    /** How large a node's box is. */
    static NetworkLayout.Shape shape(Node node) {
        return switch (node) {
            case StepNode step
            when step.isTest() -> new NetworkLayout.Shape(node.key(), TEST_WIDTH, STEP_HEIGHT, STEP_HEIGHT / 2, false);
            case StepNode step -> new NetworkLayout.Shape(node.key(), STEP_WIDTH, STEP_HEIGHT, STEP_HEIGHT / 2, false);
            case ObstacleNode obstacle ->
                new NetworkLayout.Shape(node.key(), OBSTACLE_WIDTH, OBSTACLE_HEIGHT, 9, false);
            case ClaimNode claim ->
                new NetworkLayout.Shape(node.key(), CLAIM_WIDTH, CLAIM_HEIGHT, CLAIM_HEIGHT / 2, true);
        };
    }

    /** Puts boxes on the axis of time if then every line still runs to the right and no box stands on another. */
    private Optional<Axis> timed(double stretch) {
        var time = new Axis(TimeScale.of(plan, Optional.empty()), stretch);
        var placed = new HashMap<String, Box>();
        for (var node : graph.nodes().values()) {
            var box = of(node.key());
            double x = switch (node) {
                case ClaimNode claim -> time.launch() + BEFORE_LAUNCH + roomBeforeClaims();
                case StepNode step ->
                    step.planned()
                            .dates()
                            .map(dates -> time.x(dates.deadline().plusDays(1)) - box.width())
                            .orElse(box.x());
                case ObstacleNode obstacle -> box.x();
            };
            if (x < 0) {
                return Optional.empty();
            }
            placed.put(node.key(), new Box(x, box.y(), box.width(), box.height(), box.port()));
        }
        for (var node : graph.nodes().values()) {
            if (node instanceof ObstacleNode
                    || (node instanceof StepNode step && step.planned().dates().isEmpty())) {
                between(node.key(), placed, time.launch());
            }
        }
        if (!runsRight(placed) || overlaps(placed)) {
            return Optional.empty();
        }
        boxes.putAll(placed);
        return Optional.of(time);
    }

    /** An obstacle before a claim stands behind the launch where a step ends on its eve. */
    private double roomBeforeClaims() {
        return graph.edges().stream()
                        .anyMatch(edge -> graph.nodes().get(edge.from()) instanceof ObstacleNode
                                && graph.nodes().get(edge.to()) instanceof ClaimNode)
                ? OBSTACLE_WIDTH + BEFORE_LAUNCH
                : 0;
    }

    private void between(String key, Map<String, Box> placed, double launch) {
        double left = graph.edges().stream()
                .filter(edge -> edge.to().equals(key))
                .mapToDouble(edge -> at(placed, edge.from()).right())
                .max()
                .orElse(TimeScale.LEFT);
        double right = graph.edges().stream()
                .filter(edge -> edge.from().equals(key))
                .mapToDouble(edge -> at(placed, edge.to()).x())
                .min()
                .orElse(launch);
        var box = at(placed, key);
        placed.put(key, new Box((left + right - box.width()) / 2, box.y(), box.width(), box.height(), box.port()));
    }

    private boolean runsRight(Map<String, Box> placed) {
        return graph.edges().stream()
                .allMatch(edge -> at(placed, edge.from()).right() + 12
                        <= at(placed, edge.to()).x());
    }

    private static boolean overlaps(Map<String, Box> placed) {
        var all = new ArrayList<>(placed.values());
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                var a = all.get(one);
                var b = all.get(other);
                if (touch(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Box at(Map<String, Box> boxes, String key) {
        var box = boxes.get(key);
        if (box == null) {
            throw new IllegalArgumentException("there is no box `" + key + "`");
        }
        return box;
    }

    boolean has(String key) {
        return boxes.containsKey(key);
    }

    Box of(String key) {
        return at(boxes, key);
    }

    double right() {
        return boxes.values().stream().mapToDouble(Box::right).max().orElse(0);
    }

    double bottom() {
        return boxes.values().stream()
                .mapToDouble(box -> box.y() + box.height())
                .max()
                .orElse(0);
    }

    /** Where the launch lies, from the left. */
    double launch() {
        return axis.isPresent()
                ? axis.get().launch()
                : graph.nodes().values().stream()
                                .filter(node -> node instanceof ClaimNode)
                                .mapToDouble(node -> of(node.key()).x())
                                .min()
                                .orElse(boxes.values().stream()
                                                .mapToDouble(Box::right)
                                                .max()
                                                .orElse(700)
                                        + 2 * BEFORE_LAUNCH)
                        - BEFORE_LAUNCH;
    }

    /** Where an empty field stands: left of a box, as near as others leave room. */
    Box besides(String key) {
        var box = of(key);
        double left = box.x() - ASK_WIDTH - 18;
        return ASIDE.stream()
                .map(aside -> new Box(left, box.line() - ASK_HEIGHT / 2 + aside, ASK_WIDTH, ASK_HEIGHT, ASK_HEIGHT / 2))
                .filter(place -> place.y() > 20 && boxes.values().stream().noneMatch(other -> touch(place, other)))
                .findFirst()
                .orElseGet(() -> new Box(left, box.y() + box.height() + 8, ASK_WIDTH, ASK_HEIGHT, ASK_HEIGHT / 2));
    }

    private static boolean touch(Box a, Box b) {
        return a.x() < b.right() + 6
                && b.x() < a.right() + 6
                && a.y() < b.y() + b.height() + 3
                && b.y() < a.y() + a.height() + 3;
    }
}
