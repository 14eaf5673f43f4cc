package dev.dateline.app.network;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Outlook;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.network.NetworkGraph.ClaimNode;
import dev.dateline.app.network.NetworkGraph.Node;
import dev.dateline.app.network.NetworkGraph.ObstacleNode;
import dev.dateline.app.network.NetworkGraph.StepNode;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanPage;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.plan.StepView;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.workbench.Opened;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the network's page together. */
final class Network {

    /** Deeper than this a list is no easier to follow than a picture. */
    private static final int DEEPEST = 30;

    private static final int MOST_OFFERED = 12;

    private final Opened project;
    private final BackwardPlan plan;
    private final Outlook outlook;
    private final Scope scope;
    private final Optional<String> chosen;
    private final NetworkGraph graph;

    Network(Opened project, Outlook outlook, Scope scope, Optional<String> chosen) {
        this.project = project;
        this.plan = PlanPage.plan(project);
        this.outlook = outlook;
        this.scope = scope;
        this.chosen = chosen;
        this.graph = NetworkGraph.of(plan, chosen);
    }

    NetworkView view(NetworkLayouts layouts, long patience, NetworkView.Typed typed) {
        var words = claims();
        var isEmpty = graph.nodes().isEmpty();
        var chart = isEmpty
                ? Optional.<NetworkChart>empty()
                : layout(layouts, patience).map(layout -> new NetworkChart(graph, plan, layout, words, chosen, scope));
        return new NetworkView(
                headline(),
                lede(isEmpty),
                isEmpty,
                chart.map(picture -> picture.drawn("network-finding")),
                chart.filter(NetworkChart::isTimed).isPresent()
                        ? "A box ends at its deadline."
                        : "Columns say what comes before what; each box says by when it must be true.",
                cut(),
                graph.leftOut() == 0 ? List.of() : offers(words),
                chosen(chart, words),
                list(words),
                typed);
    }

    /** None while it is still being worked out. */
    private Optional<NetworkLayout> layout(NetworkLayouts layouts, long patience) {
        return layouts.of(
                graph.nodes().values().stream().map(NetworkPlaces::shape).toList(),
                graph.edges().stream()
                        .map(edge -> new NetworkLayout.Line(edge.from(), edge.to()))
                        .toList(),
                patience);
    }

    private String headline() {
        long open = plan.network().open().size();
        return open == 0
                ? "What must be true before the launch?"
                : (open == 1 ? "One thing must" : open + " things must") + " be true before the launch on "
                        + Days.full(plan.launch());
    }

    private String lede(boolean isEmpty) {
        if (isEmpty) {
            return "Begin at the end: say what must be true right before the launch, then what must be true right before that, back to"
                    + " today.";
        }
        var spare = plan.chain().isEmpty()
                ? ""
                : plan.isFeasible()
                        ? " In ink what holds the launch."
                        : " In ink what holds the launch, " + Reasons.days(plan.lateBy()) + " too late.";
        return "Read from the right: each claim, then what must be true before it, back to today." + spare
                + " Choose a box to say what must be true right before it.";
    }

    private String cut() {
        var done = graph.doneBefore() == 0
                ? ""
                : graph.doneBefore() == 1
                        ? "One done step further back is not shown. "
                        : graph.doneBefore() + " done steps further back are not shown. ";
        if (graph.leftOut() == 0) {
            return done;
        }
        return done + graph.leftOut() + " of " + (graph.leftOut() + steps())
                + " steps are not in the picture: it shows what holds the launch and"
                + (chosen.isEmpty() ? " what leads to the claims." : " what surrounds the chosen one.")
                + " Choose another to see around it.";
    }

    /** A claim at a time can be drawn of a plan that is too large for one picture. */
    private List<StepView.Link> offers(Map<String, NetworkChart.ClaimWords> words) {
        return project.contents().of(Claim.KIND).stream()
                .map(claim -> new StepView.Link(
                        Optional.ofNullable(words.get(claim.id()))
                                .map(NetworkChart.ClaimWords::words)
                                .orElse(claim.id()),
                        scope.at("/plan/network?node="
                                + URLEncoder.encode(NetworkGraph.claimKey(claim.id()), StandardCharsets.UTF_8)),
                        ""))
                .limit(MOST_OFFERED)
                .toList();
    }

    private long steps() {
        return graph.nodes().values().stream()
                .filter(node -> node instanceof StepNode)
                .count();
    }

