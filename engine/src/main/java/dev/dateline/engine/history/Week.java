package dev.dateline.engine.history;

import org.jspecify.annotations.Nullable;

/**
 * How much of a team's finishes fall on each day of the week, so that time can be told in average days: a weekend may count for little. Each day's
 * share is that of all teams until the team's own are many. Times are days from a beginning of your choice.
 */
final class Week {

    private static final int DAYS = 7;

    /** Of how many finishes what is taken for granted has the weight: all teams' days for a team, equal days for all teams. */
    private static final double INERTIA = 70;

    private final @Nullable Week ofAll;
    private final int[] finishes = new int[DAYS];
    private int sum;

    /** @param ofAll the week of all teams; none for that itself */
    Week(@Nullable Week ofAll) {
        this.ofAll = ofAll;
    }

    void learn(double time) {
        finishes[Math.floorMod((long) Math.floor(time), DAYS)]++;
        sum++;
        if (ofAll != null) {
            ofAll.learn(time);
        }
    }

    /** How many average days lie between two times. */
    double between(double from, double to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(double time) {
        double weeks = Math.floor(time / DAYS);
        double left = time - DAYS * weeks;
        double share = 0;
        for (int day = 0; day < DAYS && left > 0; day++, left--) {
            share += Math.min(1, left) * share(day);
        }
        return DAYS * (weeks + share);
    }

    private double share(int day) {
        double otherwise = ofAll == null ? 1.0 / DAYS : ofAll.share(day);
        return (finishes[day] + INERTIA * otherwise) / (sum + INERTIA);
    }
}
