package dev.dateline.app.plan;

import static dev.dateline.app.plan.VerifiedStep.State.DONE;
import static dev.dateline.app.plan.VerifiedStep.State.PLANNED;
import static dev.dateline.app.plan.VerifiedStep.State.STARTED;

import dev.dateline.app.plan.VerifiedPlan.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what {@code dateline plan DIR --json} printed against FORMAT.md, sharing no code with the program: it reads the
 * folder, walks the calendar and recomputes what can be recomputed on its own, in the plainest way there is.
 */
public final class PlanVerifier {

    private final VerifiedProject project;
    private final VerifiedPlan plan;
    private final VerifierViolations violations = new VerifierViolations();

    private PlanVerifier(VerifiedProject project, VerifiedPlan plan) {
        this.project = project;
        this.plan = plan;
    }

    /** What is wrong with the printed plan of the project in this folder on this day; empty if it holds. */
    public static List<String> violations(Path folder, LocalDate today, String json) {
        var verifier = new PlanVerifier(VerifiedProject.read(folder, today), VerifiedPlan.read(json));
        verifier.isOfThisProject(folder);
        verifier.everyStepIsListedOnce();
        if (verifier.violations.found().isEmpty()) {
            verifier.openStepsAreComplete();
        }
        if (verifier.violations.found().isEmpty()) {
            verifier.check();
        }
        return verifier.violations.found();
    }

    private void check() {
        var placed = placed();
        project.steps().values().forEach(this::checkWhatIsNotScheduled);
        new VerifierScheduleRules(project, placed, limit(), violations).check();
        new VerifierCriticalPathRules(project, plan, violations).check();
        new VerifierChainRules(project, placed, plan, violations).check();
        lateByFitsTheSchedule(placed);
        deadlinesAreLateFinishesWithoutUses();
        mustStartByIsTheFirstStart();
        unestimatedIsListed();
    }

    private void isOfThisProject(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        violations.unless(plan.text("project").equals(name), "plan: project %s must be %s", plan.text("project"), name);
        isDay("launch", project.launchDay());
        isDay("today", project.todaysDate());
        violations.unless(plan.isWhole(), "plan: feasible must be true or false, lateBy a number");
    }

    private void isDay(String key, LocalDate day) {
        violations.unless(plan.text(key).equals(day.toString()), "plan: %s %s must be %s", key, plan.text(key), day);
    }

    private void everyStepIsListedOnce() {
        var listed = plan.rows().stream().collect(Collectors.groupingBy(Row::id, Collectors.counting()));
        for (var id : project.steps().keySet()) {
            long times = listed.getOrDefault(id, 0L);
            violations.unless(times == 1, "%s: is listed %d times, must be once", id, times);
        }
        for (var id : listed.keySet()) {
            violations.unless(project.steps().containsKey(id), "%s: is listed but no step of the project", id);
        }
    }

    /** Without its dates, on working days, nothing more can be said about an open step. */
    private void openStepsAreComplete() {
        for (var step : project.open().values()) {
            var row = plan.row(step.id());
            VerifiedPlan.DATES.forEach(key -> isWorkingDay(step, key, row.date(key)));
            violations.unless(row.number("slack").isPresent(), "%s: slack must be a number", step.id());
            violations.unless(row.node().path("critical").isBoolean(), "%s: critical must be true or false", step.id());
        }
    }

    private void isWorkingDay(VerifiedStep step, String key, Optional<LocalDate> day) {
        boolean kept = step.is(STARTED)
                && key.toLowerCase(Locale.ROOT).endsWith("start")
                && day.equals(Optional.ofNullable(step.started()));
        violations.unless(
                kept || day.filter(project.calendar()::works).isPresent(),
                "%s: %s %s must be a working day",
                step.id(),
                key,
                day);
    }

    private Map<String, VerifiedPlacement> placed() {
        var placed = new LinkedHashMap<String, VerifiedPlacement>();
        project.open().values().forEach(step -> placed.put(step.id(), placed(step)));
        return placed;
    }

    private VerifiedPlacement placed(VerifiedStep step) {
        var row = plan.row(step.id());
        int start = project.calendar().boundary(row.day("start"));
        int deadline = project.calendar().boundary(row.day("deadline"));
        return new VerifiedPlacement(step, start, step.milestone() ? deadline : deadline + 1);
    }

