package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form that asks what if, and its answer.
 *
 * @param suggested the steps a field offers, those that hold the launch first
 * @param problems beside the field they are about
 * @param remark what is missing, or so already; empty where neither
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
        String remark,
        Optional<Answer> answer) {

    /** @param words beside the value, where it does not say all */
    record Choice(String value, String words) {}

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
                problems.isEmpty() ? remark(proposal, request) : "",
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

    /** The launch is in the form always, so that it being the same is worth a word only where nothing else is asked. */
    private static String remark(Proposal proposal, HttpServletRequest request) {
        if (isLacking(request, "step", "estimate")) {
            return "Say how long the step would take, such as 10d or 2 to 6 weeks.";
        }
        if (isLacking(request, "team", "capacity")) {
            return "Say how many people the team would have, such as 3 or 0.5.";
        }
        var same = proposal.same();
        return proposal.isEmpty() && same.size() == 1
                ? same.values().iterator().next()
                : same.entrySet().stream()
                        .filter(one -> !one.getKey().equals("launch"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" "));
    }

    private static boolean isLacking(HttpServletRequest request, String name, String of) {
        return typed(request, name).filter(text -> !text.isEmpty()).isPresent()
                && typed(request, of).filter(text -> !text.isEmpty()).isEmpty();
    }

    private static List<Choice> suggested(Opened project) {
        var titles = project.contents().of(Step.KIND).stream()
                .collect(Collectors.groupingBy(Step::name, Collectors.counting()));
        return PlanForecast.plan(project).steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing((PlannedStep step) -> !step.critical()))
                .limit(MOST_SUGGESTED)
                .map(PlannedStep::step)
                .map(step -> titles.getOrDefault(step.name(), 0L) == 1
                        ? new Choice(step.name(), "")
                        : new Choice(step.id(), step.name()))
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
