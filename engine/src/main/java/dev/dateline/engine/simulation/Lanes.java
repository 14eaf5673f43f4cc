package dev.dateline.engine.simulation;

/**
 * Loops over the trials of a block, each so plain that the compiler makes one instruction of several trials. A loop that did two of these
 * things at once would be slower.
 */
final class Lanes {

    private Lanes() {}

    /** The earliest start of what takes {@code days} and neither starts before {@code start} nor ends before {@code end}. */
    static void startFrom(int[] into, int start, int end, int[] days, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.max(start, end - days[k]);
        }
    }

    static void atLeast(int[] into, int least, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.max(into[k], least);
        }
    }

    /** The later of what is there and {@code other} + {@code lag}. */
    static void atLeast(int[] into, int[] other, int lag, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.max(into[k], other[k] + lag);
        }
    }

    static void atLeastLess(int[] into, int[] other, int lag, int[] days, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.max(into[k], other[k] + lag - days[k]);
        }
    }

    static void atLeast(int[] into, int[] other, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.max(into[k], other[k]);
        }
    }

    static void sum(int[] into, int[] one, int[] other, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = one[k] + other[k];
        }
    }

    static void difference(int[] into, int[] one, int[] other, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = one[k] - other[k];
        }
    }

    /** The earlier of what is there and {@code other} − {@code lag}. */
    static void atMost(int[] into, int[] other, int lag, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.min(into[k], other[k] - lag);
        }
    }

    static void atMostPlus(int[] into, int[] other, int lag, int[] days, int count) {
        for (int k = 0; k < count; k++) {
            into[k] = Math.min(into[k], other[k] - lag + days[k]);
        }
    }

    static void addTimes(double[] into, int[] days, double amount, int count) {
        for (int k = 0; k < count; k++) {
            into[k] += days[k] * amount;
        }
    }

    /** How many are 0. */
    static int zeros(int[] values, int count) {
        int others = 0;
        for (int k = 0; k < count; k++) {
            // the sign of x or of −x is set unless x is 0
            others += (values[k] | -values[k]) >>> 31;
        }
        return count - others;
    }

    /** At how many places both are 0. */
    static int zeros(int[] values, int[] besides, int count) {
        int others = 0;
        for (int k = 0; k < count; k++) {
            int both = values[k] | besides[k];
            others += (both | -both) >>> 31;
        }
        return count - others;
    }

    /** How many do not exceed {@code most}. */
    static int within(int[] values, int most, int count) {
        int beyond = 0;
        for (int k = 0; k < count; k++) {
            int over = Math.max(values[k], most) ^ most;
            beyond += (over | -over) >>> 31;
        }
        return count - beyond;
    }
}
