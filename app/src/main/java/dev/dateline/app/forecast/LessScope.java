package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.workbench.Opened;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plan without a claim: the planned steps that serve nothing else take no time, nobody and no money. */
public final class LessScope {

    private LessScope() {}

    private record Known(Map<String, PlanForecast> byClaim) {}

    /** Forecast once for all who ask, unless the plan is large: what to decide rests on it, and what would have to be true. */
    public static PlanForecast forecast(Opened project, String claim) {
        return !WhatIf.isSmall(PlanForecast.plan(project))
                ? forecast(PlanForecast.plan(project), claim)
                : project.once(Known.class, () -> new Known(new ConcurrentHashMap<>()))
                        .byClaim
                        .computeIfAbsent(claim, one -> forecast(PlanForecast.plan(project), one));
    }

    private static PlanForecast forecast(BackwardPlan plan, String claim) {
        return PlanForecast.of(without(plan, claim), PlanForecast.TRIALS, PlanForecast.SEED, _ -> {});
    }

    /** The same as a proposal says it. */
    static Map<String, String> parameters(BackwardPlan plan, String claim) {
        var parameters = new LinkedHashMap<String, String>();
        ClaimScope.only(plan, claim).forEach(step -> parameters.put("estimate." + step.id(), "0d"));
        return parameters;
    }

    /** The plan as it would be without the claim. */
    static BackwardPlan without(BackwardPlan plan, String claim) {
        var names = new HashSet<>(
                ClaimScope.only(plan, claim).stream().map(Step::id).toList());
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
