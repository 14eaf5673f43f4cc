package dev.dateline.app.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the plan would be if the dates that were kept were let go.
 *
 * @param mustStartBy as of a plan; empty where nothing is left to start
 * @param laterBy working days by which work could begin later than with the dates kept; never below 0
 * @param lateBy as of a plan
 */
record LetGo(Optional<LocalDate> mustStartBy, int laterBy, int lateBy) {

    /** None where no dates are kept. */
    static Optional<LetGo> of(BackwardPlan plan) {
        return plan.adherence().map(kept -> planned(plan));
    }

    private static LetGo planned(BackwardPlan plan) {
        var network = plan.network();
        var free = PlanSchedule.of(network);
        var first = network.firstStart(free);
        int laterBy = first.isPresent() && plan.mustStartBy().isPresent()
                ? first.get() - network.calendar().numberOf(plan.mustStartBy().get())
                : 0;
        return new LetGo(first.map(network.calendar()::date), Math.max(0, laterBy), free.lateBy());
    }
}
