package dev.dateline.engine.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What teams have free while activities are placed forward, and placed anew thousands of times from the same beginning: the answers are
 * those of {@link Capacity}, faster. Amounts are counted in each team's largest common measure (half persons, mostly).
 */
public final class ForwardCapacity {

    private final DayBits[] teams;
    /** By team, in tenths of a person. */
    private final int[] unit;
    /** The uses of activity i: entries head[i] … head[i+1]−1 of the arrays below. */
    private final int[] head;

    private final DayBits[] used;
    private final int[] amount;

    /** @param held by team, the amounts that will be held beside the network's uses, in tenths of a person, 0 or more */
    public ForwardCapacity(Network network, Capacity capacity, int[][] held) {
        teams = new DayBits[capacity.teams()];
        unit = new int[teams.length];
        for (int team = 0; team < teams.length; team++) {
            int[] amounts = amounts(network, team, held[team]);
            unit[team] = Math.max(1, Arrays.stream(amounts).reduce(0, ForwardCapacity::measure));
            teams[team] = filled(
                    capacity, team, unit[team], Arrays.stream(amounts).max().orElse(0));
        }
        head = network.useHead;
        used = Arrays.stream(network.useTeam).mapToObj(team -> teams[team]).toArray(DayBits[]::new);
        amount = IntStream.range(0, used.length)
                .map(use -> network.useAmount[use] / unit[network.useTeam[use]])
                .toArray();
    }

    private static int[] amounts(Network network, int team, int[] held) {
        var uses = IntStream.range(0, network.useTeam.length)
                .filter(use -> network.useTeam[use] == team)
                .map(use -> network.useAmount[use]);
        return IntStream.concat(uses, Arrays.stream(held)).toArray();
    }

    private static DayBits filled(Capacity capacity, int team, int unit, int most) {
        int limit = capacity.size(team) / unit;
        var bits = new DayBits(limit, Math.max(limit, most / unit));
        for (int day = capacity.changesFrom(team); day < capacity.changesTo(team); day++) {
            bits.take(day, day + 1, limit - Math.max(0, capacity.free(team, day)) / unit);
        }
        bits.keep();
        return bits;
    }

    /** Undoes all that was held and taken. */
    public void restore() {
        for (var team : teams) {
            team.restore();
        }
    }

    /** See {@link Capacity#hold}; one of the amounts named to the constructor. */
    public void hold(int team, int tenths, int from, int to) {
        teams[team].take(from, to, tenths / unit[team]);
    }

    /** See {@link Capacity#take}. */
    public void take(int activity, int start, int duration) {
        for (int use = head[activity]; use < head[activity + 1]; use++) {
            used[use].take(start, start + duration, amount[use]);
        }
    }

    /** See {@link Capacity#earliestStart}. */
    public int earliestStart(int activity, int day, int duration) {
        int first = head[activity];
        int end = head[activity + 1];
        if (duration == 0 || first == end) {
            return day;
        }
        int start = used[first].earliest(amount[first], day, duration);
        for (int use = first, agreed = 1; agreed < end - first; ) {
            use = use + 1 < end ? use + 1 : first;
            int moved = used[use].earliest(amount[use], start, duration);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
        }
        return start;
    }

    private static int measure(int a, int b) {
        return b == 0 ? a : measure(b, a % b);
    }
}
