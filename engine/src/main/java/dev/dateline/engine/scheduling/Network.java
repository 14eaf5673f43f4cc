package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * Activities 0 … n−1, the links between them and the people they use, as flat arrays. Immutable; made by a {@link Builder}.
 *
 * <p>An activity of duration d started on day s holds the days s … s+d−1 and ends at s+d; duration 0 is a milestone. Days
 * and sums of durations must stay within ±{@value #FARTHEST_DAY}.
 */
public final class Network {

    /** The farthest day from day 0 a network may reach; keeps every sum of a path within an int. */
    public static final int FARTHEST_DAY = 500_000_000;

    /** As a bound: any day will do. */
    public static final int ANY_DAY = -FARTHEST_DAY;

    final int size;
    final int[] duration;
    final int[] earliestStart;
    final int[] earliestEnd;
    /** Links in the order they were added. */
    final int[] linkFrom;

    final int[] linkTo;
    final int[] linkLag;
    final LinkType[] linkType;
    /** Links by their predecessor: those of activity i are outgoing[outgoingHead[i]] … outgoing[outgoingHead[i+1]−1]. */
    final int[] outgoingHead;

    final int[] outgoing;
    /** Beside them where they lead, and the least distance from start to start: what passes read lies in a row. */
    final int[] outgoingTo;

    final int[] outgoingDistance;
    final int[] incomingHead;
    final int[] incoming;
    final int[] incomingFrom;
    final int[] incomingDistance;
    /** Uses by activity, as above: useTeam and useAmount (tenths of a person) hold one entry a team. */
    final int[] useHead;

    final int[] useTeam;
    final int[] useAmount;
    /** Predecessors first. */
    final int[] order;

    private Network(Builder builder) {
        size = builder.activities;
        duration = Arrays.copyOf(builder.duration, size);
        earliestStart = Arrays.copyOf(builder.earliestStart, size);
        earliestEnd = Arrays.copyOf(builder.earliestEnd, size);
        linkFrom = Arrays.copyOf(builder.linkFrom, builder.links);
        linkTo = Arrays.copyOf(builder.linkTo, builder.links);
        linkLag = Arrays.copyOf(builder.linkLag, builder.links);
        linkType = Arrays.copyOf(builder.linkType, builder.links);
        outgoingHead = new int[size + 1];
        outgoing = grouped(linkFrom, outgoingHead);
        incomingHead = new int[size + 1];
        incoming = grouped(linkTo, incomingHead);
        var distance = distances();
        outgoingTo = picked(linkTo, outgoing);
        outgoingDistance = picked(distance, outgoing);
        incomingFrom = picked(linkFrom, incoming);
        incomingDistance = picked(distance, incoming);
        useHead = new int[size + 1];
        var byActivity = grouped(Arrays.copyOf(builder.useActivity, builder.uses), useHead);
        useTeam = picked(builder.useTeam, byActivity);
        useAmount = picked(builder.useAmount, byActivity);
        order = Cycles.topologicalOrder(outgoingHead, outgoingTo, incomingHead);
        if (order.length < size) {
            throw new IllegalArgumentException(
                    "links must not form a cycle\nMaybe ask Cycles.shortest(…) which one it is.");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return size;
    }

    public int links() {
        return linkFrom.length;
    }

    /** Working days, 0 or more. */
    public int duration(int activity) {
        return duration[activity];
    }

    public int earliestStart(int activity) {
        return earliestStart[activity];
    }

    public int earliestEnd(int activity) {
        return earliestEnd[activity];
    }

    public int linkFrom(int link) {
        return linkFrom[link];
    }

    public int linkTo(int link) {
        return linkTo[link];
    }

    public int linkLag(int link) {
        return linkLag[link];
    }

    public LinkType linkType(int link) {
        return linkType[link];
    }

    /** The links out of an activity. */
    public int[] outgoing(int activity) {
        return Arrays.copyOfRange(outgoing, outgoingHead[activity], outgoingHead[activity + 1]);
    }

    /** The links into an activity. */
    public int[] incoming(int activity) {
        return Arrays.copyOfRange(incoming, incomingHead[activity], incomingHead[activity + 1]);
    }

    /** The teams an activity uses, and beside them how many tenths of a person. */
    public int[] teams(int activity) {
        return Arrays.copyOfRange(useTeam, useHead[activity], useHead[activity + 1]);
    }

    public int[] amounts(int activity) {
        return Arrays.copyOfRange(useAmount, useHead[activity], useHead[activity + 1]);
    }

    /** All activities, predecessors first; among those that could come next, the lowest key first, then the lowest number. */
    public int[] order(int... key) {
        return PriorityOrder.forward(this, Arrays.stream(key).asLongStream().toArray());
    }

    /** Before this day an activity does not start, links left out. */
    int bound(int activity) {
        return Math.max(earliestStart[activity], earliestEnd[activity] - duration[activity]);
    }

    int distance(int link) {
        return linkType[link].distance(linkLag[link], duration[linkFrom[link]], duration[linkTo[link]]);
    }

    boolean usesPeople(int activity) {
        return useHead[activity] < useHead[activity + 1];
    }

    private int[] distances() {
        var distance = new int[linkFrom.length];
        for (int link = 0; link < distance.length; link++) {
            distance[link] = distance(link);
        }
        return distance;
    }

    private static int[] picked(int[] values, int[] entries) {
        var picked = new int[entries.length];
        for (int k = 0; k < entries.length; k++) {
            picked[k] = values[entries[k]];
        }
        return picked;
    }

    /** The entries 0 … n−1 of {@code owner}, sorted by owner and then by entry; fills {@code head}. */
    private static int[] grouped(int[] owner, int[] head) {
        for (int o : owner) {
            head[o + 1]++;
        }
        for (int i = 1; i < head.length; i++) {
            head[i] += head[i - 1];
        }
        var next = head.clone();
        var entries = new int[owner.length];
        for (int k = 0; k < owner.length; k++) {
            entries[next[owner[k]]++] = k;
        }
        return entries;
    }

    /** Collects activities and links. */
    public static final class Builder {

        private int activities;
        private int[] duration = new int[16];
        private int[] earliestStart = new int[16];
        private int[] earliestEnd = new int[16];
        private int links;
        private int[] linkFrom = new int[16];
        private int[] linkTo = new int[16];
        private int[] linkLag = new int[16];
        private LinkType[] linkType = new LinkType[16];
        private int uses;
        private int[] useActivity = new int[16];
        private int[] useTeam = new int[16];
        private int[] useAmount = new int[16];

        private Builder() {}

        /** Adds an activity that neither starts nor ends before the days given; answers its number. */
        public int activity(int days, int startsFrom, int endsFrom) {
            if (days < 0) {
                throw new IllegalArgumentException("duration (" + days + ") must not be negative");
            }
            if (activities == duration.length) {
                int more = activities * 2;
                duration = Arrays.copyOf(duration, more);
                earliestStart = Arrays.copyOf(earliestStart, more);
                earliestEnd = Arrays.copyOf(earliestEnd, more);
            }
            duration[activities] = days;
            earliestStart[activities] = startsFrom;
            earliestEnd[activities] = endsFrom;
            return activities++;
        }

        public int activity(int days, int startsFrom) {
            return activity(days, startsFrom, ANY_DAY);
        }

        /** While {@code activity} runs it holds {@code tenths} of a person of {@code team}. */
        public Builder uses(int activity, int team, int tenths) {
            if (uses == useActivity.length) {
                useActivity = Arrays.copyOf(useActivity, uses * 2);
                useTeam = Arrays.copyOf(useTeam, uses * 2);
                useAmount = Arrays.copyOf(useAmount, uses * 2);
            }
            useActivity[uses] = activity;
            useTeam[uses] = team;
            useAmount[uses++] = tenths;
            return this;
        }

        public Builder link(int from, int to, LinkType type, int lag) {
            if (links == linkFrom.length) {
                linkFrom = Arrays.copyOf(linkFrom, links * 2);
                linkTo = Arrays.copyOf(linkTo, links * 2);
                linkLag = Arrays.copyOf(linkLag, links * 2);
                linkType = Arrays.copyOf(linkType, links * 2);
            }
            linkFrom[links] = from;
            linkTo[links] = to;
            linkLag[links] = lag;
            linkType[links++] = type;
            return this;
        }

        public Network build() {
            return new Network(this);
        }
    }
}
