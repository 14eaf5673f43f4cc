package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * How many people (in tenths) of one team are free on each working day. Days not yet touched have the whole team free. Free can be
 * negative where work that has begun holds more people than there are.
 *
 * <p>Days are kept in blocks of {@value #BLOCK} with the least and the most that is free in each, so that a search steps over full
 * and over empty stretches a block at a time.
 */
final class TeamLoad {

    private static final int BLOCK = 64;

    final int limit;
    /** The day of free[0]; a multiple of the block. */
    private int origin;

    private int[] free = new int[0];
    private int[] least = new int[0];
    private int[] most = new int[0];
    /** What free was when {@link #keep} was called, and which days changed since. */
    private int[] kept = new int[0];

    private int keptOrigin;
    private int changedFrom = Integer.MAX_VALUE;
    private int changedTo = Integer.MIN_VALUE;

    TeamLoad(int limit) {
        this.limit = limit;
    }

    int free(int day) {
        int k = day - origin;
        return k < 0 || k >= free.length ? limit : free[k];
    }

    /** Takes {@code amount} (or gives it back where negative) on the days from … to−1. */
    void take(int from, int to, int amount) {
        if (from >= to) {
            return;
        }
        cover(from, to);
        changedFrom = Math.min(changedFrom, from);
        changedTo = Math.max(changedTo, to);
        for (int k = from - origin; k < to - origin; k++) {
            free[k] -= amount;
        }
        summarise((from - origin) / BLOCK, (to - 1 - origin) / BLOCK);
    }

    /** Nobody is there on the days from … to−1: nothing is free, whatever was. */
    void absent(int from, int to) {
        for (int day = from; day < to; day++) {
            take(day, day + 1, Math.max(0, free(day)));
        }
    }

    /** The last day of from … to−1 with less than {@code amount} free, or {@code from} − 1. */
    int lastBelow(int amount, int from, int to) {
        int day = Math.min(to, origin + free.length) - 1;
        int stop = Math.max(from, origin);
        while (day >= stop) {
            int k = day - origin;
            if (least[k / BLOCK] >= amount) {
                day = origin + k / BLOCK * BLOCK - 1;
            } else if (free[k] < amount) {
                return day;
            } else {
                day--;
            }
        }
        return from - 1;
    }

    /** The first day of from … to−1 with less than {@code amount} free, or {@code to}. */
    int firstBelow(int amount, int from, int to) {
        int day = Math.max(from, origin);
        int stop = Math.min(to, origin + free.length);
        while (day < stop) {
            int k = day - origin;
            if (least[k / BLOCK] >= amount) {
                day = origin + (k / BLOCK + 1) * BLOCK;
            } else if (free[k] < amount) {
                return day;
            } else {
                day++;
            }
        }
        return to;
    }

    /** The last day on or before {@code day} with at least {@code amount} free. */
    int lastWith(int amount, int day) {
        int found = day;
        while (found >= origin && found < origin + free.length) {
            int k = found - origin;
            if (most[k / BLOCK] < amount) {
                found = origin + k / BLOCK * BLOCK - 1;
            } else if (free[k] >= amount) {
                return found;
            } else {
                found--;
            }
        }
        return found;
    }

    /** The first day on or after {@code day} with at least {@code amount} free. */
    int firstWith(int amount, int day) {
        int found = day;
        while (found >= origin && found < origin + free.length) {
            int k = found - origin;
            if (most[k / BLOCK] < amount) {
                found = origin + (k / BLOCK + 1) * BLOCK;
            } else if (free[k] >= amount) {
                return found;
            } else {
                found++;
            }
        }
        return found;
    }

    /** Makes today's load the one to which {@link #restore} returns. */
    void keep() {
        kept = free.clone();
        keptOrigin = origin;
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    void restore() {
        if (changedFrom >= changedTo) {
            return;
        }
        int from = changedFrom - origin;
        int to = changedTo - origin;
        Arrays.fill(free, from, to, limit);
        int keptFrom = Math.max(changedFrom, keptOrigin);
        int keptTo = Math.min(changedTo, keptOrigin + kept.length);
        if (keptFrom < keptTo) {
            System.arraycopy(kept, keptFrom - keptOrigin, free, keptFrom - origin, keptTo - keptFrom);
        }
        summarise(from / BLOCK, (to - 1) / BLOCK);
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    TeamLoad copy() {
        var copy = new TeamLoad(limit);
        copy.origin = origin;
        copy.free = free.clone();
        copy.least = least.clone();
        copy.most = most.clone();
        copy.keep();
        return copy;
    }

    private void cover(int from, int to) {
        int end = origin + free.length;
        if (free.length > 0 && from >= origin && to <= end) {
            return;
        }
        int first = free.length == 0 ? from : Math.min(origin, from < origin ? from - free.length / 2 : from);
        int last = free.length == 0 ? to : Math.max(end, to > end ? to + free.length / 2 : to);
        int newOrigin = Math.floorDiv(first, BLOCK) * BLOCK;
        int blocks = Math.ceilDiv(last - newOrigin, BLOCK);
        var wider = new int[blocks * BLOCK];
        Arrays.fill(wider, limit);
        System.arraycopy(free, 0, wider, free.length == 0 ? 0 : origin - newOrigin, free.length);
        free = wider;
        origin = newOrigin;
        least = new int[blocks];
        most = new int[blocks];
        summarise(0, blocks - 1);
    }

    private void summarise(int firstBlock, int lastBlock) {
        for (int block = firstBlock; block <= lastBlock; block++) {
            int low = free[block * BLOCK];
            int high = low;
            for (int k = block * BLOCK + 1; k < (block + 1) * BLOCK; k++) {
                low = Math.min(low, free[k]);
                high = Math.max(high, free[k]);
            }
            least[block] = low;
            most[block] = high;
        }
    }
}
