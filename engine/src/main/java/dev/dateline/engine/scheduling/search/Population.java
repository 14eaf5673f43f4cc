package dev.dateline.engine.scheduling.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Schedules that compete: shorter ones beat longer ones, and of equal ones that which is nearer to being shorter. No two are the same.
 *
 * <p>In a small population a newcomer takes the place of the worst of three. In a large one it takes that of the member most like it among
 * many (restricted tournament; Harik 1995), so that different kinds of schedules live on beside each other and not all come to rest at one.
 */
final class Population {

    private static final int WORST_OF = 3;
    /** Of so many members one is looked at for being alike, */
    private static final int ALIKE_OF = 100;
    /** where that makes at least so many. Found by trial on networks of 60 and 120. */
    private static final int FEWEST_ALIKE = 10;

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

    /** Takes the place of a rival, unless that is better or the same schedule is there already. */
    boolean challenge(int[] schedule, int itsCost, double itsLateness, SplittableRandom random) {
        int rival = size / ALIKE_OF < FEWEST_ALIKE ? worst(random) : mostAlike(schedule, random);
        boolean wins = itsCost < cost[rival] || (itsCost == cost[rival] && itsLateness <= lateness[rival]);
        if (!wins || isThere(schedule, itsCost, itsLateness)) {
            return false;
        }
        System.arraycopy(schedule, 0, starts[rival], 0, schedule.length);
        cost[rival] = itsCost;
        lateness[rival] = itsLateness;
        return true;
    }

    private int worst(SplittableRandom random) {
        int worst = random.nextInt(size);
        for (int k = 1; k < WORST_OF; k++) {
            int rival = random.nextInt(size);
            worst = isBetter(worst, rival) ? rival : worst;
        }
        return worst;
    }

    private int mostAlike(int[] schedule, SplittableRandom random) {
        int alike = random.nextInt(size);
        int least = difference(schedule, starts[alike]);
        for (int k = 1; k < size / ALIKE_OF; k++) {
            int rival = random.nextInt(size);
            int its = difference(schedule, starts[rival]);
            if (its < least) {
                alike = rival;
                least = its;
            }
        }
        return alike;
    }

    /** Days between the starts of the same activities, summed. */
    private static int difference(int[] one, int[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum;
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
