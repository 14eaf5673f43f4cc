package dev.dateline.app.beginnings;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Shell;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.terminal.Terminal.Ink;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was made, when its first step must start, and what to do next. */
final class NewText {

    private final BackwardPlan plan;
    private final Contents contents;
    private final String folder;

    NewText(BackwardPlan plan, Path folder) {
        this.plan = plan;
        this.contents = plan.contents();
        this.folder = Shell.quoted(folder.toString());
    }

    void print(Terminal terminal) {
        terminal.line(terminal.bold(contents.project().name()) + ", launch " + plan.launch() + ", is in " + folder);
        terminal.paragraph(start(terminal), 0);
        if (!plan.steps().isEmpty()) {
            terminal.line("");
            steps(terminal);
        }
        if (!plan.unestimated().isEmpty()) {
            terminal.paragraph(
                    "Without an estimate, so planned as if they took no time: " + String.join(", ", plan.unestimated())
                            + ". Estimates go into steps.yaml.",
                    0);
        }
        terminal.line("");
        terminal.line(terminal.bold("Next"));
        next().forEach(next -> terminal.line("  " + next.command + explained(next, terminal)));
        terminal.line("");
        terminal.paragraph(
                "And open press-release.md: the sentences that begin with Here say what belongs in their place.", 0);
    }

    Json json() {
        return Json.object()
                .put("project", contents.name())
                .put("name", contents.project().name())
                .put("launch", plan.launch())
                .put("today", plan.today().date())
                .put(
                        "headline",
                        contents.of(PressRelease.KIND).getFirst().head().headline())
                .put("feasible", plan.isFeasible())
                .put("lateBy", plan.lateBy())
                .put("mustStartBy", plan.mustStartBy())
                .put("unestimated", plan.unestimated())
                .put(
                        "metrics",
                        contents.of(Metric.KIND).stream().map(NewText::json).toList())
                .put(
                        "claims",
                        contents.of(Claim.KIND).stream().map(NewText::json).toList())
                .put("steps", plan.steps().stream().map(NewText::json).toList())
                .put("next", next().stream().map(Next::command).toList());
    }

    private static Json json(Metric metric) {
        return Json.object().put("id", metric.id()).put("name", metric.title()).put("unit", metric.unit());
    }

    private static Json json(Claim claim) {
        return Json.object()
                .put("id", claim.id())
                .put("metric", claim.metric())
                .put("baseline", claim.baseline().map(Claim.Baseline::value))
                .put("target", claim.target());
    }

    private static Json json(PlannedStep planned) {
        return Json.object()
                .put("id", planned.step().id())
                .put("title", planned.step().title())
                .put("estimate", planned.step().estimate())
                .put("start", planned.dates().flatMap(PlannedStep.Dates::start))
                .put("deadline", planned.dates().map(PlannedStep.Dates::deadline));
    }

    private String start(Terminal terminal) {
        if (plan.steps().isEmpty()) {
            return "There are no steps yet: write into steps.yaml what must be true right before the launch.";
        }
        if (plan.unestimated().size() == plan.steps().size()) {
            return "No step has an estimate yet, so nobody knows when the first one must start.";
        }
        if (!plan.isFeasible()) {
            return terminal.paint(Ink.BAD, "The launch does not hold") + ": the work would end "
                    + Reasons.days(plan.lateBy()) + " too late, for a launch on " + plan.launchHeld()
                    + ". Make steps smaller or fewer in steps.yaml, or move the launch in project.yaml.";
        }
        var first = plan.mustStartBy().orElseThrow();
        return "The first step must start " + terminal.paint(Ink.GOOD, when(first))
                + first().map(step -> ": " + step.step().name()).orElse("");
    }

    private String when(LocalDate start) {
        int away = plan.network().calendar().numberOf(start) - plan.network().today();
        return away == 0 ? "today" : "by " + start + ", " + Reasons.days(away) + " from now";
    }

    private Optional<PlannedStep> first() {
        return plan.steps().reversed().stream()
                .filter(step -> step.dates().flatMap(PlannedStep.Dates::start).equals(plan.mustStartBy()))
                .findFirst();
    }

    /** In the order of time, which is not that of the questions. */
    private void steps(Terminal terminal) {
        var table = new Table().column("start").column("deadline").text("what must be true", 20);
        for (var step : plan.steps().reversed()) {
            var dates = step.dates().orElseThrow();
            table.row(
                    dates.start().map(LocalDate::toString).orElse(""),
                    dates.deadline().toString(),
                    step.step().name());
        }
        table.row(
                plan.launchHeld().toString(),
                "launch",
                contents.of(PressRelease.KIND).getFirst().head().headline().orElse(""));
        table.print(terminal);
    }

    private record Next(String command, String why) {}

    /** What a command tells, where there is room beside it. */
    private String explained(Next next, Terminal terminal) {
        int longest =
                next().stream().mapToInt(one -> one.command.length()).max().orElse(0);
        int room = terminal.width() - longest - 4;
        return next().stream().anyMatch(one -> one.why.length() > room)
                ? ""
                : " ".repeat(longest - next.command.length() + 2) + terminal.quiet(next.why);
    }

    private List<Next> next() {
        return List.of(
                new Next("dateline plan " + folder, "every deadline, and what holds it there"),
                new Next("dateline check " + folder, "what the text still lacks"),
                new Next("dateline forecast " + folder, "how likely the launch is"));
    }
}
