package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * Capacity as the {@link Refuter} sees it: by the days an activity must run whenever it starts (its compulsory part; Lahrichi 1982), and why
 * another has no room beside them.
 */
final class Crowding {

    private final Instance instance;
    private final Refuter refuter;
    private final int[] bound;
    private final int words;
    private final long[] free;
    private int[] there = new int[16];

    Crowding(Instance instance, Refuter refuter) {
        this.instance = instance;
        this.refuter = refuter;
        bound = refuter.bound;
        words = instance.words;
        free = new long[instance.horizon];
    }

    boolean propagate() {
        for (int word = 0; word < words; word++) {
            if (!propagate(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean propagate(int word) {
        long guard = instance.guard[word];
        int last = Math.min(instance.horizon, -bound[2 * instance.size + 1] + 1);
        if (words == 1) {
            System.arraycopy(instance.room, 0, free, 0, last);
        } else {
            for (int day = 0; day < last; day++) {
                free[day] = instance.room[day * words + word];
            }
        }
        for (int i = 0; i < instance.size; i++) {
            long need = instance.need[i * words + word];
            int to = bound[2 * i] + instance.duration[i];
            for (int day = -bound[2 * i + 1]; day < to && need != 0; day++) {
                free[day] -= need;
                if ((free[day] & guard) != guard) {
                    refuter.beginReason();
                    because(-1, day, i);
                    refuter.conflictByReason();
                    return false;
                }
            }
        }
        for (int i = 0; i < instance.size; i++) {
            long need = instance.need[i * words + word];
            if (need != 0
                    && bound[2 * i] + bound[2 * i + 1] < 0
                    && !(later(i, need, guard) && earlier(i, need, guard))) {
                return false;
            }
        }
        return true;
    }

    /** Moves the earliest start of an activity past the last crowded day it would meet, until it meets none. */
    private boolean later(int i, long need, long guard) {
        int days = instance.duration[i];
        int mustFrom = -bound[2 * i + 1];
        int day = Math.min(bound[2 * i] + days, mustFrom) - 1;
        while (day >= bound[2 * i]) {
            if (((free[day] - need) & guard) == guard) {
                day--;
            } else {
                refuter.beginReason();
                refuter.because(2 * i, day - days + 1);
                because(i, day, Integer.MAX_VALUE);
                if (!refuter.raiseByReason(2 * i, day + 1)) {
                    return false;
                }
                day = Math.min(bound[2 * i] + days, mustFrom) - 1;
            }
        }
        return true;
    }

    private boolean earlier(int i, long need, long guard) {
        int days = instance.duration[i];
        int mustTo = bound[2 * i] + days;
        int day = Math.max(-bound[2 * i + 1], mustTo);
        while (day < -bound[2 * i + 1] + days) {
            if (((free[day] - need) & guard) == guard) {
                day++;
            } else {
                refuter.beginReason();
                refuter.because(2 * i + 1, -day);
                because(i, day, Integer.MAX_VALUE);
                if (!refuter.raiseByReason(2 * i + 1, days - day)) {
                    return false;
                }
                day = Math.max(-bound[2 * i + 1], mustTo);
            }
        }
        return true;
    }

    /**
     * The activities that crowd a day: as few as fill one team so that the newcomer has no room.
     *
     * @param newcomer who has no room; −1 where the others have none themselves
     * @param upTo the last activity counted
     */
    private void because(int newcomer, int day, int upTo) {
        for (int team = 0; team < instance.use.length; team++) {
            var use = instance.use[team];
            int most = instance.free[team][day] - (newcomer < 0 ? 0 : use[newcomer]);
            int sum = 0;
            int count = 0;
            for (int i = 0; i < instance.size && i <= upTo; i++) {
                if (use[i] > 0
                        && i != newcomer
                        && -bound[2 * i + 1] <= day
                        && day < bound[2 * i] + instance.duration[i]) {
                    if (count == there.length) {
                        there = Arrays.copyOf(there, 2 * count);
                    }
                    there[count++] = i;
                    sum += use[i];
                }
            }
            if (sum > most && (newcomer < 0 || use[newcomer] > 0)) {
                for (int k = 0; k < count; k++) {
                    int i = there[k];
                    if (sum - use[i] > most) {
                        sum -= use[i];
                    } else {
                        refuter.because(2 * i, day - instance.duration[i] + 1);
                        refuter.because(2 * i + 1, -day);
                    }
                }
                return;
            }
        }
        throw new IllegalStateException("day " + day + " is not crowded");
    }
}
