package dev.dateline.app.plan;

import dev.dateline.app.plan.RandomProjects.Feature;
import dev.dateline.app.plan.RandomProjects.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps drawn at random: a tree of parts, links, estimates, people, progress, and ways out of the tests among them. */
final class RandomSteps {

    /** In the order of a walk through the tree of parts; links go from earlier leaves to later ones, so no cycle closes. */
    private static final class Node {

        final String id;
        final @Nullable Node parent;
        final Map<String, String> lines = new LinkedHashMap<>();
        int firstLeaf;
        int lastLeaf;
        int days;
        boolean hasParts;
        boolean fallsAway;
        boolean decides;

        Node(String id, @Nullable Node parent) {
            this.id = id;
            this.parent = parent;
        }

        boolean isOffTheWay() {
            return fallsAway || (parent != null && parent.isOffTheWay());
        }

        boolean isBefore(Node other) {
            return lastLeaf < other.firstLeaf;
        }
    }

    private static final List<String> FIRST_WORDS =
            List.of("quiet", "amber", "swift", "plain", "early", "north", "solid", "broad");
    private static final List<String> SECOND_WORDS =
            List.of("harbour", "ledger", "beacon", "garden", "signal", "bridge", "market", "engine");
    private final RandomDraw draw;
    private final Shape shape;
    private final Map<String, Integer> tenthsByTeam;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();

    /** @param tenthsByTeam how many people there are */
    RandomSteps(RandomDraw draw, Shape shape, Map<String, Integer> tenthsByTeam) {
        this.draw = draw;
        this.shape = shape;
        this.tenthsByTeam = tenthsByTeam;
        drawTree();
        drawWaysOut();
        nodes.forEach(this::drawStep);
    }

    /** Days of work, all steps together. */
    int work() {
        return nodes.stream().mapToInt(node -> node.days).sum();
    }

    /** What the tests among them are about. */
    List<String> assumptions() {
        return assumptions;
    }

    private void drawTree() {
        int size = draw.random.nextInt(1, shape.maxSteps() + 1);
        int leaves = 0;
        @Nullable Node parent = null;
        while (nodes.size() < size) {
            while (parent != null && parent.hasParts && draw.chance(0.25)) {
                parent = parent.parent;
            }
            while (draw.has(Feature.PARENTS) && nodes.size() < size - 1 && draw.chance(0.12)) {
                parent = add(parent, leaves);
            }
            add(parent, leaves++);
        }
    }

    private Node add(@Nullable Node parent, int leaf) {
        int number = nodes.size();
        var id = FIRST_WORDS.get(number / 8 % 8) + "-" + SECOND_WORDS.get(number % 8)
                + (number < 64 ? "" : "-" + number);
        var node = new Node(id, parent);
        node.firstLeaf = leaf;
        for (@Nullable Node above = node; above != null; above = above.parent) {
            above.lastLeaf = leaf;
            above.hasParts = above != node;
        }
        nodes.add(node);
        return node;
    }

    /** One or two steps decide on an assumption, later ones exist only on one of its two ways. */
    private void drawWaysOut() {
        for (var assumption : draw.has(Feature.WAYS_OUT) && draw.chance(0.5)
                ? List.of("people-pay", "it-scales")
                : List.<String>of()) {
            var tests = nodes.stream()
                    .filter(node -> !node.hasParts && !node.decides && !node.isOffTheWay())
                    .toList();
            if (!tests.isEmpty()) {
                drawWaysOut(draw.oneOf(tests), assumption);
            }
        }
    }

    private void drawWaysOut(Node test, String assumption) {
        test.decides = true;
        test.lines.put("tests", assumption);
        assumptions.add(assumption);
        var instead = new ArrayList<String>();
        for (var node : nodes) {
            if (!test.isBefore(node) || containsTest(node) || node.lines.containsKey("onlyIf") || draw.chance(0.75)) {
                continue;
            }
            node.fallsAway = draw.chance(0.6);
            node.lines.put("onlyIf", "{%s: %s}".formatted(node.fallsAway ? "refuted" : "holds", assumption));
            if (node.fallsAway) {
                instead.add(node.id);
            }
        }
        test.lines.put("ifRefuted", instead.isEmpty() ? "stop" : "{instead: %s}".formatted(instead));
    }

    private boolean containsTest(Node node) {
        return nodes.stream()
                .anyMatch(test -> test.decides && node.firstLeaf <= test.firstLeaf && test.firstLeaf <= node.lastLeaf);
    }

    private void drawStep(Node node) {
        if (node.parent != null) {
            node.lines.put("parent", node.parent.id);
        }
        drawNeeds(node);
        if (!node.hasParts) {
            drawEstimate(node);
            drawUses(node);
            drawProgress(node);
        }
        if (!node.hasParts && draw.has(Feature.NOT_BEFORE) && draw.chance(0.12)) {
            node.lines.put(
                    "notBefore",
                    draw.today.plusDays(draw.random.nextInt(-20, 60)).toString());
        }
        if (draw.chance(0.5)) {
            node.lines.put("importance", "" + draw.random.nextInt(1, 6));
            node.lines.put("difficulty", "" + draw.random.nextInt(1, 6));
        }
        if (draw.chance(0.3)) {
            node.lines.put("serves", "[delivery-time]");
        }
    }

