package dev.dateline.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The critical chain of a plan (Goldratt, <i>Critical Chain</i>, 1997): the activities that, held to each other by links and teams, decide
 * when the work ends at the earliest; and the branches that feed it by links. A branch that meets the chain by a team alone is
 * none: the chain has that team first.
 */
public final class CriticalChain {

    private final Network network;
    private final Schedule schedule;
    private final List<Integer> chain;
    private final List<Feeder> feeders = new ArrayList<>();

    /**
     * Where a branch joins the chain.
     *
     * @param last the branch's last activity
     * @param joins the first activity of the chain that needs it
     * @param activities of the branch, {@code last} among them, with nothing of the chain
     */
    public record Feeder(int last, int joins, List<Integer> activities) {}

    private CriticalChain(Schedule schedule, List<Integer> chain) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.chain = chain;
    }

    /**
     * Everything begins as soon as it can, and what has time waits: of those that have none the first and what follows from it up to the end.
     *
     * @param early where everything lies when begun as soon as it can
     * @param free the teams that was placed in, with nothing placed
     * @param teams the same with what begun work holds
     * @param days how long each activity takes, in working days: its duration, or what is left of begun work that it is the end of
     */
    public static CriticalChain of(EarlyPlacement early, Capacity free, Capacity teams, IntUnaryOperator days) {
        var network = early.network();
        var schedule = BackwardScheduler.settled(network, free, early.end(), early.starts());
        IntPredicate hasNoTime = i -> schedule.end(i) == early.end(i);
        int first = IntStream.range(0, network.size)
                .filter(hasNoTime)
                .boxed()
                .min(Comparator.comparing((Integer i) -> days.applyAsInt(i) == 0)
                        .thenComparingInt(i -> schedule.end(i) - days.applyAsInt(i)))
                .orElse(-1);
        var chain = new CriticalChain(
                schedule, first < 0 ? List.of() : new Bindings(schedule, teams).chainFrom(first, hasNoTime));
        chain.branch();
        return chain;
    }

    private void branch() {
        var onChain = new HashSet<>(chain);
        var joined = new LinkedHashMap<Integer, Integer>();
        for (int activity : chain) {
            for (int link : network.incoming(activity)) {
                if (!onChain.contains(network.linkFrom(link))) {
                    joined.putIfAbsent(network.linkFrom(link), activity);
                }
            }
        }
        joined.forEach((last, joins) -> feeders.add(new Feeder(last, joins, before(last, onChain))));
    }

    private List<Integer> before(int last, Set<Integer> onChain) {
        var branch = new TreeSet<Integer>();
        var frontier = new ArrayDeque<Integer>();
        branch.add(last);
        frontier.add(last);
        while (!frontier.isEmpty()) {
            for (int link : network.incoming(frontier.remove())) {
                int from = network.linkFrom(link);
                if (!onChain.contains(from) && branch.add(from)) {
                    frontier.add(from);
                }
            }
        }
        return List.copyOf(branch);
    }

    /** In the order of time; empty where there is nothing to do. */
    public List<Integer> activities() {
        return chain;
    }

    /** In the order in which they join. */
    public List<Feeder> feeders() {
        return feeders;
    }

    /**
     * Working days from the branch's beginning to the end of its last activity, by its links alone: the longest way through it.
     *
     * @param days how long each activity takes
     */
    public int length(Feeder feeder, IntUnaryOperator days) {
        return lengths(feeder, 1, number -> days)[0];
    }

    /**
     * The same in each of many cases.
     *
     * @param days by the number of the case, then by activity
     */
    public int[] lengths(Feeder feeder, int cases, IntFunction<IntUnaryOperator> days) {
        var isMember = new boolean[network.size];
        feeder.activities.forEach(activity -> isMember[activity] = true);
        int[] order = Arrays.stream(network.order)
                .filter(activity -> isMember[activity])
                .toArray();
        var ends = new int[network.size];
        var lengths = new int[cases];
        for (int number = 0; number < cases; number++) {
            var taken = days.apply(number);
            for (int activity : order) {
                ends[activity] = start(activity, isMember, ends, taken) + taken.applyAsInt(activity);
            }
            lengths[number] = ends[feeder.last];
        }
        return lengths;
    }

    private int start(int activity, boolean[] isMember, int[] ends, IntUnaryOperator days) {
        int start = 0;
        for (int k = network.incomingHead[activity]; k < network.incomingHead[activity + 1]; k++) {
            int from = network.incomingFrom[k];
            int link = network.incoming[k];
            if (isMember[from]) {
                int taken = days.applyAsInt(from);
                int distance = network.linkType[link].distance(network.linkLag[link], taken, days.applyAsInt(activity));
                start = Math.max(start, ends[from] - taken + distance);
            }
        }
        return start;
    }

    /**
     * The working days by which the branch can end before the chain needs it; negative where it cannot end in time.
     *
     * @param early where everything ends if it begins as early as it can
     */
    public int room(Feeder feeder, EarlyPlacement early) {
        int room = Integer.MAX_VALUE;
        for (int link : network.incoming(feeder.joins)) {
            if (network.linkFrom(link) == feeder.last) {
                room = Math.min(room, schedule.start(feeder.joins) - early.start(feeder.last) - network.distance(link));
            }
        }
        return room;
    }

    /**
     * The same network in which the chain waits longer for what feeds it.
     *
     * @param waits by feeder, in working days, 0 or more
     */
    public Network buffered(Map<Feeder, Integer> waits) {
        var waiting = new LinkedHashMap<Integer, Integer>();
        waits.forEach((feeder, days) -> waiting.put(feeder.last, days));
        var onChain = new HashSet<>(chain);
        var builder = Network.builder();
        for (int i = 0; i < network.size; i++) {
            builder.activity(network.duration[i], network.earliestStart[i], network.earliestEnd[i]);
            for (int k = network.useHead[i]; k < network.useHead[i + 1]; k++) {
                builder.uses(i, network.useTeam[k], network.useAmount[k]);
            }
        }
        for (int link = 0; link < network.links(); link++) {
            int more = onChain.contains(network.linkTo[link]) ? waiting.getOrDefault(network.linkFrom[link], 0) : 0;
            builder.link(
                    network.linkFrom[link], network.linkTo[link], network.linkType[link], network.linkLag[link] + more);
        }
        return builder.build();
    }
}
