package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.WorkingDays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plan without a claim: the planned steps that serve nothing else take no time, nobody and no money. */
final class LessScope {

    private LessScope() {}

    /** The planned steps that serve this claim and no other, and that no step for another claim needs. */
    static List<Step> only(BackwardPlan plan, Claim claim) {
        var steps = new Steps(plan.contents());
        var only = new HashSet<Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (!steps.hasParts(number)
                    && steps.get(number).statusOn(plan.today().date()) == Status.PLANNED
                    && steps.serves(number).equals(List.of(claim.id()))
                    && steps.get(number).tests().isEmpty()) {
                only.add(number);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int number = 0; number < steps.size(); number++) {
                if (!steps.hasParts(number) && !only.contains(number)) {
                    changed |= only.removeAll(needed(steps, number));
                }
            }
        }
        var list = new ArrayList<Step>();
        only.stream().sorted().map(steps::get).forEach(list::add);
        return list;
    }

    /** What a step that serves something, or that nobody has said the purpose of, needs; what waits for all is needed by nobody's claim. */
    private static Set<Integer> needed(Steps steps, int number) {
        var needed = new HashSet<Integer>();
        if (steps.serves(number).isEmpty()) {
            return needed;
        }
        for (int at : steps.withAncestors(number)) {
            for (var need : steps.get(at).needs()) {
                needed.addAll(steps.leaves(steps.number(need.step())));
            }
        }
        return needed;
    }

    /** The plan as it would be without them. */
    static BackwardPlan without(BackwardPlan plan, List<Step> dropped) {
        var names = new HashSet<>(dropped.stream().map(Step::id).toList());
        var steps = plan.contents().of(Step.KIND).stream()
                .map(step -> names.contains(step.id()) ? nothing(step) : step)
                .toList();
        return Planner.plan(plan.contents().with(Step.KIND, steps), plan.today());
    }

    private static Step nothing(Step step) {
        return Altered.of(step)
                .some("estimate", Estimate.certain(WorkingDays.ZERO))
                .with("uses", Map.of())
                .none("cost")
                .made();
    }
}
