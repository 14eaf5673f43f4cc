package dev.dateline.app.plan;

import dev.dateline.app.experiments.Score;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Priority;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/priorities}: what could be done now, in the order of the project's rule, each with its reason. */
@Controller
final class PrioritiesPage {

    private static final int MOST = 200;

    private final Projects projects;

    PrioritiesPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/plan/priorities")
    Reply priorities(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var plan = PlanPage.plan(project);
        var view = view(plan, scope);
        return PlanRooms.around(
                Reply.page(view.headline(), "plan/priorities.jte", view)
                        .part("priorities", "plan/prioritylist.jte")
                        .json(() -> PlanJson.of(plan))
                        .script("plan/priorities.js"),
                "/plan/priorities");
    }

    private static PrioritiesView view(BackwardPlan plan, Scope scope) {
        var open = plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() == Status.PLANNED)
                .toList();
        var ranked = open.stream()
                .filter(step -> step.rank().isPresent())
                .sorted(Comparator.comparing(step -> step.rank().orElse(0)))
                .toList();
        var later = open.stream()
                .filter(step -> step.rank().isEmpty())
                .sorted(Comparator.comparing(step -> step.dates().orElseThrow().deadline()))
                .toList();
        return new PrioritiesView(
                headline(open, ranked),
                ranked.isEmpty()
                        ? ""
                        : "Ordered " + rule(plan.contents().project().priority())
                                + ". Drag a step to another cell, or move it with the arrow keys, to say how important or difficult it is.",
                new PriorityChart(open, id -> scope.at("/plan/steps/" + OneStep.encoded(id))).svg("priorities-heading"),
                Arrays.stream(Priority.values())
                        .map(one -> new PrioritiesView.Rule(
                                word(one),
                                label(one),
                                one == plan.contents().project().priority()))
                        .toList(),
                ranked.stream()
                        .limit(MOST)
                        .map(step -> row(step, step.rankedBecause(), scope))
                        .toList(),
                later.stream()
                        .limit(MOST)
                        .map(step -> row(
                                step,
                                "may start "
                                        + step.dates()
                                                .flatMap(PlannedStep.Dates::earlyStart)
                                                .map(date -> Days.briefWithWeekday(
                                                        date, plan.today().date()))
                                                .orElse("later"),
                                scope))
                        .toList(),
                ranked.size() + later.size() > MOST
                        ? Optional.of("At most " + MOST + " of each are listed.")
                        : Optional.empty());
    }

    private static PrioritiesView.Ranked row(PlannedStep planned, String because, Scope scope) {
        var step = planned.step();
        var at = "/" + OneStep.encoded(step.id());
        return new PrioritiesView.Ranked(
                step.id(),
                step.name(),
                scope.at("/plan/steps" + at),
                scope.at("/plan/priorities" + at),
                step.importanceOrMiddle(),
                step.difficultyOrMiddle(),
                because);
    }

    private static String headline(List<PlannedStep> open, List<PlannedStep> ranked) {
        if (open.isEmpty()) {
            return "Nothing is left to begin";
        }
        var wins = open.stream()
                .filter(step ->
                        step.step().importanceOrMiddle() >= 4 && step.step().difficultyOrMiddle() <= 2)
                .count();
        var first = ranked.isEmpty()
                ? "Nothing could be begun today"
                : "“" + ranked.getFirst().step().name() + "” comes first";
        return first
                + (wins == 0 ? "" : wins == 1 ? "; there is one quick win" : "; there are " + wins + " quick wins");
    }

    private static String rule(Priority priority) {
        return switch (priority) {
            case IMPORTANCE -> "by importance";
            case DIFFICULTY -> "by difficulty, the hardest first";
            case BOTH -> "by importance times difficulty";
            case RISK_FIRST -> "by risk: tests first, then what is least certain";
        };
    }

    private static String label(Priority priority) {
        return switch (priority) {
            case IMPORTANCE -> "the most important first";
            case DIFFICULTY -> "the hardest first";
            case BOTH -> "important and hard first";
            case RISK_FIRST -> "the riskiest first";
        };
    }

    private static String word(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @PostMapping("/projects/{project}/plan/priority")
    Reply order(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String priority) {
        var chosen = Arrays.stream(Priority.values())
                .filter(one -> word(one).equals(priority))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.wrong("`" + Proposal.shortened(priority) + "` is no order; choose one of the four."));
        projects.change(
                project,
                Change.of("orders what could be done now " + rule(chosen))
                        .put(
                                Project.KIND,
                                Altered.of(project.contents().project())
                                        .with("priority", chosen)
                                        .made()));
        return Reply.go(scope.at("/plan/priorities"));
    }

    @PostMapping("/projects/{project}/plan/priorities/{step}")
    Reply place(
            Opened project,
            @PathVariable String step,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String importance,
            @RequestParam(defaultValue = "") String difficulty) {
        var before = project.contents().of(Step.KIND).stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no step `" + Proposal.shortened(step) + "`."));
        try {
            var after = Altered.of(before)
                    .some("importance", Score.parse(importance))
                    .some("difficulty", Score.parse(difficulty))
                    .made();
            projects.change(
                    project,
                    Change.of("“" + before.name() + "” is of importance " + importance + " and difficulty "
                                    + difficulty)
                            .put(Step.KIND, after));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrong("Importance and difficulty: " + Proposal.shortened(String.valueOf(wrong.getMessage())));
        }
        return Reply.go(scope.at("/plan/priorities"));
    }
}
