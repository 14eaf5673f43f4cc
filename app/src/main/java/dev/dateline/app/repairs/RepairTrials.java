package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.CriticalPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plans a project as it would be after proposals, as often as a bound allows. A proposal is first held against the critical path,
 * which costs nothing, then planned as quickly as can be, and only where that decides planned as the plan itself is.
 */
final class RepairTrials {

    /** Of what cannot be proposed. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    /** In quick plans, of which each takes some hundredths of a second; fewer where each takes longer. */
    private static final int MOST = 160;

    private static final int FEWEST = 30;
    private static final int STEPS = 80_000;
    /** From so many steps on, a thorough plan is made only where it may well hold. */
    private static final int LARGE = 300;

    private static final int THOROUGH_COSTS = 4;
    /** By how many times what the search won for the plan itself it may win for another, and by how many days besides. */
    private static final int MUCH_BETTER = 3;

    private static final int SOME = 3;

    private final Contents contents;
    private final Today today;
    private final Map<Map<String, String>, Integer> quick = new HashMap<>();
    private final Map<Map<String, String>, Planner.Outcome> thorough = new HashMap<>();
    private final int most;
    /** Working days by which a quick plan may be late for a thorough one to be worth making. */
    private final int worthwhile;

    private int spent;
    private int plans;
    private int untried;

    RepairTrials(Contents contents, Today today, BackwardPlan plan) {
        this.contents = contents;
        this.today = today;
        int size = Math.max(1, plan.network().network().size());
        this.most = Math.clamp(STEPS / size, FEWEST, MOST);
        this.worthwhile = size < LARGE ? UNKNOWN : MUCH_BETTER * (quick(Map.of()) - plan.lateBy()) + SOME;
    }

    int plans() {
        return plans;
    }

    /** Whether another change may be looked into; it is then looked into to the end, so that no less of it would do. */
    boolean mayGoOn() {
        if (spent < most) {
            return true;
        }
        leave();
        return false;
    }

    /** A change is not looked into. */
    void leave() {
        untried++;
    }

    /** How many changes were thought of and not looked into any more. */
    int untried() {
        return untried;
    }

    Proposal proposal(Map<String, String> parameters) {
        var request = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, value) -> request.put(name, new String[] {value}));
        return Proposal.of(request, contents, today);
    }

    PlanNetwork network(Map<String, String> parameters) {
        return Planner.network(proposal(parameters).apply(contents), today);
    }

    /** At most so many working days late; where this is 0 the launch holds, else a thorough plan may still find that it does. */
    int quick(Map<String, String> parameters) {
        var known = quick.get(parameters);
        if (known != null) {
            return known;
        }
        int lateBy = planQuickly(parameters);
        quick.put(parameters, lateBy);
        return lateBy;
    }

    private int planQuickly(Map<String, String> parameters) {
        var proposal = proposal(parameters);
        if (!proposal.problems().isEmpty()) {
            return UNKNOWN;
        }
        var network = Planner.network(proposal.apply(contents), today);
        int unlimited = CriticalPath.of(network.network(), network.launch()).earliestEnd() - network.launch();
        if (unlimited > 0) {
            thorough.put(parameters, new Planner.Outcome(unlimited, proposal.launch(), Optional.empty()));
            return unlimited;
        }
        spent++;
        plans++;
        return BackwardScheduler.schedule(network.network(), network.free(), network.launch())
                .lateBy();
    }

    /** Whether the launch holds, planned as the plan itself is. */
    boolean holds(Map<String, String> parameters) {
        int lateBy = quick(parameters);
        return lateBy == 0 || (lateBy != UNKNOWN && outcome(parameters).holds());
    }

    /** The same, but what lies farther off than thorough plans have been better is taken to fail. */
    boolean mayHold(Map<String, String> parameters) {
        return quick(parameters) <= worthwhile && holds(parameters);
    }

    /** What a thorough plan, or the critical path, has said. */
    Optional<Planner.Outcome> known(Map<String, String> parameters) {
        return Optional.ofNullable(thorough.get(parameters));
    }

    Planner.Outcome outcome(Map<String, String> parameters) {
        return thorough.computeIfAbsent(parameters, _ -> {
            spent += THOROUGH_COSTS;
            plans++;
            return Planner.outcome(proposal(parameters).apply(contents), today);
        });
    }
}
