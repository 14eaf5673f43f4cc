package dev.dateline.benchmarks.plans;

import dev.dateline.engine.scheduling.search.Budget;
import dev.dateline.engine.scheduling.search.Found;
import dev.dateline.engine.scheduling.search.Optimiser;

/**
 * How near a plan comes to the best: how late work may begin where the launch holds, how little the launch moves where it does not.
 *
 * @param days working days from the first start to the launch; where the launch does not hold, from today to the end
 * @param searched the same of the best that a long search found, which knows of no dates of their own where the launch holds
 * @param bound no schedule takes fewer
 */
record PlanQuality(int steps, boolean holds, boolean couldHold, int days, int searched, int bound) {

    static PlanQuality of(PlanCase planned, long schedules, long seed) {
        var plan = planned.plan();
        var network = plan.network();
        if (plan.isFeasible()) {
            var found = Optimiser.latest(network.network(), network.free(), network.launch())
                    .seed(seed)
                    .run(Budget.schedules(schedules));
            return of(planned, true, planned.length(), found);
        }
        var found = Optimiser.earliest(network.network(), network.free(), network.today())
                .seed(seed)
                .run(Budget.schedules(schedules));
        int days = planned.plain().launch() + plan.lateBy();
        return of(planned, found.length() <= planned.plain().launch(), days, found);
    }

    private static PlanQuality of(PlanCase planned, boolean couldHold, int days, Found found) {
        return new PlanQuality(
                planned.drawn().steps().size(),
                planned.plan().isFeasible(),
                couldHold,
                days,
                Math.min(days, found.length()),
                Math.min(days, found.lowerBound()));
    }
}
