package dev.dateline.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Milestones between many links and many others, which are never named: what is before and behind them is. */
final class Joints {

    private final Schedule schedule;
    private final Network network;
    private final int first;
    private final @Nullable Joint[] ahead;
    private final @Nullable Joint[] behind;

    /**
     * What binds an activity on one side.
     *
     * @param tight those who set the bound
     * @param next the bound without them
     */
    record Joint(int bound, List<Integer> tight, int next) {}

    /** @param first activities from this number on are joints */
    Joints(Schedule schedule, int first) {
        this.schedule = schedule;
        this.network = schedule.network();
        this.first = first;
        this.ahead = new Joint[network.size - first];
        this.behind = new Joint[network.size - first];
    }

    private boolean isJoint(int activity) {
        return activity >= first;
    }

    /** What follows: the activity itself, or how late the joint may be as far as what follows it goes. */
    Joint ahead(int activity) {
        if (!isJoint(activity)) {
            return new Joint(schedule.start(activity), List.of(activity), Integer.MAX_VALUE);
        }
        var known = ahead[activity - first];
        if (known == null) {
            int head = network.outgoingHead[activity];
            var latest = new int[network.outgoingHead[activity + 1] - head];
            for (int k = 0; k < latest.length; k++) {
                latest[k] = schedule.start(network.outgoingTo[head + k]) - network.outgoingDistance[head + k];
            }
            known = extreme(latest, network.outgoingTo, head, 1);
            ahead[activity - first] = known;
        }
        return known;
    }

    /** What comes before: the activity itself, or how early the joint may be as far as what is before it goes. */
    Joint behind(int activity) {
        if (!isJoint(activity)) {
            return new Joint(schedule.start(activity), List.of(activity), Network.ANY_DAY);
        }
        var known = behind[activity - first];
        if (known == null) {
            int head = network.incomingHead[activity];
            var earliest = new int[network.incomingHead[activity + 1] - head];
            for (int k = 0; k < earliest.length; k++) {
                earliest[k] = schedule.start(network.incomingFrom[head + k]) + network.incomingDistance[head + k];
            }
            known = extreme(earliest, network.incomingFrom, head, -1);
            behind[activity - first] = known;
        }
        return known;
    }

    /** The least of the days (the greatest for −1), whose they are, and the next. */
    private static Joint extreme(int[] days, int[] neighbours, int head, int sign) {
        int bound = sign > 0 ? Integer.MAX_VALUE : Network.ANY_DAY;
        for (int day : days) {
            bound = sign > 0 ? Math.min(bound, day) : Math.max(bound, day);
        }
        int next = sign > 0 ? Integer.MAX_VALUE : Network.ANY_DAY;
        var tight = new ArrayList<Integer>();
        for (int k = 0; k < days.length; k++) {
            if (days[k] == bound) {
                tight.add(neighbours[head + k]);
            } else {
                next = sign > 0 ? Math.min(next, days[k]) : Math.max(next, days[k]);
            }
        }
        return new Joint(bound, List.copyOf(tight), next);
    }

    /** A link to the activities that follow it, behind a joint if there is one. */
    Binding.Link linkOut(int link, int to, List<Integer> neighbours) {
        return link(link, to, neighbours, network.outgoing, network.outgoingHead);
    }

    /** A link from the activities that come before it. */
    Binding.Link linkIn(int link, int from, List<Integer> neighbours) {
        return link(link, from, neighbours, network.incoming, network.incomingHead);
    }

    /** Through a joint a link goes on: it begins where the link into the joint begins and ends as those out of it end. */
    private Binding.Link link(int link, int to, List<Integer> neighbours, int[] links, int[] heads) {
        var type = network.linkType[link];
        if (!isJoint(to) || heads[to] == heads[to + 1]) {
            return new Binding.Link(neighbours, type, network.linkLag[link]);
        }
        int beyond = links[heads[to]];
        boolean forward = network.linkFrom[link] != to;
        var one = network.linkType[forward ? link : beyond];
        var other = network.linkType[forward ? beyond : link];
        boolean fromStart = one == LinkType.SS || one == LinkType.SF;
        boolean toStart = other == LinkType.FS || other == LinkType.SS;
        var through = fromStart ? toStart ? LinkType.SS : LinkType.SF : toStart ? LinkType.FS : LinkType.FF;
        return new Binding.Link(neighbours, through, network.linkLag[link] + network.linkLag[beyond]);
    }
}
