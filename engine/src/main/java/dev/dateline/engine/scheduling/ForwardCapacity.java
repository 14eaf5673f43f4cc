package dev.dateline.engine.scheduling;

import java.util.stream.IntStream;

/**
 * What teams have free while activities are placed forward, and placed anew thousands of times from the same beginning: the answers are
 * those of {@link Capacity}, faster. Amounts are counted in each team's largest common measure (half persons, mostly).
 */
public final class ForwardCapacity {

    private final Network network;
    private final DayBits[] teams;
    private final int[] unit;
    /** By use, in the team's unit. */
    private final int[] amount;

    /** @param held beside the network's uses, amounts by team that will be held together at most; in tenths of a person, 0 or more */
    public ForwardCapacity(Network network, Capacity capacity, int[][] held) {
        this.network = network;
        this.teams = new DayBits[capacity.teams()];
        this.unit = new int[teams.length];
        for (int team = 0; team < teams.length; team++) {
            int number = team;
            int[] used = IntStream.range(0, network.useTeam.length)
                    .filter(use -> network.useTeam[use] == number)
                    .map(use -> network.useAmount[use])
                    .toArray();
            unit[team] = Math.max(1, IntStream.concat(IntStream.of(used), IntStream.of(held[team])).reduce(0, ForwardCapacity::measure));
            teams[team] = filled(capacity, team, IntStream.of(used).max().orElse(0), IntStream.of(held[team]).sum());
        }
        this.amount = IntStream.range(0, network.useTeam.length)
                .map(use -> network.useAmount[use] / unit[network.useTeam[use]])
                .toArray();
    }

    private DayBits filled(Capacity capacity, int team, int most, int held) {
        int from = capacity.touchedFrom(team);
        int to = capacity.untouchedFrom(team);
        int limit = Math.floorDiv(capacity.size(team), unit[team]);
        int least = limit;
        for (int day = from; day < to; day++) {
            least = Math.min(least, Math.floorDiv(capacity.free(team, day), unit[team]));
        }
        // what is held is held whether it is free or not, and who needs more than the team is placed where nobody is
        var bits = new DayBits(limit, Math.min(least, limit - most / unit[team]) - held / unit[team], most / unit[team]);
        for (int day = from; day < to; day++) {
            bits.take(day, day + 1, limit - Math.floorDiv(capacity.free(team, day), unit[team]));
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
        for (int use = network.useHead[activity]; use < network.useHead[activity + 1]; use++) {
            teams[network.useTeam[use]].take(start, start + duration, amount[use]);
        }
    }

    /** See {@link Capacity#earliestStart}. */
    public int earliestStart(int activity, int day, int duration) {
        int first = network.useHead[activity];
        int end = network.useHead[activity + 1];
        if (duration == 0 || first == end) {
            return day;
        }
        int start = day;
        for (int use = first, agreed = 0; agreed < end - first; use = use + 1 < end ? use + 1 : first) {
            int moved = teams[network.useTeam[use]].earliest(amount[use], start, duration);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
        }
        return start;
    }

    private static int measure(int a, int b) {
        return b == 0 ? a : measure(b, a % b);
    }
}
