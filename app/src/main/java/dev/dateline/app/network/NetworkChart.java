package dev.dateline.app.network;

import dev.dateline.app.network.NetworkGraph.ClaimNode;
import dev.dateline.app.network.NetworkGraph.Edge;
import dev.dateline.app.network.NetworkGraph.Node;
import dev.dateline.app.network.NetworkGraph.ObstacleNode;
import dev.dateline.app.network.NetworkGraph.StepNode;
import dev.dateline.app.network.NetworkLayout.Box;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Drawing;
import dev.dateline.app.plan.Lettering;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.TimeScale;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The network as SVG: claims behind the launch on the right, to their left what must be true before, today at the left edge. Boxes are
 * links that choose them. Where boxes and lines find room on it, the axis is time and a box ends at its deadline; else columns say
 * what comes before what.
 */
final class NetworkChart {

    /**
     * What a claim's node says.
     *
     * @param look of its mark
     */
    record ClaimWords(String words, String look, String state) {}

    static final double STEP_WIDTH = 184;
    private static final double STEP_HEIGHT = 56;
    private static final double TEST_WIDTH = 226;
    private static final double DIAMOND = 24;
    private static final double OBSTACLE_WIDTH = 150;
    private static final double OBSTACLE_HEIGHT = 50;
    private static final double CLAIM_WIDTH = 214;
    private static final double CLAIM_HEIGHT = 34;
    static final double ASK_WIDTH = 280;
    static final double ASK_HEIGHT = 36;
    private static final double LEFT = 26;
    private static final double TOP = 36;
    private static final double BEFORE_LAUNCH = 20;
    private static final List<Double> STRETCHES = List.of(1.0, 1.3, 1.7, 2.2);
    private static final List<Double> ASIDE = List.of(0.0, 44.0, -44.0, 60.0, -60.0, 84.0, -84.0, 110.0, -110.0, 150.0);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

    private final NetworkGraph graph;
    private final BackwardPlan plan;
    private final Map<String, ClaimWords> claims;
    private final Optional<String> chosen;
    private final Scope scope;
    private final LocalDate today;
    private final Drawing svg = new Drawing();
    private final Map<String, Box> boxes = new HashMap<>();
    private NetworkLayout layout = new NetworkLayout(Map.of(), List.of(), 0, 0);
    private Optional<Axis> axis = Optional.empty();

    NetworkChart(
            NetworkGraph graph,
            BackwardPlan plan,
            Map<String, ClaimWords> claims,
            Optional<String> chosen,
            Scope scope) {
        this.graph = graph;
        this.plan = plan;
        this.claims = claims;
        this.chosen = chosen;
        this.scope = scope;
        this.today = plan.today().date();
    }

    /** Whether a box ends where its deadline lies. */
    boolean isTimed() {
        return axis.isPresent();
    }

    /** All but its end, so that a field can be put in; nothing while it is still being laid out. */
    Optional<String> drawn(NetworkLayouts layouts, long patience, String labelledBy) {
        var ready = layouts.of(
                graph.nodes().values().stream().map(NetworkChart::shape).toList(),
                graph.edges().stream()
                        .map(edge -> new NetworkLayout.Line(edge.from(), edge.to()))
                        .toList(),
                patience);
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        layout = ready.get();
        layout.boxes()
                .forEach((key, box) ->
                        boxes.put(key, new Box(box.x() + LEFT, box.y() + TOP, box.width(), box.height(), box.port())));
        axis = STRETCHES.stream().flatMap(stretch -> timed(stretch).stream()).findFirst();
        double launch = launch();
        var field = ask();
        double left = Math.min(0, field.map(box -> box.x() - 6).orElse(0.0));
        double width = Math.max(
                        launch + CLAIM_WIDTH,
                        boxes.values().stream().mapToDouble(Box::right).max().orElse(0))
                + 10
                - left;
        double height = Math.max(
                        boxes.values().stream()
                                .mapToDouble(box -> box.y() + box.height())
                                .max()
                                .orElse(0),
                        field.map(box -> box.y() + box.height()).orElse(0.0))
                + 24;
        svg.shaped(
                "<svg viewBox=\"%.0f 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"group\" aria-labelledby=\"%s\">",
                left, width, height, width, height, labelledBy);
        frame(launch, height);
        lines();
        field.ifPresent(this::asked);
        graph.nodes().values().forEach(this::node);
        return Optional.of(svg.toString());
    }

