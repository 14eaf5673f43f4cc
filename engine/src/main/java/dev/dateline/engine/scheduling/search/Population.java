package dev.dateline.engine.scheduling.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Schedules that compete: shorter ones beat longer ones, and of equal ones that which is nearer to being shorter. No two are the same. */
final class Population {

    private int size;
    private int[][] starts = new int[16][];
    private int[] cost = new int[16];
    private double[] lateness = new double[16];

    int size() {
        return size;
    }

    int[] starts(int member) {
        return starts[member];
    }

    int cost(int member) {
        return cost[member];
    }

    void clear() {
        size = 0;
    }

    void add(int[] schedule, int itsCost, double itsLateness) {
        if (isThere(schedule, itsCost, itsLateness)) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
            lateness = Arrays.copyOf(lateness, 2 * size);
        }
        starts[size] = schedule.clone();
        cost[size] = itsCost;
        lateness[size++] = itsLateness;
    }

    /** Takes the place of the worst of {@code rivals} members drawn, unless that is better or the same schedule is there already. */
    boolean challenge(int[] schedule, int itsCost, double itsLateness, int rivals, SplittableRandom random) {
        int worst = random.nextInt(size);
        for (int k = 1; k < rivals; k++) {
            int rival = random.nextInt(size);
            worst = isBetter(worst, rival) ? rival : worst;
        }
        boolean wins = itsCost < cost[worst] || (itsCost == cost[worst] && itsLateness <= lateness[worst]);
        if (!wins || isThere(schedule, itsCost, itsLateness)) {
            return false;
        }
        System.arraycopy(schedule, 0, starts[worst], 0, schedule.length);
        cost[worst] = itsCost;
        lateness[worst] = itsLateness;
        return true;
    }

    /** The better of two drawn. */
    int parent(SplittableRandom random) {
        int one = random.nextInt(size);
        int other = random.nextInt(size);
        return isBetter(one, other) ? one : other;
    }

    private boolean isBetter(int one, int other) {
        return cost[one] != cost[other] ? cost[one] < cost[other] : lateness[one] < lateness[other];
    }

    private boolean isThere(int[] schedule, int itsCost, double itsLateness) {
        for (int k = 0; k < size; k++) {
            if (lateness[k] == itsLateness && cost[k] == itsCost && Arrays.equals(starts[k], schedule)) {
                return true;
            }
        }
        return false;
    }
}
