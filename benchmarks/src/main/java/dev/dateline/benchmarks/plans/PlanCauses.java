package dev.dateline.benchmarks.plans;

import dev.dateline.benchmarks.plans.PlainCauses.Cause;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import dev.dateline.engine.scheduling.Binding;
import dev.dateline.engine.scheduling.Bindings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Of one plan's planned steps, how many are said to be held where they are by what truly holds them.
 *
 * @param named how many dates have a cause named
 * @param isTrue of these, how many could be later with what is named out of the way, and not with less
 */
record PlanCauses(int steps, int named, int isTrue) {

    static PlanCauses of(PlanCase planned) {
        var plan = planned.plan();
        var bindings = new Bindings(plan.schedule(), plan.network().teams());
        var plain = planned.plain().withLaunch(planned.plain().launch() + plan.lateBy());
        var truth = new PlainCauses(plain, planned.starts());
        int named = 0;
        int isTrue = 0;
        var open = planned.drawn().open();
        for (int step : plan.network().open()) {
            var id = plan.steps().get(step).step().id();
            int activity = plan.network().activity(step);
            var causes = causes(planned, bindings.later(activity));
            if (!causes.isEmpty()) {
                named++;
                isTrue += truth.isTrue(open.getOrDefault(id, -1), causes) ? 1 : 0;
            }
        }
        return new PlanCauses(planned.drawn().steps().size(), named, isTrue);
    }

    private static Set<Cause> causes(PlanCase planned, Binding binding) {
        var causes = new HashSet<Cause>();
        switch (binding) {
            case Binding.Launch() -> causes.add(new Cause.Launch());
            case Binding.Link(int link) -> causes.add(new Cause.Linked(link(planned, link)));
            case Binding.Team team -> causes.add(new Cause.Team(team.team()));
            case Binding.OwnDate(), Binding.Kept() -> {}
        }
        return causes;
    }

    private static PlainPlan.Link link(PlanCase planned, int link) {
        var plan = planned.plan();
        var network = plan.network().network();
        var open = planned.drawn().open();
        return new PlainPlan.Link(
                number(planned, network.linkFrom(link), open),
                number(planned, network.linkTo(link), open),
                Join.valueOf(network.linkType(link).name()),
                network.linkLag(link));
    }

    private static int number(PlanCase planned, int activity, Map<String, Integer> open) {
        int step = planned.plan().network().step(activity).orElseThrow();
        return open.getOrDefault(planned.plan().steps().get(step).step().id(), -1);
    }
}
