package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.CauseWords;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Steps;
import dev.dateline.engine.scheduling.CriticalPath;
import java.util.Comparator;
import java.util.Optional;

/** What people cannot help: the plan with as many of each team as anyone could want. */
final class WithoutLimit {

    private final BackwardPlan plan;
    private final Steps steps;

    WithoutLimit(BackwardPlan plan) {
        this.plan = plan;
        this.steps = new Steps(plan.contents());
    }

    /** That more people would not do, and which steps are to blame; empty where they might. */
    Optional<String> told() {
        var network = plan.network();
        var path = CriticalPath.of(network.network(), network.launch());
        int late = path.earliestEnd() - network.launch();
        if (late <= 0) {
            return Optional.empty();
        }
        int least = network.open().stream()
                .mapToInt(step -> path.slack(network.activity(step)))
                .min()
                .orElse(0);
        var named = network.open().stream()
                .filter(step -> path.slack(network.activity(step)) == least && days(step) > 0)
                .sorted(Comparator.comparingInt(step -> -days(step)))
                .map(step -> "“" + steps.get(step).name() + "” (" + Reasons.days(days(step))
                        + (steps.get(step).uses().isEmpty() ? ", which no team works on" : "") + ")")
                .toList();
        return Optional.of("People cannot help: with as many as anyone could want the work would still end "
                + Reasons.days(late) + " too late"
                + (named.isEmpty() ? "" : ", by " + CauseWords.few(named) + " one after the other") + ".");
    }

    private int days(int step) {
        return plan.network().status(step) == Status.STARTED
                ? plan.network().remaining(step)
                : plan.network().duration(step);
    }
}
