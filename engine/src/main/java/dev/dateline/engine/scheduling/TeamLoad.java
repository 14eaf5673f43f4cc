package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * How many people (in tenths) of one team are free on each working day. Days not yet touched have the whole team free. Free can be
 * negative where work that has begun holds more people than there are.
 *
 * <p>Days are kept in blocks of {@value #BLOCK}, each with a number that nothing in it exceeds, so that a search steps over full
 * stretches a block at a time. The number is let stand when people are taken, and lowered by the next search that finds nothing.
 */
final class TeamLoad {

    private static final int BLOCK = 64;

    final int limit;
    /** The day of free[0]; a multiple of the block. */
    private int origin;

    private int[] free = new int[0];
    private int[] most = new int[0];
    /** What these were when {@link #keep} was called, and which days changed since. */
    private int[] kept = new int[0];

    private int[] keptMost = new int[0];
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

    /** Days before this one, and from {@link #changesTo} on, have the whole team free. */
    int changesFrom() {
        return free.length == 0 ? Integer.MAX_VALUE : origin;
    }

    int changesTo() {
        return free.length == 0 ? Integer.MIN_VALUE : origin + free.length;
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
        for (int k = from - origin; amount < 0 && k < to - origin; k++) {
            most[k / BLOCK] = Math.max(most[k / BLOCK], free[k]);
        }
    }

    /** No more than {@code there} are there on the days from … to−1: no more is free, whatever was. */
    void atMost(int there, int from, int to) {
        for (int day = from; day < to; day++) {
            take(day, day + 1, Math.max(0, free(day) - there));
        }
    }

    /** The first day on or after {@code day} from which {@code amount} is free for {@code length} days. */
    int earliest(int amount, int day, int length) {
        int start = day - origin;
        int k = Math.max(0, start);
        while (k < Math.min(start + length, free.length)) {
            if (free[k] >= amount) {
                k++;
            } else {
                k = nextWith(amount, k + 1);
                start = k;
            }
        }
        return origin + start;
    }

    /** The last day on or before {@code day} from which {@code amount} is free for {@code length} days. */
    int latest(int amount, int day, int length) {
        int end = day - origin + length;
        int k = Math.min(end, free.length) - 1;
        while (k >= Math.max(0, end - length)) {
            if (free[k] >= amount) {
                k--;
            } else {
                k = previousWith(amount, k - 1);
                end = k + 1;
            }
        }
        return origin + end - length;
    }

    private int nextWith(int amount, int from) {
        int k = from;
        while (k < free.length) {
            int block = k / BLOCK;
            int first = k;
            k = most[block] < amount ? (block + 1) * BLOCK : k;
            for (; k < (block + 1) * BLOCK; k++) {
                if (free[k] >= amount) {
                    return k;
                }
            }
            if (first == block * BLOCK) {
                most[block] = Math.min(most[block], amount - 1);
            }
        }
        return k;
    }

    private int previousWith(int amount, int from) {
        int k = from;
        while (k >= 0) {
            int block = k / BLOCK;
            int last = k;
            k = most[block] < amount ? block * BLOCK - 1 : k;
            for (; k >= block * BLOCK; k--) {
                if (free[k] >= amount) {
                    return k;
                }
            }
            if (last == (block + 1) * BLOCK - 1) {
                most[block] = Math.min(most[block], amount - 1);
            }
        }
        return k;
    }

    /** Makes today's load the one to which {@link #restore} returns. */
    void keep() {
        kept = free.clone();
        keptMost = most.clone();
        keptOrigin = origin;
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    void restore() {
        if (changedFrom >= changedTo) {
            return;
        }
        int from = (changedFrom - origin) / BLOCK;
        int to = (changedTo - 1 - origin) / BLOCK + 1;
        Arrays.fill(free, from * BLOCK, to * BLOCK, limit);
        Arrays.fill(most, from, to, limit);
        int shift = (keptOrigin - origin) / BLOCK;
        int keptFrom = Math.max(from, shift);
        int keptTo = Math.min(to, shift + keptMost.length);
        if (keptFrom < keptTo) {
            System.arraycopy(kept, (keptFrom - shift) * BLOCK, free, keptFrom * BLOCK, (keptTo - keptFrom) * BLOCK);
            System.arraycopy(keptMost, keptFrom - shift, most, keptFrom, keptTo - keptFrom);
        }
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    TeamLoad copy() {
        var copy = new TeamLoad(limit);
        copy.origin = origin;
        copy.free = free.clone();
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
        int shift = free.length == 0 ? 0 : (origin - newOrigin) / BLOCK;
        free = wider(free, shift * BLOCK, blocks * BLOCK);
        most = wider(most, shift, blocks);
        origin = newOrigin;
    }

    private int[] wider(int[] values, int shift, int length) {
        var wider = new int[length];
        Arrays.fill(wider, limit);
        System.arraycopy(values, 0, wider, shift, values.length);
        return wider;
    }
}
