package dev.dateline.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains a {@link Schedule}: for each activity what binds its date, and the chain of such reasons that holds the launch. */
public final class Bindings {

    private final Schedule schedule;
    private final Network network;
    private final Capacity teams;
    private final Map<Long, Integer> startingOn = new HashMap<>();
    private final Map<Long, Integer> endingOn = new HashMap<>();

    /** @param teams the capacity the schedule was made from, with nothing placed */
    public Bindings(Schedule schedule, Capacity teams) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.teams = teams;
        for (int i = 0; i < network.size; i++) {
            for (int k = network.useHead[i]; k < network.useHead[i + 1] && network.duration[i] > 0; k++) {
                startingOn.putIfAbsent(at(network.useTeam[k], schedule.start(i)), i);
                endingOn.putIfAbsent(at(network.useTeam[k], schedule.end(i)), i);
            }
        }
    }

    /** Why the activity does not start a day later: a tight link, the launch, a team, or its kept date. */
    public Binding later(int activity) {
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            if (isTight(network.outgoing[k])) {
                return new Binding.Link(network.outgoing[k]);
            }
        }
        if (schedule.end(activity) >= schedule.launch()) {
            return new Binding.Launch();
        }
        int day = schedule.end(activity);
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            int team = network.useTeam[k];
            if (schedule.capacity().free(team, day) < network.useAmount[k]) {
                return team(team, network.useAmount[k], day, startingOn.getOrDefault(at(team, day), -1));
            }
        }
        if (schedule.isKept(activity)) {
            return new Binding.Kept();
        }
        throw new IllegalStateException("activity " + activity + " could start later");
    }

    /** Why the activity does not start a day earlier; empty if nothing but the wish to start late holds it. */
    public Optional<Binding> earlier(int activity) {
        for (int k = network.incomingHead[activity]; k < network.incomingHead[activity + 1]; k++) {
            if (isTight(network.incoming[k])) {
                return Optional.of(new Binding.Link(network.incoming[k]));
            }
        }
        if (schedule.start(activity) <= network.earliestStart[activity]
                || schedule.end(activity) <= network.earliestEnd[activity]) {
            return Optional.of(new Binding.OwnDate());
        }
        int day = schedule.start(activity) - 1;
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            int team = network.useTeam[k];
            if (network.duration[activity] > 0 && schedule.capacity().free(team, day) < network.useAmount[k]) {
                return Optional.of(team(team, network.useAmount[k], day, endingOn.getOrDefault(at(team, day + 1), -1)));
            }
        }
        return Optional.empty();
    }

    /**
     * From the activity to the launch, each held by the next. With negative lags and teams activities may hold each other in a ring;
     * then the shortest way that leaves it is taken. Empty where there is none.
     */
    public List<Integer> chainFrom(int activity) {
        var chain = new LinkedHashSet<Integer>();
        for (int at = activity; chain.add(at); at = holders(at).getFirst()) {
            if (holders(at).isEmpty()) {
                return List.copyOf(chain);
            }
        }
        return shortestChain(activity);
    }

    private List<Integer> shortestChain(int activity) {
        var reachedFrom = new HashMap<Integer, Integer>();
        var frontier = new ArrayDeque<Integer>();
        reachedFrom.put(activity, -1);
        frontier.add(activity);
        while (!frontier.isEmpty()) {
            int at = frontier.remove();
            if (schedule.end(at) >= schedule.launch()) {
                var chain = new ArrayList<Integer>();
                for (int step = at; step >= 0; step = reachedFrom.getOrDefault(step, -1)) {
                    chain.addFirst(step);
                }
                return chain;
            }
            for (int holder : holders(at)) {
                if (reachedFrom.putIfAbsent(holder, at) == null) {
                    frontier.add(holder);
                }
            }
        }
        return List.of();
    }

    /** The tight links into an activity. */
    public List<Integer> tightIncoming(int activity) {
        var tight = new ArrayList<Integer>();
        for (int k = network.incomingHead[activity]; k < network.incomingHead[activity + 1]; k++) {
            if (isTight(network.incoming[k])) {
                tight.add(network.incoming[k]);
            }
        }
        return tight;
    }

    /** What holds the activity, the best reason first; nothing where it is the launch. */
    private List<Integer> holders(int activity) {
        var holders = new ArrayList<Integer>();
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            if (isTight(network.outgoing[k])) {
                holders.add(network.linkTo[network.outgoing[k]]);
            }
        }
        if (schedule.end(activity) < schedule.launch()) {
            for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
                int team = network.useTeam[k];
                int day = schedule.end(activity);
                if (network.duration[activity] > 0 && schedule.capacity().free(team, day) < network.useAmount[k]) {
                    int neighbour = teams.free(team, day) < network.useAmount[k]
                            ? loosestBound(activity)
                            : startingOn.getOrDefault(at(team, day), -1);
                    if (neighbour >= 0) {
                        holders.add(neighbour);
                    }
                }
            }
        }
        return holders;
    }

    /** Behind an absence: the successor that would hold the activity if the team were there. */
    private int loosestBound(int activity) {
        int bound = schedule.launch() - network.duration[activity];
        int successor = -1;
        for (int k = network.outgoingHead[activity]; k < network.outgoingHead[activity + 1]; k++) {
            int link = network.outgoing[k];
            int start = schedule.start(network.linkTo[link]) - network.distance(link);
            if (start < bound) {
                bound = start;
                successor = network.linkTo[link];
            }
        }
        return successor;
    }

    private Binding team(int team, int amount, int day, int neighbour) {
        boolean absent = teams.free(team, day) < amount;
        return new Binding.Team(team, day, absent, absent ? -1 : neighbour);
    }

    private boolean isTight(int link) {
        return schedule.start(network.linkTo[link]) == schedule.start(network.linkFrom[link]) + network.distance(link);
    }

    private static long at(int team, int day) {
        return ((long) team << 32) | (day & 0xffff_ffffL);
    }
}
