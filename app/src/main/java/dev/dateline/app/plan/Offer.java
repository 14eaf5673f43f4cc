package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A better schedule than a plan's, with what would change if its dates were kept. It is shown as it would be planned then, so that nobody
 * is offered what taking it would not bring.
 *
 * @param now the plan as it is
 * @param then the plan with the dates taken
 */
record Offer(BackwardPlan now, BackwardPlan then, KeptDates dates, List<Move> moves) {

    /** A step whose deadline would be another. */
    record Move(String step, LocalDate from, LocalDate to) {}

    /**
     * @param contents the project the plan was made from
     * @return empty where the plan would be no better for it
     */
    static Optional<Offer> of(Contents contents, BackwardPlan now, Schedule schedule) {
        return Keeping.of(now, schedule)
                .map(dates -> new Offer(
                        now,
                        Planner.plan(Keeping.in(contents, Optional.of(dates)), now.today()),
                        dates,
                        moves(now, schedule)))
                .filter(Offer::isBetter);
    }

    /** Where the launch is missed all the same, what matters decides the order, not how late work begins. */
    private boolean isBetter() {
        return then.lateBy() != now.lateBy() ? then.lateBy() < now.lateBy() : then.lateBy() == 0 && laterBy() > 0;
    }

    /** What letting the kept dates go would bring as well is said there, and is no offer. */
    boolean isBetterThanLettingGo() {
        return LetGo.of(now)
                .map(free ->
                        then.lateBy() != free.lateBy() ? then.lateBy() < free.lateBy() : laterBy() > free.laterBy())
                .orElse(true);
    }

    /** Working days by which work could begin later; below 0 where it must begin earlier, so that the launch is missed by less. */
    int laterBy() {
        var calendar = now.network().calendar();
        return then.mustStartBy().isPresent() && now.mustStartBy().isPresent()
                ? calendar.numberOf(then.mustStartBy().get())
                        - calendar.numberOf(now.mustStartBy().get())
                : 0;
    }

    private static List<Move> moves(BackwardPlan now, Schedule schedule) {
        var network = now.network();
        var moves = new ArrayList<Move>();
        for (int step : network.open()) {
            int activity = network.activity(step);
            int before = now.schedule().end(activity);
            int after = schedule.end(activity);
            if (before != after) {
                moves.add(new Move(
                        network.steps().get(step).id(),
                        network.lastDay(activity, before),
                        network.lastDay(activity, after)));
            }
        }
        moves.sort(Comparator.comparing(Move::to));
        return moves;
    }
}