    private void checkWhatIsNotScheduled(VerifiedStep step) {
        var row = plan.row(step.id());
        if (project.leaves(step).stream().allMatch(project::offTheWay)) {
            hasNoDates(row);
        } else if (project.hasParts(step)) {
            runsWithItsParts(step, row);
        } else if (!step.is(PLANNED)) {
            keepsItsDates(step, row);
        }
    }

    private void hasNoDates(Row row) {
        for (var key : VerifiedPlan.DATES) {
            violations.unless(row.date(key).isEmpty(), "%s: is off the way, %s must be null", row.id(), key);
        }
        violations.unless(!row.critical(), "%s: is off the way, it must not be critical", row.id());
    }

    private void runsWithItsParts(VerifiedStep step, Row row) {
        var parts = project.leaves(step).stream()
                .filter(part -> !project.offTheWay(part))
                .map(part -> plan.row(part.id()))
                .toList();
        var first = parts.stream().flatMap(part -> part.date("start").stream()).min(LocalDate::compareTo);
        var last =
                parts.stream().flatMap(part -> part.date("deadline").stream()).max(LocalDate::compareTo);
        hasDate(row, "start", first, "its parts' first start");
        hasDate(row, "deadline", last, "its parts' last deadline");
    }

    private void keepsItsDates(VerifiedStep step, Row row) {
        var started = Optional.ofNullable(step.started());
        hasDate(row, "start", started, "the day it was started");
        if (step.is(DONE)) {
            hasDate(row, "deadline", Optional.ofNullable(step.finished()), "the day it was finished");
            violations.unless(!row.critical(), "%s: is done, it must not be critical", row.id());
        }
    }

    private void hasDate(Row row, String key, Optional<LocalDate> expected, String what) {
        violations.unless(
                row.date(key).equals(expected),
                "%s: %s %s must be %s, %s",
                row.id(),
                key,
                row.date(key),
                expected,
                what);
    }

    /** The launch, or the moved one that an infeasible plan would keep. */
    private int limit() {
        return project.launch() + (plan.feasible() ? 0 : plan.lateBy());
    }

    private void lateByFitsTheSchedule(Map<String, VerifiedPlacement> placed) {
        violations.unless(
                plan.feasible() == (plan.lateBy() == 0) && plan.lateBy() >= 0,
                "plan: feasible is %s, but lateBy %d",
                plan.feasible(),
                plan.lateBy());
        var end = placed.values().stream().mapToInt(VerifiedPlacement::end).max();
        violations.unless(
                plan.feasible() || end.stream().anyMatch(last -> last == limit()),
                "plan: lateBy %d, but the work ends %d days after the launch boundary",
                plan.lateBy(),
                end.orElse(project.launch()) - project.launch());
    }

    private void deadlinesAreLateFinishesWithoutUses() {
        if (!plan.feasible() || project.usesTeams() || project.keepsDates()) {
            return;
        }
        for (var id : project.open().keySet()) {
            var row = plan.row(id);
            hasDate(row, "deadline", row.date("lateFinish"), "without uses its lateFinish");
        }
    }

    private void mustStartByIsTheFirstStart() {
        var first = project.open().values().stream()
                .filter(step -> step.is(PLANNED))
                .map(step -> plan.row(step.id()).day("start"))
                .min(LocalDate::compareTo);
        var actual = plan.date("mustStartBy");
        violations.unless(actual.equals(first), "plan: mustStartBy %s must be the first start, %s", actual, first);
    }

    /** Those on the other way may be listed or not: FORMAT.md does not say. */
    private void unestimatedIsListed() {
        var listed = plan.ids("unestimated");
        violations.unless(Set.copyOf(listed).size() == listed.size(), "plan: unestimated %s repeats a step", listed);
        for (var id : listed) {
            var step = project.steps().get(id);
            violations.unless(step != null && lacksEstimate(step), "%s: must not be in unestimated", id);
        }
        for (var step : project.open().values()) {
            violations.unless(
                    !lacksEstimate(step) || listed.contains(step.id()), "%s: must be in unestimated", step.id());
        }
    }

    private boolean lacksEstimate(VerifiedStep step) {
        return !project.hasParts(step) && !step.is(DONE) && !step.estimated();
    }
}
