package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.WorkingDays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The plan without a claim: the planned steps that serve nothing else take no time, nobody and no money. */
final class LessScope {

    private LessScope() {}

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
