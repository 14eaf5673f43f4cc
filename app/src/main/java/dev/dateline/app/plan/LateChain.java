package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.Binding;
import dev.dateline.engine.scheduling.Bindings;
import dev.dateline.engine.scheduling.CriticalPath;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a plan late: the activities from the first that cannot be earlier to the last, each held by the next. Where the links alone are
 * as long as that, it is they, whoever works on it; else teams are in it.
 */
public final class LateChain {

    private final PlanNetwork plan;
    private final Schedule schedule;
    private final Bindings bindings;

    LateChain(PlanNetwork plan, Schedule schedule, Bindings bindings) {
        this.plan = plan;
        this.schedule = schedule;
        this.bindings = bindings;
    }

    /** Empty where no chain of reasons reaches the end. */
    List<Integer> activities() {
        var path = CriticalPath.of(plan.network(), plan.launch());
        return path.earliestEnd() >= schedule.launch() ? ByLinks.of(plan, path).longest() : longest(held());
    }

    /** The steps that would make it late with as many people as anyone could want: along links of which none has a day to spare. */
    public static List<String> byLinks(PlanNetwork plan, CriticalPath path) {
        return named(plan, ByLinks.of(plan, path).longest());
    }

    static List<String> named(PlanNetwork plan, List<Integer> activities) {
        return activities.stream()
                .flatMap(activity -> plan.step(activity).stream())
                .map(step -> plan.steps().get(step).id())
                .toList();
    }

    /** The one of most steps says most. */
    private static List<Integer> longest(List<List<Integer>> chains) {
        return chains.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** From what nothing that is only planned keeps from being earlier, by links and teams; begun work that holds the team stands before it. */
    private List<List<Integer>> held() {
        var chains = new ArrayList<List<Integer>>();
        for (int step : plan.open()) {
            int activity = plan.activity(step);
            var before = plan.status(step) == Status.STARTED ? List.<Binding>of() : bindings.earlier(activity);
            if (plan.status(step) == Status.STARTED ? isAtItsEarliest(activity) : waitsForNobody(before)) {
                var chain = new ArrayList<>(bindings.chainFrom(activity));
                if (!chain.isEmpty()) {
                    // begun work may hold its team now, and end only once what waits for the team is done
                    begun(before).filter(first -> !chain.contains(first)).ifPresent(chain::addFirst);
                    chains.add(chain);
                }
            }
        }
        return chains;
    }

    private boolean isAtItsEarliest(int activity) {
        return schedule.end(activity) <= plan.network().earliestEnd(activity);
    }

    private boolean waitsForNobody(List<Binding> before) {
        return !before.isEmpty()
                && before.stream().allMatch(binding -> switch (binding) {
                    case Binding.OwnDate() -> true;
                    case Binding.Team _, Binding.Away _ -> atWork(binding).allMatch(this::hasBegun);
                    case Binding.Link _, Binding.Launch(), Binding.Kept() -> false;
                });
    }

    private static Optional<Integer> begun(List<Binding> before) {
        return before.stream().flatMap(LateChain::atWork).findFirst();
    }

    private static Stream<Integer> atWork(Binding binding) {
        return switch (binding) {
            case Binding.Team team -> team.neighbours().stream();
            case Binding.Away away -> away.neighbours().stream();
            case Binding.OwnDate(), Binding.Link _, Binding.Launch(), Binding.Kept() -> Stream.of();
        };
    }

    private boolean hasBegun(int activity) {
        return plan.step(activity).map(plan::status).orElse(Status.PLANNED) == Status.STARTED;
    }

    /**
     * What the critical path method says, capacity left out.
     *
     * @param least slack there is; below nothing where the links alone are too long
     */
    private record ByLinks(Network network, CriticalPath path, int least) {

        static ByLinks of(PlanNetwork plan, CriticalPath path) {
            return new ByLinks(plan.network(), path, plan.launch() - path.earliestEnd());
        }

        List<Integer> longest() {
            var chains = new ArrayList<List<Integer>>();
            for (int first = 0; first < network.size(); first++) {
                if (isCritical(first) && path.earlyStart(first) <= bound(first)) {
                    chains.add(from(first));
                }
            }
            return LateChain.longest(chains);
        }

        /** Of several at a fork the first. */
        private List<Integer> from(int first) {
            var chain = new ArrayList<Integer>();
            for (int at = first; at >= 0; at = next(at)) {
                chain.add(at);
            }
            return chain;
        }

        private boolean isCritical(int activity) {
            return path.slack(activity) <= least;
        }

        private int bound(int activity) {
            return Math.max(
                    network.earliestStart(activity), network.earliestEnd(activity) - network.duration(activity));
        }

        /** The critical activity that a link keeps where it is; −1 at the end. */
        private int next(int activity) {
            for (int link : network.outgoing(activity)) {
                int to = network.linkTo(link);
                if (isCritical(to) && path.earlyStart(to) == path.earlyStart(activity) + distance(link)) {
                    return to;
                }
            }
            return -1;
        }

        /** From start to start. */
        private int distance(int link) {
            var type = network.linkType(link);
            boolean fromStart = type == LinkType.SS || type == LinkType.SF;
            boolean toStart = type == LinkType.FS || type == LinkType.SS;
            return (fromStart ? 0 : network.duration(network.linkFrom(link)))
                    + network.linkLag(link)
                    - (toStart ? 0 : network.duration(network.linkTo(link)));
        }
    }
}
