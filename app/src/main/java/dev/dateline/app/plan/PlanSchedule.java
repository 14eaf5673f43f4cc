package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Schedule;
import dev.dateline.engine.scheduling.search.Budget;
import dev.dateline.engine.scheduling.search.Improvement;
import java.util.Optional;

/**
 * The schedule of a plan: a quick one and, where that misses the launch, the best of a short search, in which the least important is late. The same
 * plan always has the same.
 */
public final class PlanSchedule {

    /** How many activities the search places for a verdict, and in how many schedules: some hundredths of a second. */
    private static final int PLACED = 300_000;

    private static final int FEWEST = 10;
    private static final int MOST = 1_000;

    private PlanSchedule() {}

    /** As close to the deadlines kept as the launch allows, where any are. */
    static Schedule of(PlanNetwork plan, Optional<KeptEnds> kept) {
        var anew = of(plan);
        return kept.map(ends -> BackwardScheduler.kept(anew, plan.free(), plan.launch(), ends.byActivity()))
                .orElse(anew);
    }

    public static Schedule of(PlanNetwork plan) {
        var quick = BackwardScheduler.schedule(plan.network(), plan.free(), plan.launch());
        if (quick.lateBy() == 0) {
            return quick;
        }
        var schedules = Math.clamp(PLACED / Math.max(1, plan.network().size()), FEWEST, MOST);
        var found = Improvement.search(plan.network(), plan.free(), plan.launch(), quick, Budget.schedules(schedules))
                .better()
                .orElse(quick);
        return BackwardScheduler.leastImportantLast(found, plan.free(), plan.importance());
    }
}
