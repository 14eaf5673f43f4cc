package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.CauseWords;
import dev.dateline.app.plan.LateChain;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.plan.Stretch;
import dev.dateline.engine.scheduling.CriticalPath;
import java.util.Comparator;
import java.util.Optional;

/** What people cannot help: the plan with as many of each team as anyone could want. */
final class WithoutLimit {

    private final BackwardPlan plan;

    WithoutLimit(BackwardPlan plan) {
        this.plan = plan;
    }

    /** That more people would not do, and which steps are to blame; empty where they might. */
    Optional<String> told() {
        var network = plan.network();
        var path = CriticalPath.of(network.network(), network.launch());
        int late = path.earliestEnd() - network.launch();
        if (late <= 0) {
            return Optional.empty();
        }
        var named = Stretch.of(plan, LateChain.byLinks(network, path)).stream()
                .filter(stretch -> stretch.days() > 0)
                .sorted(Comparator.comparingInt(Stretch::days).reversed())
                .map(Stretch::names)
                .toList();
        return Optional.of("People cannot help: with as many as anyone could want the work would still end "
                + Reasons.days(late) + " too late"
                + (named.isEmpty() ? "" : ", by " + CauseWords.few(named) + " one after the other") + ".");
    }
}