    private void drawNeeds(Node node) {
        var earlier = nodes.stream().filter(other -> other.isBefore(node)).toList();
        var needs = new ArrayList<String>();
        for (int i = earlier.isEmpty() ? 0 : draw.random.nextInt(4); i > 0; i--) {
            var other = earlier.get(Math.max(draw.random.nextInt(earlier.size()), draw.random.nextInt(earlier.size())));
            if (needs.stream().noneMatch(need -> need.contains(other.id))) {
                needs.addAll(needs(other));
            }
        }
        if (!needs.isEmpty()) {
            node.lines.put("needs", needs.toString());
        }
    }

    /** One link, sometimes two of different types. */
    private List<String> needs(Node other) {
        var types = new ArrayList<>(List.of("FS", "SS", "FF", "SF"));
        if (draw.has(Feature.LINK_TYPES)) {
            draw.shuffle(types);
        }
        int links = draw.has(Feature.LINK_TYPES) && draw.chance(0.15) ? 2 : 1;
        boolean plain = !draw.has(Feature.LINK_TYPES) || draw.chance(0.5);
        return types.subList(0, links).stream()
                .map(type -> need(other.id, plain && links == 1 ? "FS" : type))
                .toList();
    }

    private String need(String id, String type) {
        var lag = draw.has(Feature.LAGS) && draw.chance(0.35) ? ", lag: " + lag() : "";
        if (type.equals("FS") && lag.isEmpty() && draw.chance(0.9)) {
            return id;
        }
        return "{step: %s%s%s}".formatted(id, type.equals("FS") && draw.chance(0.5) ? "" : ", type: " + type, lag);
    }

    private String lag() {
        return draw.chance(0.25) ? draw.random.nextInt(-2, 4) + "w" : draw.random.nextInt(-8, 12) + "d";
    }

    private void drawEstimate(Node node) {
        if (draw.has(Feature.UNESTIMATED) && !node.isOffTheWay() && draw.chance(0.1)) {
            return;
        }
        if (draw.has(Feature.MILESTONES) && draw.chance(0.15)) {
            node.lines.put("estimate", "0d");
            return;
        }
        boolean weeks = draw.chance(0.15);
        int likely = weeks ? draw.random.nextInt(1, 5) : draw.random.nextInt(1, 13);
        var unit = weeks ? "w" : "d";
        node.days = weeks ? 5 * likely : likely;
        int low = draw.random.nextInt((likely + 1) / 2, likely + 1);
        var range = "{low: %d%s, likely: %d%s, high: %d%s}"
                .formatted(low, unit, likely, unit, likely + draw.random.nextInt(1, likely + 2), unit);
        node.lines.put("estimate", draw.chance(0.4) ? range : likely + unit);
    }

    private void drawUses(Node node) {
        if (node.days == 0 && node.lines.containsKey("estimate")) {
            return;
        }
        var uses = new ArrayList<String>();
        tenthsByTeam.forEach((team, capacity) -> {
            if (draw.chance(0.5)) {
                int tenths = draw.chance(0.3) || capacity < 10
                        ? draw.random.nextInt(1, capacity + 1)
                        : 10 * draw.random.nextInt(1, capacity / 10 + 1);
                uses.add(team + ": " + RandomDraw.people(tenths));
            }
        });
        if (!uses.isEmpty()) {
            node.lines.put("uses", "{" + String.join(", ", uses) + "}");
        }
    }

    /** Early steps are rather done, later ones rather planned; dates later than today are not yet known. */
    private void drawProgress(Node node) {
        boolean early = draw.chance(Math.max(0.05, 0.7 - 2.0 * node.firstLeaf / nodes.size()));
        if (!draw.underWay || node.isOffTheWay() || !early) {
            if (draw.chance(0.2)) {
                node.lines.put("status", "planned");
            }
            return;
        }
        boolean done = draw.chance(0.6);
        var start = draw.worked(draw.chance(0.15) ? draw.random.nextInt(1, 15) : -draw.random.nextInt(0, 20));
        node.lines.put("status", done ? "done" : "started");
        node.lines.put("started", start.toString());
        if (done) {
            int finished = (int) (start.toEpochDay() - draw.today.toEpochDay()) + draw.random.nextInt(0, 20);
            var finish = draw.worked(finished);
            node.lines.put("finished", (finish.isBefore(start) ? start : finish).toString());
        } else if (draw.chance(0.5)) {
            node.lines.put("remaining", draw.chance(0.1) ? "2w" : draw.random.nextInt(1, 9) + "d");
        }
    }

    /** As steps.yaml has them, in any order. */
    String yaml() {
        var written = new ArrayList<>(nodes);
        if (draw.chance(0.5)) {
            draw.shuffle(written);
        }
        var text = new StringBuilder("steps:\n");
        for (var node : written) {
            text.append("  - id: %s\n    title: %s\n".formatted(node.id, node.id.replace('-', ' ')));
            node.lines.forEach((key, value) -> text.append("    %s: %s\n".formatted(key, value)));
        }
        return text.toString();
    }
}
