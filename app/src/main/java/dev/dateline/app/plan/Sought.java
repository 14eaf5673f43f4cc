package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.search.Budget;
import dev.dateline.engine.scheduling.search.Improvement;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search for a better schedule has come to.
 *
 * @param lateBy of the best schedule that is known
 * @param leastLateBy no schedule is less late
 * @param mostLater no schedule that is no later than the best known lets work begin more working days later than that one; empty where
 *     nobody knows
 * @param isProved whether no schedule is better than the best known
 */
record Sought(Optional<Offer> offer, int lateBy, int leastLateBy, OptionalInt mostLater, boolean isProved) {

    /** @param contents the project the plan was made from */
    static Sought in(Contents contents, BackwardPlan now, Budget budget) {
        var network = now.network();
        var found = Improvement.search(network.network(), network.free(), network.launch(), now.schedule(), budget);
        var offer = found.better()
                .map(better -> BackwardScheduler.leastImportantLast(better, network.free(), network.importance()))
                .flatMap(better -> Offer.of(contents, now, better))
                .filter(Offer::isBetterThanLettingGo);
        var best = offer.isPresent() ? found.better().orElseThrow() : now.schedule();
        int most = found.latestBeginning() - Improvement.beginning(best);
        return new Sought(
                offer,
                best.lateBy(),
                found.leastLateBy(),
                found.latestBeginning() == Network.FARTHEST_DAY
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.max(0, most)),
                found.isProved());
    }
}
