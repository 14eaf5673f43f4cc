package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/obstacles}: what stands in the way with the step that removes it, and the tests at which the way divides. */
@Controller
final class ObstaclesPage {

    private static final int MOST_CHOICES = 400;
    private static final int LONGEST = 2_000;

    private final Projects projects;

    ObstaclesPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/plan/obstacles")
    Reply obstacles(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        return obstacles(project, scope, Map.of(), Optional.empty());
    }

    private static Reply obstacles(Opened project, Scope scope, Map<String, String> typed, Optional<String> problem) {
        var view = view(project, scope, typed, problem);
        return PlanRooms.around(Reply.page(view.headline(), "plan/obstacles.jte", view), "/plan/obstacles")
                .json(() -> json(project))
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ObstaclesView view(
            Opened project, Scope scope, Map<String, String> typed, Optional<String> problem) {
        var plan = PlanPage.plan(project);
        var steps = new Steps(project.contents());
        var findings = PlanFindings.of(project);
        var rows = project.contents().of(Obstacle.KIND).stream()
                .map(obstacle -> new ObstaclesView.Row(
                        obstacle.id(),
                        obstacle.what(),
                        obstacle.before().stream()
                                .map(id -> link(plan, steps, id, scope))
                                .toList(),
                        obstacle.removedBy().stream()
                                .map(id -> link(plan, steps, id, scope))
                                .toList(),
                        Stream.of(
                                        obstacle.found().map(day -> "found " + Days.full(day)),
                                        obstacle.by().map(by -> "by " + by))
                                .flatMap(Optional::stream)
                                .reduce((one, other) -> one + " " + other)
                                .orElse(""),
                        findings.at(obstacle.id(), obstacle.what(), true),
                        scope.at("/plan/obstacles/" + OneStep.encoded(obstacle.id()))))
                .toList();
        return new ObstaclesView(
                headline(rows),
                rows,
                forks(plan, steps, scope),
                plan.steps().stream()
                        .filter(step -> !step.hasParts() && step.status() != Status.DONE)
                        .limit(MOST_CHOICES)
                        .map(step -> new TimelineView.Choice(
                                step.step().id(), step.step().name(), false))
                        .toList(),
                claims(project),
                typed,
                problem);
    }

    private static String headline(List<ObstaclesView.Row> rows) {
        long open = rows.stream().filter(row -> row.removedBy().isEmpty()).count();
        return rows.isEmpty()
                ? "No obstacle is known yet"
                : open == 0
                        ? "Every obstacle has a step that removes it"
                        : Days.counted(open, "obstacle") + " of " + rows.size() + (open == 1 ? " has" : " have")
                                + " nothing that removes " + (open == 1 ? "it" : "them");
    }

    /** Each claim by the words that the press release has for it. */
    private static List<TimelineView.Choice> claims(Opened project) {
        var words = ClaimLink.words(project.contents());
        return project.contents().of(Claim.KIND).stream()
                .map(claim -> new TimelineView.Choice(
                        claim.id(), "“" + words.getOrDefault(claim.id(), claim.id()) + "”", false))
                .toList();
    }

    private static StepView.Link link(BackwardPlan plan, Steps steps, String id, Scope scope) {
        int number = steps.number(id);
        return number < 0
                ? new StepView.Link(
                        "“" + ClaimLink.words(plan.contents()).getOrDefault(id, id) + "”",
                        scope.at("/claims/" + OneStep.encoded(id)),
                        "")
                : new StepView.Link(
                        steps.get(number).name(),
                        scope.at("/plan/steps/" + OneStep.encoded(id)),
                        plan.steps().get(number).status() == Status.DONE
                                ? "done"
                                : plan.steps()
                                        .get(number)
                                        .dates()
                                        .map(dates -> "by "
                                                + Days.briefWithWeekday(
                                                        dates.deadline(),
                                                        plan.today().date()))
                                        .orElse(""));
    }

    private static List<ObstaclesView.Fork> forks(BackwardPlan plan, Steps steps, Scope scope) {
        var statements = new LinkedHashMap<String, String>();
        plan.contents()
                .of(Assumption.KIND)
                .forEach(assumption -> statements.put(assumption.id(), assumption.statement()));
        var ways = new WaysOut(plan, steps);
        return plan.steps().stream()
                .filter(step -> step.ifRefuted().isPresent())
                .map(step -> new ObstaclesView.Fork(
                        link(plan, steps, step.step().id(), scope),
                        step.step()
                                .tests()
                                .map(id -> statements.getOrDefault(id, id))
                                .orElse(""),
                        ways.held(step),
                        ways.refuted(step)))
                .toList();
    }

    private static Json json(Opened project) {
        return Json.object()
                .put("project", project.contents().name())
                .put(
                        "obstacles",
                        project.contents().of(Obstacle.KIND).stream()
                                .map(obstacle -> Json.object()
                                        .put("id", obstacle.id())
                                        .put("what", obstacle.what())
                                        .put("before", obstacle.before())
                                        .put("removedBy", obstacle.removedBy())
                                        .put("found", obstacle.found())
                                        .put("by", obstacle.by()))
                                .toList());
    }

    @PostMapping("/projects/{project}/plan/obstacles")
    Reply add(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String before) {
        var name = NewNames.ofObstacles(project.contents()).of(what);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", name);
        fields.put("what", what.strip());
        fields.put("before", before.isBlank() ? List.of() : List.of(before));
        fields.put("found", project.today().date().toString());
        var reading = FormReading.of(Obstacle.class, fields);
        if (reading.record().isEmpty() || what.length() > LONGEST) {
            return obstacles(
                    project,
                    scope,
                    Map.of("what", what, "before", before),
                    Optional.of(
                            what.isBlank()
                                    ? "say what stands in the way"
                                    : what.length() > LONGEST
                                            ? "that is too long"
                                            : String.join(
                                                    "; ", reading.problems().values())));
        }
        projects.change(
                project,
                Change.of("found an obstacle: " + Proposal.shortened(what.strip()))
                        .put(Obstacle.KIND, reading.record().get()));
        return Reply.go(scope.at("/plan/obstacles"));
    }

    /** Names the step that removes an obstacle, or makes one. */
    @PostMapping("/projects/{project}/plan/obstacles/{id}")
    Reply answer(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String title) {
        var obstacle = obstacle(project, id);
        var removedBy = new ArrayList<>(obstacle.removedBy());
        var change = Change.of("answered an obstacle: " + Proposal.shortened(obstacle.what()));
        if (!title.isBlank()) {
            var blank = StepTexts.blank(new NewNames(project.contents()).of(title), Optional.empty());
            var made = StepTexts.read(
                    blank, Map.of("title", title), project.today().date(), StepNames.of(project.contents()));
            if (made.record().isEmpty()) {
                return obstacles(
                        project,
                        scope,
                        Map.of(),
                        Optional.of(String.join("; ", made.problems().values())));
            }
            change.put(Step.KIND, made.record().get());
            removedBy.add(blank.id());
        } else if (new Steps(project.contents()).number(step) >= 0) {
            removedBy.add(step);
        } else {
            return obstacles(
                    project, scope, Map.of(), Optional.of("choose the step that removes it, or name a new one"));
        }
        projects.change(
                project,
                change.put(
                        Obstacle.KIND,
                        Altered.of(obstacle)
                                .with("removedBy", removedBy.stream().distinct().toList())
                                .made()));
        return Reply.go(scope.at("/plan/obstacles"));
    }

    @PostMapping("/projects/{project}/plan/obstacles/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var obstacle = obstacle(project, id);
        projects.change(
                project,
                Change.of("struck out an obstacle: " + Proposal.shortened(obstacle.what()))
                        .remove(Obstacle.KIND, id));
        return Reply.go(scope.at("/plan/obstacles"));
    }

    private static Obstacle obstacle(Opened project, String id) {
        return project.contents().of(Obstacle.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no obstacle `" + Proposal.shortened(id) + "`."));
    }
}
