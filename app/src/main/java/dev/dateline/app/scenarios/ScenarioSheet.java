package dev.dateline.app.scenarios;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanPicture;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Priority;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the page of one scenario together. */
final class ScenarioSheet {

    private static final int MOST_CHOICES = 500;
    private static final int MOST_MOVES = 1_000;

    private final Opened project;
    private final Scenario scenario;
    private final Optional<Standing> plan;
    private final Comparison.Line line;
    private final Scope scope;
    private final LocalDate today;

    ScenarioSheet(Opened project, Scenario scenario, Optional<Standing> plan, Comparison.Line line, Scope scope) {
        this.project = project;
        this.scenario = scenario;
        this.plan = plan;
        this.line = line;
        this.scope = scope;
        this.today = project.today().date();
    }

    ScenarioView view(Map<String, String> typed, String problem) {
        var now = PlanForecast.plan(project);
        var then = line.standing().map(Standing::plan);
        var moves = then.map(other -> moves(now, other)).orElse(List.of());
        var open = now.steps().stream().filter(ScenarioSheet::isOpen).count();
        return new ScenarioView(
                scenario.name(),
                scenario.why().orElse(""),
                sentence(),
                new Saying(project.contents()).all(scenario),
                ScenariosView.of(
                        project,
                        List.of(new Comparison.Line(Optional.empty(), List.of(), List.of(), "", plan), line),
                        scope,
                        false,
                        new ScenariosView.Typed("", "", Optional.empty())),
                moves.subList(0, Math.min(MOST_MOVES, moves.size())),
                (int) open - moves.size(),
                then.map(other -> PlanPicture.of(now, other, this::step, "dates", "load")),
                choices(now),
                typed,
                problem,
                scope.at("/scenarios/" + ScenariosView.encoded(scenario.id())));
    }

    private String sentence() {
        if (!line.problem().isEmpty()) {
            return "It makes no plan: " + line.problem();
        }
        return plan.flatMap(now -> line.standing().map(then -> new Compared(now, then).sentence()))
                .orElse("It is still being tried; look again in a moment.");
    }

    private String step(String id) {
        return scope.at("/plan/steps/" + ScenariosView.encoded(id));
    }

    private static boolean isOpen(PlannedStep step) {
        return !step.hasParts() && step.status() != Status.DONE && step.onWay();
    }

    /** The steps of which a date moves, or that are only in one of the two, by their deadline. */
    private List<ScenarioView.Move> moves(BackwardPlan now, BackwardPlan then) {
        var others = new HashMap<String, PlannedStep>();
        then.steps().stream()
                .filter(ScenarioSheet::isOpen)
                .forEach(step -> others.put(step.step().id(), step));
        var moves = new ArrayList<ScenarioView.Move>();
        for (var step : now.steps()) {
            var other = Optional.ofNullable(others.remove(step.step().id()));
            if (isOpen(step) && !dates(other).equals(dates(Optional.of(step)))) {
                moves.add(move(now, step, Optional.of(step), other));
            }
        }
        others.values().forEach(step -> moves.add(move(now, step, Optional.empty(), Optional.of(step))));
        return moves;
    }

    private static List<Optional<LocalDate>> dates(Optional<PlannedStep> step) {
        var dates = step.flatMap(PlannedStep::dates);
        return List.of(dates.flatMap(PlannedStep.Dates::start), dates.map(PlannedStep.Dates::deadline));
    }

    private ScenarioView.Move move(
            BackwardPlan plan, PlannedStep named, Optional<PlannedStep> now, Optional<PlannedStep> then) {
        var before = dates(now);
        var after = dates(then);
        return new ScenarioView.Move(
                named.step().id(),
                named.step().name(),
                step(named.step().id()),
                day(before.getFirst()),
                then.isEmpty() ? "left out" : day(after.getFirst()),
                moved(plan, before.getFirst(), after.getFirst()),
                now.isEmpty() ? "not in the plan" : day(before.getLast()),
                day(after.getLast()),
                moved(plan, before.getLast(), after.getLast()));
    }

    private String day(Optional<LocalDate> date) {
        return date.map(one -> Days.briefWithWeekday(one, today)).orElse("");
    }

    private static String moved(BackwardPlan plan, Optional<LocalDate> before, Optional<LocalDate> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        var calendar = plan.network().calendar();
        int days = calendar.numberOf(after.get()) - calendar.numberOf(before.get());
        return days == 0 ? "" : (days > 0 ? "+" : "−") + Math.abs(days);
    }

    private ScenarioView.Choices choices(BackwardPlan now) {
        var contents = project.contents();
        var open = now.steps().stream()
                .filter(step -> step.status() != Status.DONE)
                .limit(MOST_CHOICES)
                .toList();
        var leaves = new ArrayList<ScenarioView.Choice>();
        var words = ClaimLink.words(contents);
        contents.of(Claim.KIND)
                .forEach(claim -> leaves.add(new ScenarioView.Choice(
                        "claim:" + claim.id(), "the claim “" + words.getOrDefault(claim.id(), claim.id()) + "”")));
        open.forEach(step -> leaves.add(new ScenarioView.Choice(
                "step:" + step.step().id(),
                (step.hasParts() ? "with all its parts: " : "") + step.step().name())));
        return new ScenarioView.Choices(
                contents.project().launch().toString(),
                contents.project().teams().entrySet().stream()
                        .map(team -> new ScenarioView.Choice(
                                team.getKey(),
                                team.getKey() + ", now " + team.getValue().capacity()))
                        .toList(),
                open.stream()
                        .filter(step -> !step.hasParts())
                        .map(step -> new ScenarioView.Choice(
                                step.step().id(),
                                step.step().name()
                                        + step.step()
                                                .estimate()
                                                .map(estimate -> ", now " + estimate.likely())
                                                .orElse("")))
                        .toList(),
                open.stream()
                        .filter(step -> step.status() == Status.STARTED)
                        .map(step -> new ScenarioView.Choice(
                                step.step().id(), step.step().name()))
                        .toList(),
                leaves,
                contents.of(Assumption.KIND).stream()
                        .filter(assumption -> now.consequences()
                                .verdicts()
                                .of(assumption.id())
                                .isEmpty())
                        .map(assumption -> new ScenarioView.Choice(assumption.id(), assumption.statement()))
                        .toList(),
                Arrays.stream(Priority.values())
                        .map(priority ->
                                priority.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(name -> new ScenarioView.Choice(name, name.replace('-', ' ')))
                        .toList());
    }
}
