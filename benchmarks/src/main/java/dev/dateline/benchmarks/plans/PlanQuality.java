package dev.dateline.benchmarks.plans;

import dev.dateline.engine.scheduling.search.Budget;
import dev.dateline.engine.scheduling.search.Improvement;

/**
 * How near a plan comes to the best there may be: how little the launch moves where it does not hold, and how late work may begin.
 *
 * @param late working days beyond the launch; beside it of the best that a long search found, and what no schedule beats
 * @param days working days from the first start to the end; the same two beside it, for schedules that are as late
 */
record PlanQuality(
        int steps, int late, int lateSearched, int lateAtLeast, int days, int daysSearched, int daysAtLeast) {

    static PlanQuality of(PlanCase planned, long schedules) {
        var plan = planned.plan();
        var network = plan.network();
        var improvement = Improvement.search(
                network.network(), network.free(), network.launch(), plan.schedule(), Budget.schedules(schedules));
        var best = improvement.better().orElse(plan.schedule());
        int end = network.launch() + best.lateBy();
        return new PlanQuality(
                planned.drawn().steps().size(),
                plan.lateBy(),
                best.lateBy(),
                improvement.leastLateBy(),
                planned.length(),
                end - Improvement.beginning(best),
                Math.min(end - Improvement.beginning(best), end - improvement.latestBeginning()));
    }

    /** Whether the launch is where the search has it, so that days may be held against each other. */
    boolean isAsLate() {
        return late == lateSearched;
    }

    boolean isBest() {
        return isAsLate() && days == daysSearched;
    }

    boolean isProved() {
        return late == lateAtLeast && days == daysAtLeast;
    }
}
