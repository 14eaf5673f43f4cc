package dev.dateline.app.network;

import dev.dateline.app.network.NetworkGraph.ClaimNode;
import dev.dateline.app.network.NetworkGraph.Edge;
import dev.dateline.app.network.NetworkGraph.Node;
import dev.dateline.app.network.NetworkGraph.ObstacleNode;
import dev.dateline.app.network.NetworkGraph.StepNode;
import dev.dateline.app.network.NetworkLayout.Box;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.Drawing;
import dev.dateline.app.plan.Lettering;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the boxes of a network, each a link that chooses it: steps, tests with their diamond, obstacles and claims. */
final class NetworkNodes {

    private final NetworkGraph graph;
    private final Map<String, NetworkChart.ClaimWords> claims;
    private final Optional<String> chosen;
    private final Scope scope;
    private final LocalDate today;
    private final Drawing svg;

    NetworkNodes(
            NetworkGraph graph,
            Map<String, NetworkChart.ClaimWords> claims,
            Optional<String> chosen,
            Scope scope,
            LocalDate today,
            Drawing svg) {
        this.graph = graph;
        this.claims = claims;
        this.chosen = chosen;
        this.scope = scope;
        this.today = today;
        this.svg = svg;
    }

    void draw(Node node, Box box) {
        switch (node) {
            case StepNode step -> step(step, box);
            case ObstacleNode obstacle -> obstacle(obstacle, box);
            case ClaimNode claim -> claim(claim, box);
        }
    }

    /** How a line looks, as its class says. */
    static String kind(Edge edge) {
        return edge.inChain() ? " crit" : edge.otherWay() ? " alt" : "";
    }

    private void step(StepNode node, Box box) {
        var step = node.planned();
        boolean isChosen = chosen.filter(node.key()::equals).isPresent();
        open(node.key(), step.step().name() + ", " + by(step));
        var kind = (step.onWay() ? node.inChain() ? " crit" : "" : " alt")
                + (step.status() == Status.DONE ? " past" : "")
                + (isChosen ? " sel" : "");
        svg.shaped("<g class=\"node%s\">", kind);
        double room = NetworkPlaces.STEP_WIDTH - 18;
        if (node.isTest()) {
            ring(isChosen, box);
            double x = box.right() - NetworkPlaces.DIAMOND;
            svg.shaped(
                    "<rect class=\"bg\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    box.x(), box.y(), box.width() - NetworkPlaces.DIAMOND, box.height());
            svg.add("<g class=\"test\">");
            svg.shaped(
                    "<path d=\"M%.1f %.1fl%4$.0f %4$.0fl-%4$.0f %4$.0fl-%4$.0f -%4$.0fz\"/>",
                    x, box.line() - NetworkPlaces.DIAMOND, 0.0, NetworkPlaces.DIAMOND);
            svg.text(x, box.line() + 4, "lab strong", "middle", "test").add("</g>");
            room = box.width() - 2 * NetworkPlaces.DIAMOND - 8;
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
                box.line() + NetworkPlaces.DIAMOND + 13,
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
                edge.map(NetworkNodes::kind).orElse(""), hasLineIn ? box.x() : x, y, box.right());
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
                node.claim().id(), new NetworkChart.ClaimWords(node.claim().id(), "unmeasured", ""));
        boolean isChosen = chosen.filter(node.key()::equals).isPresent();
        open(node.key(), said.words() + ", " + said.state());
        svg.add(isChosen ? "<g class=\"cl node sel\">" : "<g class=\"cl\">");
        ring(isChosen, box);
        svg.shaped(
                "<svg x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" class=\"mark mark-%s\"><use href=\"#m-%s\"/></svg>",
                box.x() + 4, box.line() - 12, said.look(), said.look());
        svg.text(box.x() + 23, box.line() - 1, "", "start", Lettering.fitted(said.words(), box.width() - 26, true));
        svg.text(box.x() + 23, box.line() + 13, "sub2", "start", said.state());
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
