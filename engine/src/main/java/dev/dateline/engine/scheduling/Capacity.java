package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * The people of each team who are free on each working day, in tenths of a person: what is left of the teams once absences are
 * taken out, and what begun and placed activities hold.
 */
public final class Capacity {

    private final TeamLoad[] teams;

    /** @param tenths the size of each team in tenths of a person */
    public Capacity(int... tenths) {
        teams = Arrays.stream(tenths).mapToObj(TeamLoad::new).toArray(TeamLoad[]::new);
    }

    private Capacity(TeamLoad[] teams) {
        this.teams = teams;
    }

    /** Nobody of {@code team} is there on the days from … to−1. */
    public Capacity absent(int team, int from, int to) {
        return atMost(team, 0, from, to);
    }

    /** No more than {@code there} tenths of a person of {@code team} are there on the days from … to−1. */
    public Capacity atMost(int team, int there, int from, int to) {
        teams[team].atMost(there, from, to);
        return this;
    }

    /** Work that has begun holds people on the days from … to−1, whether there are enough or not. */
    public Capacity hold(int team, int tenths, int from, int to) {
        teams[team].take(from, to, tenths);
        return this;
    }

    /** Free tenths of a person; negative where begun work holds more than there are. */
    public int free(int team, int day) {
        return teams[team].free(day);
    }

    public int size(int team) {
        return teams[team].limit;
    }

    public int teams() {
        return teams.length;
    }

    /** Before this day the team is whole; {@link Integer#MAX_VALUE} where no day differs. */
    int changesFrom(int team) {
        return teams[team].changesFrom();
    }

    /** From this day on the team is whole; {@link Integer#MIN_VALUE} where no day differs. */
    int changesTo(int team) {
        return teams[team].changesTo();
    }

    /** Before this day every team is whole; {@link Integer#MAX_VALUE} where no day differs. */
    public int changesFrom() {
        return Arrays.stream(teams).mapToInt(TeamLoad::changesFrom).min().orElse(Integer.MAX_VALUE);
    }

    /** From this day on every team is whole; {@link Integer#MIN_VALUE} where no day differs. */
    public int changesTo() {
        return Arrays.stream(teams).mapToInt(TeamLoad::changesTo).max().orElse(Integer.MIN_VALUE);
    }

    /** A capacity of its own with the same load, to which {@link #restore} returns it. */
    public Capacity copy() {
        return new Capacity(Arrays.stream(teams).map(TeamLoad::copy).toArray(TeamLoad[]::new));
    }

    /** Undoes everything since the copy was made. */
    public void restore() {
        for (var team : teams) {
            team.restore();
        }
    }

    /** Places an activity that runs {@code duration} days from {@code start}. */
    public void take(Network network, int activity, int start, int duration) {
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            teams[network.useTeam[k]].take(start, start + duration, network.useAmount[k]);
        }
    }

    void give(Network network, int activity, int start) {
        for (int k = network.useHead[activity]; k < network.useHead[activity + 1]; k++) {
            teams[network.useTeam[k]].take(start, start + network.duration[activity], -network.useAmount[k]);
        }
    }

    /** The earliest start on or after {@code day} at which every team an activity uses is free throughout. */
    public int earliestStart(Network network, int activity, int day, int duration) {
        if (duration == 0 || network.useHead[activity] == network.useHead[activity + 1]) {
            return day;
        }
        int start = day;
        for (int k = network.useHead[activity], agreed = 0, uses = network.useHead[activity + 1] - k; agreed < uses; ) {
            int moved = teams[network.useTeam[k]].earliest(network.useAmount[k], start, duration);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
            k = k + 1 < network.useHead[activity + 1] ? k + 1 : network.useHead[activity];
        }
        return start;
    }

    /** The latest start on or before {@code day} at which every team an activity uses is free throughout. */
    int latestStart(Network network, int activity, int day) {
        int duration = network.duration[activity];
        if (duration == 0 || !network.usesPeople(activity)) {
            return day;
        }
        int start = day;
        for (int k = network.useHead[activity], agreed = 0, uses = network.useHead[activity + 1] - k; agreed < uses; ) {
            int moved = teams[network.useTeam[k]].latest(network.useAmount[k], start, duration);
            agreed = moved == start ? agreed + 1 : 1;
            start = moved;
            k = k + 1 < network.useHead[activity + 1] ? k + 1 : network.useHead[activity];
        }
        return start;
    }
}
