package dev.dateline.app.network;

import dev.dateline.app.network.NetworkGraph.Edge;
import dev.dateline.app.network.NetworkGraph.ObstacleNode;
import dev.dateline.app.network.NetworkLayout.Box;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Drawing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The network as SVG: claims behind the launch on the right, to their left what must be true before, today at the left edge. Boxes are
 * links that choose them.
 */
final class NetworkChart {

    /**
     * What a claim's node says.
     *
     * @param look of its mark
     */
    record ClaimWords(String words, String look, String state) {}

    /** The room that words take beside their line. */
    private static final double TODAY_WORDS = 110;

    private static final double LAUNCH_WORDS = 150;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

    private final NetworkGraph graph;
    private final BackwardPlan plan;
    private final NetworkLayout layout;
    private final NetworkPlaces places;
    private final Map<String, ClaimWords> claims;
    private final Optional<String> chosen;
    private final Scope scope;
    private final LocalDate today;
    private final Drawing svg = new Drawing();

    /** @param chosen the node that asks what must be true right before it */
    NetworkChart(
            NetworkGraph graph,
            BackwardPlan plan,
            NetworkLayout layout,
            Map<String, ClaimWords> claims,
            Optional<String> chosen,
            Scope scope) {
        this.graph = graph;
        this.plan = plan;
        this.layout = layout;
        this.places = new NetworkPlaces(graph, plan, layout);
        this.claims = claims;
        this.chosen = chosen.filter(places::has);
        this.scope = scope;
        this.today = plan.today().date();
    }

    /** Whether a box ends where its deadline lies. */
    boolean isTimed() {
        return places.axis().isPresent();
    }

    /** Where the empty field of the chosen one stands. */
    Optional<Box> field() {
        return chosen.map(places::besides);
    }

    /** All but its end, so that a field can be put in. */
    String drawn(String labelledBy) {
        double launch = places.launch();
        var field = field();
        double left = Math.min(0, field.map(box -> box.x() - 6).orElse(0.0));
        double width = Math.max(launch + NetworkPlaces.CLAIM_WIDTH, places.right()) + 10 - left;
        double height = Math.max(
                        places.bottom(),
                        field.map(box -> box.y() + box.height()).orElse(0.0))
                + 24;
        svg.shaped(
                "<svg viewBox=\"%.0f 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"group\" aria-labelledby=\"%s\">",
                left, width, height, width, height, labelledBy);
        frame(launch, height);
        lines();
        field.ifPresent(this::asked);
        var nodes = new NetworkNodes(graph, claims, chosen, scope, today, svg);
        graph.nodes().values().forEach(node -> nodes.draw(node, places.of(node.key())));
        return svg.toString();
    }

    /**
     * Today at the left, the launch as a dashed line on the right; months between where the axis is time. Where the launch does not hold, the right
     * is the day to which it would have to move, and the launch stands where it lies on the axis of time.
     */
    private void frame(double end, double height) {
        var launch = "launch, " + Days.briefWithWeekday(plan.launch(), today);
        var goal = places.axis()
                .filter(time -> !plan.isFeasible())
                .map(time -> time.x(plan.launch()))
                .filter(x -> x > LAUNCH_WORDS + TODAY_WORDS);
        places.axis().ifPresent(time -> months(time, end, goal.orElse(end), height));
        svg.line(1, 8, 1, height - 4, "now");
        svg.text(7, 16, "lab", "start", "today, " + Days.briefWithWeekday(today, today));
        goal.ifPresent(x -> {
            svg.line(x, 20, x, height - 4, "goal");
            svg.text(x - 8, 16, "lab strong", "end", launch);
        });
        svg.line(end, 20, end, height - 4, plan.isFeasible() ? "goal" : "latest");
        if (goal.isEmpty()) {
            svg.text(end + 8, 16, "lab strong", "start", launch);
        }
        if (!plan.isFeasible()) {
            var held = Days.briefWithWeekday(plan.launchHeld(), today) + " at the earliest";
            svg.text(end + 8, goal.isEmpty() ? 30 : 16, "lab", "start", held);
        }
    }

    private void months(NetworkPlaces.Axis time, double end, double goal, double height) {
        double free = TODAY_WORDS;
        for (var month = today.withDayOfMonth(1).plusMonths(1); time.x(month) < end; month = month.plusMonths(1)) {
            double x = time.x(month);
            svg.line(x, 24, x, height - 4, "grid");
            boolean meetsLaunch = goal < end && x + 84 > goal - LAUNCH_WORDS && x < goal + 8;
            if (x > free && x + 84 < end && !meetsLaunch) {
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
        if (isTimed()) {
            for (int k = 0; k < layout.routes().size(); k++) {
                bent(graph.edges().get(k), lane(layout.routes().get(k)));
            }
        } else {
            for (int k = 0; k < layout.routes().size(); k++) {
                routed(layout.routes().get(k), graph.edges().get(k));
            }
        }
    }

    /** Where a long line lay between rows; there it passes between boxes on the axis of time too. */
    private static Optional<Double> lane(NetworkLayout.Route route) {
        int points = route.points().size();
        return points > 8 ? Optional.of(route.points().get(points / 2).y() + NetworkPlaces.TOP) : Optional.empty();
    }

    private void bent(Edge edge, Optional<Double> lane) {
        var from = places.of(edge.from());
        var to = places.of(edge.to());
        double room = to.x() - 7 - from.right();
        double bow = Math.min(60, room / 2);
        var way = lane.filter(y -> room > 160)
                .map(y -> curve(from.right(), from.line(), from.right() + bow, y)
                        + String.format(Locale.ROOT, "H%.1f", to.x() - 7 - bow)
                        + curve(to.x() - 7 - bow, y, to.x() - 7, to.line()).replaceFirst("^M[^C]*", ""))
                .orElseGet(() -> curve(from.right(), from.line(), to.x() - 7, to.line()));
        svg.add("<path class=\"edge")
                .add(NetworkNodes.kind(edge))
                .add("\" d=\"")
                .add(way)
                .add("\"/>");
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
            double x = points.get(k).x() + NetworkPlaces.LEFT - (k == last ? 6 : 0);
            way.append(String.format(Locale.ROOT, "%.1f %.1f", x, points.get(k).y() + NetworkPlaces.TOP));
        }
        svg.shaped("<path class=\"edge%s\" d=\"%s\"/>", NetworkNodes.kind(edge), way);
        var end = points.get(last);
        head(edge, end.x() + NetworkPlaces.LEFT, end.y() + NetworkPlaces.TOP);
    }

    private void head(Edge edge, double x, double y) {
        if (graph.nodes().get(edge.to()) instanceof ObstacleNode) {
            svg.shaped("<path class=\"edge%s\" d=\"M%.1f %.1fh7\"/>", NetworkNodes.kind(edge), x - 7, y);
        } else {
            svg.shaped("<path class=\"head%s\" d=\"M%.1f %.1fl-8 -4v8z\"/>", edge.inChain() ? " crit" : "", x, y);
        }
    }

    private void asked(Box field) {
        var box = places.of(chosen.orElseThrow());
        double middle = box.x() - 9;
        svg.shaped(
                "<path class=\"asking\" d=\"M%.1f %.1fH%.1fV%.1fH%.1f\"/>",
                field.right(), field.line(), middle, box.line(), box.x() - 4);
    }
}
