package dev.dateline.app.network;

import dev.dateline.app.claims.Outlook;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.NewNames;
import dev.dateline.app.plan.NewStep;
import dev.dateline.app.plan.Obstacle;
import dev.dateline.app.plan.OnlyIf;
import dev.dateline.app.plan.PlanJson;
import dev.dateline.app.plan.PlanPage;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/network}: what must be true before what; every box asks what must be true right before it. */
@Controller
final class NetworkPage {

    private static final int LONGEST = 300;

    /** Milliseconds. */
    private static final long PAGE_WAITS = 200;

    private static final long PART_WAITS = 3_000;

    private final Projects projects;
    private final Outlook outlook;
    private final NetworkLayouts layouts;

    NetworkPage(Projects projects, Outlook outlook, NetworkLayouts layouts) {
        this.projects = projects;
        this.outlook = outlook;
        this.layouts = layouts;
    }

    @GetMapping("/projects/{project}/plan/network")
    Reply network(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam Optional<String> node,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return page(
                project,
                scope,
                node.filter(key -> !key.isEmpty()),
                NetworkView.Typed.NOTHING,
                Optional.ofNullable(part));
    }

    private Reply page(Opened project, Scope scope, Optional<String> node, NetworkView.Typed typed) {
        return page(project, scope, node, typed, Optional.empty());
    }

    /** A page does not wait long for its picture, which then loads itself as a part. */
    private Reply page(
            Opened project, Scope scope, Optional<String> node, NetworkView.Typed typed, Optional<String> part) {
        var view = new Network(project, outlook, scope, node)
                .view(layouts, part.isPresent() ? PART_WAITS : PAGE_WAITS, typed);
        boolean isRefused =
                !typed.stepProblem().isEmpty() || !typed.obstacleProblem().isEmpty();
        var reply = Reply.page(view.headline(), "network/network.jte", view)
                .part("network", "network/drawn.jte")
                .script("network/network.js")
                .json(() -> PlanJson.of(PlanPage.plan(project)))
                .status(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return PlanRooms.around(reply, "/plan/network");
    }

    /** What must be true right before the node: a new step that it needs, or that serves it. */
    @PostMapping("/projects/{project}/plan/network/steps")
    Reply before(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam String node,
            @RequestParam String what) {
        known(project, node);
        NewStep told;
        try {
            told = NewStep.parse(words(what));
        } catch (IllegalArgumentException wrong) {
            return page(
                    project,
                    scope,
                    Optional.of(node),
                    new NetworkView.Typed(what, "", String.valueOf(wrong.getMessage()), ""));
        }
        var id = new NewNames(project.contents()).of(told.title());
        var steps = new Steps(project.contents());
        int number = steps.number(node);
        var change = Change.of("said what must be true first: " + Proposal.shortened(told.title()))
                .put(Step.KIND, told.as(id, List.of(), serves(node), only(steps, number)));
        if (number >= 0) {
            change.put(Step.KIND, NewStep.needing(steps.get(number), id));
        }
        projects.change(project, change);
        return Reply.go(scope.at("/plan/network?node=" + encoded(id)));
    }

    /** What stands in the node's way. */
    @PostMapping("/projects/{project}/plan/network/obstacles")
    Reply obstacle(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam String node,
            @RequestParam String what) {
        known(project, node);
        String told;
        try {
            told = words(what);
            if (node.isEmpty()) {
                throw new IllegalArgumentException("choose what it stands before");
            }
        } catch (IllegalArgumentException wrong) {
            return page(
                    project,
                    scope,
                    Optional.of(node),
                    new NetworkView.Typed("", what, "", String.valueOf(wrong.getMessage())));
        }
        var before = node.startsWith("claim:") ? node.substring("claim:".length()) : node;
        projects.change(
                project,
                Change.of("found an obstacle: " + Proposal.shortened(told))
                        .put(
                                Obstacle.KIND,
                                new Obstacle(
                                        NewNames.ofObstacles(project.contents()).of(told),
                                        told,
                                        List.of(before),
                                        List.of(),
                                        Optional.of(project.today().date()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        return Reply.go(scope.at("/plan/network?node=" + encoded(node)));
    }

    private static void known(Opened project, String node) {
        if (!Network.knows(project, node)) {
            throw Refusal.notHere("There is no `" + Proposal.shortened(node) + "` in the plan.");
        }
    }

    private static String words(String what) {
        var words = what.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            throw new IllegalArgumentException("say it in a few words, such as Contract signed 3w");
        }
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("that has " + words.length() + " letters; " + LONGEST + " at most");
        }
        return words;
    }

    private static List<String> serves(String node) {
        return node.startsWith("claim:") ? List.of(node.substring("claim:".length())) : List.of();
    }

    /** What a step of another way needs lies on that way too. */
    private static Optional<OnlyIf> only(Steps steps, int number) {
        return number < 0 ? Optional.empty() : steps.get(number).onlyIf();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
