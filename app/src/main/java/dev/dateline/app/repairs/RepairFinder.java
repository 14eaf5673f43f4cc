package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Repairs;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import org.springframework.stereotype.Component;

/** Finds what would repair a plan, where it needs repair. */
@Component
public final class RepairFinder implements Repairs.Finder {

    @Override
    public Repairs of(Contents contents, Today today, BackwardPlan plan) {
        return plan.isFeasible() || plan.isStopped() ? Repairs.NONE : new RepairSearch(contents, today, plan).repairs();
    }
}
