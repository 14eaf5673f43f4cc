package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the table of steps together, a page of it at a time. */
final class StepRows {

    static final int PAGE = 200;

    private final Opened project;
    private final Scope scope;
    private final BackwardPlan plan;
    private final Steps steps;
    private final PlanFindings findings;

    StepRows(Opened project, Scope scope) {
        this.project = project;
        this.scope = scope;
        this.plan = PlanPage.plan(project);
        this.steps = new Steps(project.contents());
        this.findings = PlanFindings.of(project);
    }

    /** What a row says of itself after a request: what was typed, and what was wrong with it. */
    record Typed(String id, Map<String, String> texts, Map<String, String> problems) {
        static final Typed NOTHING = new Typed("", Map.of(), Map.of());
    }

    StepsView view(
            String find,
            int from,
            Optional<String> only,
            Typed typed,
            String said,
            Optional<StepsView.Pasted> pasted,
            String pasteText) {
        var found = found(find);
        int first = Math.clamp(from, 0, Math.max(0, found.size() - 1)) / PAGE * PAGE;
        int last = Math.min(found.size(), first + PAGE);
        var one = only.filter(id -> steps.number(id) >= 0).map(id -> row(steps.number(id), typed));
        var query = find.isBlank() ? "?" : "?find=" + OneStep.encoded(find) + "&";
        return new StepsView(
                headline(),
                find,
                one.isPresent()
                        ? List.of()
                        : found.subList(first, last).stream()
                                .map(step -> row(step, typed))
                                .toList(),
                one,
                found.size() > PAGE || !find.isBlank()
                        ? Optional.of(
                                found.isEmpty()
                                        ? "No step has these words."
                                        : "Steps " + (first + 1) + " to " + last + " of " + found.size() + ".")
                        : Optional.empty(),
                first > 0 ? Optional.of(scope.at("/plan/steps" + query + "from=" + (first - PAGE))) : Optional.empty(),
                last < found.size() ? Optional.of(scope.at("/plan/steps" + query + "from=" + last)) : Optional.empty(),
                blank(typed),
                List.copyOf(project.contents().project().teams().keySet()),
                project.contents().of(Claim.KIND).stream().map(Claim::id).toList(),
                unserved(),
                said,
                pasted,
                pasteText);
    }

    private String headline() {
        long open = plan.network().open().size();
        long done = plan.steps().stream()
                .filter(step -> !step.hasParts() && step.status() == Status.DONE)
                .count();
        if (steps.size() == 0) {
            return "No step is written yet";
        }
        return Days.counted(open, "step") + (open == 1 ? " is" : " are") + " open"
                + (done > 0 ? ", " + (done == 1 ? "one is" : done + " are") + " done" : "");
    }

    /** Claims that nothing makes true. */
    private List<String> unserved() {
        return findings.byName().values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.rule().equals("P02"))
                .map(finding -> finding.message() + ": " + finding.fix())
                .toList();
    }

    private List<Integer> found(String find) {
        var words = find.toLowerCase(Locale.ROOT).strip();
        return IntStream.range(0, steps.size())
                .filter(step -> words.isEmpty() || told(steps.get(step)).contains(words))
                .boxed()
                .toList();
    }

    private static String told(Step step) {
        return (step.id() + " " + step.name() + " " + step.owner().orElse("") + " "
                        + step.uses().keySet())
                .toLowerCase(Locale.ROOT);
    }

    private StepsView.Row row(int number, Typed typed) {
        var planned = plan.steps().get(number);
        var step = steps.get(number); // as written: what the plan makes of its estimate is not for editing
        boolean isTyped = typed.id().equals(step.id());
        var texts = new LinkedHashMap<>(StepTexts.of(step));
        if (isTyped) {
            texts.putAll(typed.texts());
        }
        return new StepsView.Row(
                step.id(),
                step.name(),
                Math.min(6, steps.withAncestors(number).size() - 1),
                texts,
                isTyped ? typed.problems() : Map.of(),
                planned.dates().map(dates -> when(planned, dates)).orElse(StepsView.When.UNKNOWN),
                plan.chain().contains(step.id()),
                planned.hasParts(),
                planned.status().name().toLowerCase(Locale.ROOT),
                said(step.id(), step.name()),
                scope.at("/plan/steps/" + OneStep.encoded(step.id())));
    }

    /** What the craft says of it, and what it leant on that was refuted. */
    private List<String> said(String id, String name) {
        return Stream.concat(
                        findings.at(id, name, false).stream(),
                        plan.consequences().beneath(id).stream().map(settled -> PlanWords.leaned(settled) + "."))
                .toList();
    }

    private StepsView.When when(PlannedStep planned, PlannedStep.Dates dates) {
        var today = plan.today().date();
        boolean isAhead = planned.status() == Status.PLANNED;
        return new StepsView.When(
                isAhead
                        ? dates.start()
                                .map(start -> Days.dayAndMonth(start, today))
                                .orElse("")
                        : "",
                Days.dayAndMonth(dates.deadline(), today),
                planned.status() == Status.DONE ? "" : dates.slack() + " d");
    }

    private static StepsView.Row blank(Typed typed) {
        boolean isTyped = typed.id().isEmpty();
        return new StepsView.Row(
                "",
                "a new step",
                0,
                isTyped ? typed.texts() : Map.of(),
                isTyped ? typed.problems() : Map.of(),
                StepsView.When.UNKNOWN,
                false,
                false,
                "",
                List.of(),
                "");
    }
}