    private Map<String, NetworkChart.ClaimWords> claims() {
        var links = ClaimLink.of(project.contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
        var said = new HashMap<String, NetworkChart.ClaimWords>();
        if (graph.nodes().values().stream().noneMatch(node -> node instanceof ClaimNode)) {
            return said;
        }
        for (var claim : Standing.of(project).claims()) {
            var id = claim.claim().id();
            if (graph.nodes().containsKey(NetworkGraph.claimKey(id))) {
                var chance = outlook.of(project, id)
                        .chance()
                        .map(share -> " · " + InTwenty.brief(share))
                        .orElse("");
                said.put(
                        id,
                        new NetworkChart.ClaimWords(
                                links.getOrDefault(id, id),
                                claim.chip().look(),
                                claim.chip().words() + chance));
            }
        }
        return said;
    }

    private Optional<NetworkView.Chosen> chosen(
            Optional<NetworkChart> chart, Map<String, NetworkChart.ClaimWords> words) {
        if (chosen.isEmpty() || chosen.get().isEmpty()) {
            return graph.nodes().isEmpty()
                    ? Optional.of(new NetworkView.Chosen("", "the launch", Optional.empty(), false, 0, 0, List.of()))
                    : Optional.empty();
        }
        var key = chosen.get();
        var node = graph.nodes().get(key);
        if (node == null) {
            return Optional.empty();
        }
        var place = chart.flatMap(NetworkChart::field);
        var address = node instanceof ClaimNode claim
                ? "/claims/" + claim.claim().id()
                : "/plan/steps/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return Optional.of(new NetworkView.Chosen(
                key,
                name(node, words),
                Optional.of(scope.at(address)),
                place.isPresent(),
                place.map(NetworkLayout.Box::x).orElse(0.0),
                place.map(NetworkLayout.Box::y).orElse(0.0),
                graph.edges().stream()
                        .filter(edge -> edge.to().equals(key))
                        .flatMap(edge -> Optional.ofNullable(graph.nodes().get(edge.from())).stream())
                        .map(before -> name(before, words))
                        .toList()));
    }

    private static String name(Node node, Map<String, NetworkChart.ClaimWords> words) {
        return switch (node) {
            case StepNode step -> step.planned().step().name();
            case ObstacleNode obstacle -> obstacle.obstacle().what();
            case ClaimNode claim ->
                Optional.ofNullable(words.get(claim.claim().id()))
                        .map(NetworkChart.ClaimWords::words)
                        .orElse(claim.claim().id());
        };
    }

    private List<NetworkView.Item> list(Map<String, NetworkChart.ClaimWords> words) {
        Map<String, List<String>> before = new HashMap<>();
        Set<String> hasLater = new HashSet<>();
        for (var edge : graph.edges()) {
            before.computeIfAbsent(edge.to(), unseen -> new ArrayList<>()).add(edge.from());
            hasLater.add(edge.from());
        }
        var told = new HashSet<String>();
        var items = new ArrayList<NetworkView.Item>();
        for (var node : graph.nodes().values()) {
            if (!hasLater.contains(node.key())) {
                items.add(item(node, before, words, told, 0));
            }
        }
        return items;
    }

    private NetworkView.Item item(
            Node node,
            Map<String, List<String>> before,
            Map<String, NetworkChart.ClaimWords> words,
            Set<String> told,
            int depth) {
        var needs = before.getOrDefault(node.key(), List.of());
        boolean again = (!told.add(node.key()) && !needs.isEmpty()) || depth >= DEEPEST;
        var by = node instanceof StepNode step
                ? step.planned()
                        .dates()
                        .map(dates -> ", by " + Days.full(dates.deadline()))
                        .orElse(", only if a test refutes")
                : node instanceof ClaimNode claim
                        ? Optional.ofNullable(words.get(claim.claim().id()))
                                .map(said -> ", " + said.state().toLowerCase(Locale.ROOT))
                                .orElse("")
                        : ", an obstacle";
        return new NetworkView.Item(
                name(node, words) + by,
                node instanceof ObstacleNode
                        ? ""
                        : scope.at("/plan/network?node=" + URLEncoder.encode(node.key(), StandardCharsets.UTF_8)),
                again,
                again
                        ? List.of()
                        : needs.stream()
                                .flatMap(
                                        key -> Optional.ofNullable(graph.nodes().get(key)).stream())
                                .map(need -> item(need, before, words, told, depth + 1))
                                .toList());
    }

    /** Whether there is something so called; the launch is called nothing. */
    static boolean knows(Opened project, String node) {
        return node.isEmpty()
                || new Steps(project.contents()).number(node) >= 0
                || project.contents().of(Claim.KIND).stream()
                        .anyMatch(claim -> NetworkGraph.claimKey(claim.id()).equals(node));
    }
}
