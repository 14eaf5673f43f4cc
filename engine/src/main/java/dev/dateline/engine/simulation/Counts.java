package dev.dateline.engine.simulation;

/** How often what happened; sums of several workers add up in any order. */
final class Counts {

    final int[] goalsMet;
    /** By activity: in how many trials it was not removed. */
    final int[] there;

    final int[] critical;
    /** Critical where the whole ends on the very day it is due. */
    final int[] criticalAtDue;

    final int[] onTime;
    int allGoalsMet;

    Counts(PlanModel model) {
        int size = model.durations.length;
        goalsMet = new int[model.goals.size()];
        there = new int[size];
        critical = new int[size];
        criticalAtDue = new int[size];
        onTime = new int[size];
    }

    /** Takes the other's counts in. */
    Counts plus(Counts other) {
        add(goalsMet, other.goalsMet);
        add(there, other.there);
        add(critical, other.critical);
        add(criticalAtDue, other.criticalAtDue);
        add(onTime, other.onTime);
        allGoalsMet += other.allGoalsMet;
        return this;
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
