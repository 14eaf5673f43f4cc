package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.util.List;

/** The forecast as it is beside the forecast as a proposal would make it, from the same seed, so that only what is proposed differs. */
record WhatIf(PlanForecast now, PlanForecast then, String proposal) {

    /** Fewer than for the page, where many proposals are tried or the plan is large: it must answer while the hand is on the mouse. */
    static final int TRIALS = 4_000;

    /** Up to so many open steps the trials are those of the page, so that what is taken stands there as it was promised. */
    private static final int FEW = 200;

    /** The forecast as it is with fewer trials; the same for every proposal. */
    private record Now(PlanForecast forecast) {}

    static WhatIf of(Opened project, Proposal proposal) {
        var plan = PlanForecast.plan(project);
        var now =
                isSmall(plan) ? PlanForecast.of(project) : project.once(Now.class, () -> new Now(tried(plan))).forecast;
        var then = proposal.isEmpty() ? now : tried(Planner.plan(proposal.apply(project.contents()), project.today()));
        return new WhatIf(now, then, proposal.describe());
    }

    private static PlanForecast tried(BackwardPlan plan) {
        return PlanForecast.of(plan, trials(plan), PlanForecast.SEED, done -> {});
    }

    static int trials(BackwardPlan plan) {
        return isSmall(plan) ? PlanForecast.TRIALS : TRIALS;
    }

    /** Whether as many trials as the page has are quick enough, and can be kept for whoever asks the same. */
    static boolean isSmall(BackwardPlan plan) {
        return plan.network().open().size() <= FEW;
    }

    int trials() {
        return trials(now.plan());
    }

    boolean isForecast() {
        return now.onTime().isPresent() && then.onTime().isPresent();
    }

    /** {@code 9 chances in 20 instead of 14}; what differs within one chance in twenty is said in percent. */
    String chances() {
        double before = now.onTime().orElse(0.0);
        double after = then.onTime().orElse(0.0);
        long percentBefore = Math.round(before * 100);
        long percentAfter = Math.round(after * 100);
        return InTwenty.of(before) == InTwenty.of(after)
                ? "Still " + InTwenty.words(after)
                        + (percentBefore == percentAfter
                                ? ""
                                : ", " + percentAfter + " % instead of " + percentBefore + " %")
                : InTwenty.first(after) + " instead of " + InTwenty.of(before);
    }

    /** What else would change, in one sentence. */
    String because() {
        var before = now.finish(0.5).orElseThrow();
        var after = then.finish(0.5).orElseThrow();
        var half = before.equals(after)
                ? "Half of all trials are done by " + Days.full(after) + ", as now"
                : "Half of all trials would be done by " + Days.full(after) + " instead of " + Days.full(before);
        return half + start() + ".";
    }

    private String start() {
        var plan = then.plan();
        if (!plan.isFeasible()) {
            int days = plan.lateBy();
            return "; with likely durations alone the work would end " + days + (days == 1 ? " day" : " working days")
                    + " too late";
        }
        var before = now.plan().mustStartBy();
        var after = plan.mustStartBy();
        return before.equals(after) || after.isEmpty()
                ? ""
                : "; that is where work goes on as soon as it can. By likely lengths alone it could wait until "
                        + Days.full(after.get())
                        + before.map(day -> ", not until " + Days.full(day)).orElse("");
    }

    String dots(String labelledBy) {
        return DotsChart.both(List.of(DotsChart.Row.of("now", now), DotsChart.Row.of("if", then)), labelledBy);
    }

    Json json() {
        return Json.object()
                .put("proposal", proposal)
                .put("now", json(now))
                .put("then", json(then))
                .put("chances", isForecast() ? chances() : null)
                .put("trials", trials())
                .put("seed", PlanForecast.SEED);
    }

    private static Json json(PlanForecast forecast) {
        var json = Json.object().put("launch", forecast.plan().launch()).put("onTime", forecast.onTime());
        for (int percent : List.of(50, 80, 90)) {
            json.put("p" + percent, forecast.finish(percent / 100.0));
        }
        return json.put("mustStartBy", forecast.plan().mustStartBy())
                .put("lateBy", forecast.plan().lateBy());
    }
}