    private static NetworkLayout.Shape shape(Node node) {
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

    /** Time from left to right, stretched until boxes find room. */
    private record Axis(TimeScale scale, double stretch) {

        double x(LocalDate date) {
            return scale.x(date) * stretch;
        }

        double launch() {
            return TimeScale.RIGHT * stretch;
        }
    }

    /** Puts boxes on the axis of time if then every line still runs to the right and no box stands on another. */
    private Optional<Axis> timed(double stretch) {
        var time = new Axis(TimeScale.of(plan, Optional.empty()), stretch);
        var placed = new HashMap<String, Box>();
        for (var node : graph.nodes().values()) {
            var box = place(node.key());
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

    private Box place(String key) {
        return at(boxes, key);
    }

    private double launch() {
        return axis.isPresent()
                ? axis.get().launch()
                : graph.nodes().values().stream()
                                .filter(node -> node instanceof ClaimNode)
                                .mapToDouble(node -> place(node.key()).x())
                                .min()
                                .orElse(boxes.values().stream()
                                                .mapToDouble(Box::right)
                                                .max()
                                                .orElse(700)
                                        + 2 * BEFORE_LAUNCH)
                        - BEFORE_LAUNCH;
    }

    /** Today at the left, the launch as a dashed line on the right; months between where the axis is time. */
    private void frame(double launch, double height) {
        axis.ifPresent(time -> months(time, launch, height));
        svg.line(1, 8, 1, height - 4, "now");
        svg.text(7, 16, "lab", "start", "today, " + Days.briefWithWeekday(today, today));
        svg.line(launch, 20, launch, height - 4, "goal");
        svg.text(launch + 8, 16, "lab strong", "start", "launch, " + Days.briefWithWeekday(plan.launch(), today));
    }

    private void months(Axis time, double launch, double height) {
        double free = 110;
        for (var month = today.withDayOfMonth(1).plusMonths(1); time.x(month) < launch; month = month.plusMonths(1)) {
            double x = time.x(month);
            svg.line(x, 24, x, height - 4, "grid");
            if (x > free && x + 84 < launch) {
                svg.text(
                        x + 5,
                        16,
                        "tick",
                        "start",
                        month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : MONTH.format(month));
                free = x + 70;
            }
        }
    }

    private void lines() {
        if (axis.isPresent()) {
            for (int k = 0; k < layout.routes().size(); k++) {
                bent(graph.edges().get(k), lane(layout.routes().get(k)));
            }
        } else {
            for (int k = 0; k < layout.routes().size(); k++) {
                routed(layout.routes().get(k), graph.edges().get(k));
            }
        }
    }

    private static String kind(Edge edge) {
        return edge.inChain() ? " crit" : edge.otherWay() ? " alt" : "";
    }

    /** Where a long line lay between rows; there it passes between boxes on the axis of time too. */
    private static Optional<Double> lane(NetworkLayout.Route route) {
        int points = route.points().size();
        return points > 8 ? Optional.of(route.points().get(points / 2).y() + TOP) : Optional.empty();
    }

    private void bent(Edge edge, Optional<Double> lane) {
        var from = place(edge.from());
        var to = place(edge.to());
        double room = to.x() - 7 - from.right();
        double bow = Math.min(60, room / 2);
        var way = lane.filter(y -> room > 160)
                .map(y -> curve(from.right(), from.line(), from.right() + bow, y)
                        + String.format(Locale.ROOT, "H%.1f", to.x() - 7 - bow)
                        + curve(to.x() - 7 - bow, y, to.x() - 7, to.line()).replaceFirst("^M[^C]*", ""))
                .orElseGet(() -> curve(from.right(), from.line(), to.x() - 7, to.line()));
        svg.add("<path class=\"edge").add(kind(edge)).add("\" d=\"").add(way).add("\"/>");
        head(edge, to.x(), to.line());
    }

    private static String curve(double x1, double y1, double x2, double y2) {
        double middle = (x1 + x2) / 2;
        return String.format(
                Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", x1, y1, middle, y1, middle, y2, x2, y2);
    }

    private void routed(NetworkLayout.Route route, Edge edge) {
        var points = route.points();
        if (points.size() < 2) {
            return;
        }
        var way = new StringBuilder();
        int last = points.size() - 1;
        for (int k = 0; k <= last; k++) {
            // the first of a piece of Bézier curve says so; what is left at the end is a straight line
            if (k == 0) {
                way.append('M');
            } else if (last - k >= 2 && k % 3 == 1) {
                way.append('C');
            } else if (k % 3 == 1) {
                way.append('L');
            } else {
                way.append(' ');
            }
            double x = points.get(k).x() + LEFT - (k == last ? 6 : 0);
            way.append(String.format(Locale.ROOT, "%.1f %.1f", x, points.get(k).y() + TOP));
        }
        svg.shaped("<path class=\"edge%s\" d=\"%s\"/>", kind(edge), way);
        var end = points.get(last);
        head(edge, end.x() + LEFT, end.y() + TOP);
    }

    private void head(Edge edge, double x, double y) {
        if (graph.nodes().get(edge.to()) instanceof ObstacleNode) {
            svg.shaped("<path class=\"edge%s\" d=\"M%.1f %.1fh7\"/>", kind(edge), x - 7, y);
        } else {
            svg.shaped("<path class=\"head%s\" d=\"M%.1f %.1fl-8 -4v8z\"/>", edge.inChain() ? " crit" : "", x, y);
        }
    }

    private void node(Node node) {
        switch (node) {
            case StepNode step -> step(step, place(step.key()));
            case ObstacleNode obstacle -> obstacle(obstacle, place(obstacle.key()));
            case ClaimNode claim -> claim(claim, place(claim.key()));
        }
    }

    private void step(StepNode node, Box box) {
        var step = node.planned();
        boolean isChosen = chosen.filter(node.key()::equals).isPresent();
        open(node.key(), step.step().name() + ", " + by(step));
        var kind = (step.onWay() ? node.inChain() ? " crit" : "" : " alt")
                + (step.status() == Status.DONE ? " past" : "")
                + (isChosen ? " sel" : "");
        svg.shaped("<g class=\"node%s\">", kind);
        double room = STEP_WIDTH - 18;
        if (node.isTest()) {
            ring(isChosen, box);
            double x = box.right() - DIAMOND;
            svg.shaped(
                    "<rect class=\"bg\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    box.x(), box.y(), box.width() - DIAMOND, box.height());
            svg.add("<g class=\"test\">");
            svg.shaped(
                    "<path d=\"M%.1f %.1fl%4$.0f %4$.0fl-%4$.0f %4$.0fl-%4$.0f -%4$.0fz\"/>",
                    x, box.line() - DIAMOND, 0.0, DIAMOND);
            svg.text(x, box.line() + 4, "lab strong", "middle", "test").add("</g>");
            room = box.width() - 2 * DIAMOND - 8;
        } else {
            ring(isChosen, box);
            svg.shaped(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\"/>",
                    box.x(), box.y(), box.width(), box.height());
        }
        double x = box.x() + (node.isTest() ? 2 : 9);
        var words = wrapped(step.step().name(), room);
        double y = box.y() + (words.size() == 1 ? 25 : 18);
        for (var line : words) {
            svg.text(x, y, "", "start", line);
            y += 15;
        }
        svg.text(x, y, "by", "start", Lettering.fitted(by(step), room, false));
        svg.add("</g></a>");
        refuted(node, box);
    }

    private void ring(boolean isChosen, Box box) {
        if (isChosen) {
            svg.shaped(
                    "<rect class=\"ring\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\"/>",
                    box.x() - 4, box.y() - 4, box.width() + 8, box.height() + 8);
        }
    }

    /** Where the dashed way out has nowhere to go, it says so. */
    private void refuted(StepNode node, Box box) {
        var way = node.planned().step().ifRefuted();
        if (way.isEmpty()) {
            return;
        }
        svg.text(
                box.right(),
                box.line() + DIAMOND + 13,
                "tick",
                "end",
                way.get().isStop() ? "if not: no launch" : "if not: the dashed way");
    }

    private String by(PlannedStep step) {
        var team = step.step().uses().keySet().stream().findFirst();
        var when = !step.onWay()
                ? "only if a test refutes"
                : step.status() == Status.DONE
                        ? step.dates()
                                .map(dates -> "done " + Days.briefWithWeekday(dates.deadline(), today))
                                .orElse("done")
                        : step.dates()
                                .map(dates -> "by " + Days.briefWithWeekday(dates.deadline(), today))
                                .orElse("");
        return when
                + (step.status() == Status.STARTED
                        ? " · started"
                        : step.status() == Status.DONE
                                ? ""
                                : team.map(name -> " · " + name).orElse(""));
    }

    private void obstacle(ObstacleNode node, Box box) {
        double x = box.x() + box.width() / 2;
        double y = box.line();
        var edge = graph.edges().stream()
                .filter(one -> one.from().equals(node.key()))
                .findFirst();
        boolean hasLineIn = graph.edges().stream().anyMatch(one -> one.to().equals(node.key()));
        svg.add("<g class=\"obstacle\">");
        svg.shaped(
                "<path class=\"edge%s\" d=\"M%.1f %.1fH%.1f\"/>",
                edge.map(NetworkChart::kind).orElse(""), hasLineIn ? box.x() : x, y, box.right());
        svg.shaped(
                "<path class=\"octagon\" d=\"M%.1f %.1fh4.6l3.2 3.2v4.6l-3.2 3.2h-4.6l-3.2 -3.2v-4.6z\"/>",
                x - 2.3, y - 5.5);
        svg.shaped("<path class=\"edge\" d=\"M%.1f %.1fh5.2\"/>", x - 2.6, y);
        double line = y + 20;
        for (var words : wrapped(node.obstacle().what(), box.width() + 10)) {
            svg.text(x, line, "", "middle", words);
            line += 14;
        }
        svg.add("<title>").add(Drawing.escaped(node.obstacle().what())).add("</title></g>");
    }

    private void claim(ClaimNode node, Box box) {
        var said = claims.getOrDefault(
                node.claim().id(), new ClaimWords(node.claim().id(), "unmeasured", ""));
        boolean isChosen = chosen.filter(node.key()::equals).isPresent();
        open(node.key(), said.words + ", " + said.state);
        svg.add(isChosen ? "<g class=\"cl node sel\">" : "<g class=\"cl\">");
        ring(isChosen, box);
        svg.shaped(
                "<svg x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" class=\"mark mark-%s\"><use href=\"#m-%s\"/></svg>",
                box.x() + 4, box.line() - 12, said.look, said.look);
        svg.text(box.x() + 23, box.line() - 1, "", "start", Lettering.fitted(said.words, box.width() - 26, true));
        svg.text(box.x() + 23, box.line() + 13, "sub2", "start", said.state);
        svg.add("</g></a>");
    }

    private void open(String key, String words) {
        svg.add("<a id=\"n-")
                .add(Drawing.escaped(key))
                .add("\" href=\"")
                .add(Drawing.escaped(scope.at("/plan/network?node=" + URLEncoder.encode(key, StandardCharsets.UTF_8))))
                .add("\" data-part=\"network\" data-keep aria-label=\"")
                .add(Drawing.escaped(words))
                .add(chosen.filter(key::equals).isPresent() ? "\" aria-current=\"true\">" : "\">");
    }

    /** Where the empty field stands: left of what is chosen, as near as other boxes leave room. */
    Optional<Box> ask() {
        return chosen.filter(boxes::containsKey).map(key -> {
            var box = place(key);
            double left = box.x() - ASK_WIDTH - 18;
            return ASIDE.stream()
                    .map(aside ->
                            new Box(left, box.line() - ASK_HEIGHT / 2 + aside, ASK_WIDTH, ASK_HEIGHT, ASK_HEIGHT / 2))
                    .filter(place -> place.y() > 20 && boxes.values().stream().noneMatch(other -> touch(place, other)))
                    .findFirst()
                    .orElseGet(() -> new Box(left, box.y() + box.height() + 8, ASK_WIDTH, ASK_HEIGHT, ASK_HEIGHT / 2));
        });
    }

    private static boolean touch(Box a, Box b) {
        return a.x() < b.right() + 6
                && b.x() < a.right() + 6
                && a.y() < b.y() + b.height() + 3
                && b.y() < a.y() + a.height() + 3;
    }

    private void asked(Box field) {
        var box = place(chosen.orElseThrow());
        double middle = box.x() - 9;
        svg.shaped(
                "<path class=\"asking\" d=\"M%.1f %.1fH%.1fV%.1fH%.1f\"/>",
                field.right(), field.line(), middle, box.line(), box.x() - 4);
    }

    /** At most two lines. */
    private static List<String> wrapped(String text, double room) {
        var first = new StringBuilder();
        int at = 0;
        var words = List.of(text.strip().split("\\s+", -1));
        while (at < words.size()) {
            var longer = first.isEmpty() ? words.get(at) : first + " " + words.get(at);
            if (Lettering.width(longer, false) > room) {
                break;
            }
            first.setLength(0);
            first.append(longer);
            at++;
        }
        if (first.isEmpty()) {
            return List.of(Lettering.fitted(text, room, false));
        }
        return at == words.size()
                ? List.of(first.toString())
                : List.of(
                        first.toString(),
                        Lettering.fitted(String.join(" ", words.subList(at, words.size())), room, false));
    }
}
