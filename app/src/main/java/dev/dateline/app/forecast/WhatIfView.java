package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.Status;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that asks what if, and its answer.
 *
 * @param suggested the steps a field offers, those that hold the launch first
 * @param problems beside the field they are about
 * @param answer none where nothing is proposed or something cannot be
 */
record WhatIfView(
        String launch,
        String step,
        String estimate,
        String team,
        String capacity,
        List<Choice> suggested,
        List<Choice> teams,
        Map<String, String> problems,
        Optional<Answer> answer) {

    /** @param words what people call it */
    record Choice(String id, String words) {}

    /** @param query the proposal as an address says it */
    record Answer(String proposal, String chances, String because, String dots, String query, int trials) {}

    private static final int MOST_SUGGESTED = 200;

    static WhatIfView of(Opened project, Proposal proposal, HttpServletRequest request) {
        var problems = proposal.problems();
        return new WhatIfView(
                typed(request, "launch")
                        .orElse(project.contents().project().launch().toString()),
                typed(request, "step").orElse(""),
                typed(request, "estimate").orElse(""),
                typed(request, "team").orElse(""),
                typed(request, "capacity").orElse(""),
                suggested(project),
                project.contents().project().teams().entrySet().stream()
                        .map(team -> new Choice(
                                team.getKey(),
                                team.getKey() + ", " + team.getValue().capacity()))
                        .toList(),
                Map.of(
                        "launch", about(problems, "launch"),
                        "step", about(problems, "step") + about(problems, "estimate"),
                        "team", about(problems, "team") + about(problems, "capacity")),
                problems.isEmpty() && !proposal.isEmpty()
                        ? answer(WhatIf.of(project, proposal), proposal)
                        : Optional.empty());
    }

    private static Optional<String> typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip);
    }

    /** Problems are told by the parameter, which may name its step or team behind a point. */
    private static String about(Map<String, String> problems, String field) {
        return problems.entrySet().stream()
                .filter(problem ->
                        problem.getKey().equals(field) || problem.getKey().startsWith(field + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<Choice> suggested(Opened project) {
        return PlanForecast.plan(project).steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing((PlannedStep step) -> !step.critical()))
                .limit(MOST_SUGGESTED)
                .map(step -> new Choice(step.step().id(), step.step().name()))
                .toList();
    }

    private static Optional<Answer> answer(WhatIf whatIf, Proposal proposal) {
        return whatIf.isForecast()
                ? Optional.of(new Answer(
                        Days.inWords(whatIf.proposal()),
                        whatIf.chances(),
                        whatIf.because(),
                        whatIf.dots("whatif-finding"),
                        proposal.query(),
                        whatIf.trials()))
                : Optional.empty();
    }
}
