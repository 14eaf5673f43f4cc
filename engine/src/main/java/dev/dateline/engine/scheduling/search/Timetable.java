package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * Serial schedule generation (Kelley 1963): activity after activity is placed where it fits first, or, from an end backwards, last.
 * One for each thread; it holds what is free as activities are placed.
 *
 * <p>Forward schedules are feasible. Backward ones keep links and, from day 0 on, capacity; where they reach back before day 0, teams are
 * whole and releases do not hold: they serve to find an order for the next forward pass.
 */
final class Timetable {

    private final Instance instance;
    private final int size;
    private final int words;
    /** What is free, from {@code margin} days before day 0 on. */
    private final long[] free;

    private final long[] blank;
    private final int margin;
    private final int[] order;
    private int[] count = new int[1024];
    /** Which part of {@link #free} differs from {@link #blank}. */
    private int touchedFrom;

    private int touchedTo;
    private long passes;

    Timetable(Instance instance) {
        this.instance = instance;
        size = instance.size;
        words = instance.words;
        margin = instance.horizon;
        order = new int[size];
        blank = new long[(margin + instance.horizon) * words];
        int last = instance.room.length - words;
        for (int k = 0; k < margin * words; k++) {
            blank[k] = instance.room[last + k % words];
        }
        System.arraycopy(instance.room, 0, blank, margin * words, instance.room.length);
        free = blank.clone();
        touchedFrom = free.length;
    }

    /** Schedules generated so far. */
    long passes() {
        return passes;
    }

    /**
     * Places activities by rising key, as early as they fit.
     *
     * @param key by activity; where a predecessor's is higher than its successor's, the successor waits
     * @param starts filled with the starts
     * @return the day on which everything has ended
     */
    int forward(int[] key, int[] starts) {
        if (!instance.isPlain) {
            raise(key);
        }
        sort(key, true);
        clear();
        int end = 0;
        for (int i : order) {
            int day = instance.release[i];
            for (int k = instance.incomingHead[i], to = instance.incomingHead[i + 1]; k < to; k++) {
                day = Math.max(day, starts[instance.incomingFrom[k]] + instance.incomingDistance[k]);
            }
            int days = instance.duration[i];
            day = days == 0 ? day : words == 1 ? earliest(i, day, days) : earliestInAll(i, day, days);
            starts[i] = day;
            end = Math.max(end, day + days);
        }
        return end;
    }

    /**
     * Places activities by falling key, as late as they fit before {@code end}.
     *
     * @param key by activity; where a successor's is lower than its predecessor's, the predecessor waits
     * @param starts filled with the starts, some perhaps before day 0
     * @return the day on which the first starts
     */
    int backward(int[] key, int[] starts, int end) {
        if (!instance.isPlain) {
            lower(key);
        }
        sort(key, false);
        clear();
        int first = end;
        for (int i : order) {
            int days = instance.duration[i];
            int day = end - days;
            for (int k = instance.outgoingHead[i], to = instance.outgoingHead[i + 1]; k < to; k++) {
                day = Math.min(day, starts[instance.outgoingTo[k]] - instance.outgoingDistance[k]);
            }
            day = days == 0 ? day : words == 1 ? latest(i, day, days) : latestInAll(i, day, days);
            starts[i] = day;
            first = Math.min(first, day);
        }
        return first;
    }

    /** No successor's key is lower than its predecessors'. */
    void raise(int[] key) {
        for (int i = 0; i < size; i++) {
            for (int k = instance.incomingHead[i], to = instance.incomingHead[i + 1]; k < to; k++) {
                key[i] = Math.max(key[i], key[instance.incomingFrom[k]]);
            }
        }
    }

    /** No predecessor's key is higher than its successors'. */
    void lower(int[] key) {
        for (int i = size - 1; i >= 0; i--) {
            for (int k = instance.outgoingHead[i], to = instance.outgoingHead[i + 1]; k < to; k++) {
                key[i] = Math.min(key[i], key[instance.outgoingTo[k]]);
            }
        }
    }

    /** The window moves past the last day that is too full, and what is known to fit is not looked at again. */
    private int earliest(int i, int from, int days) {
        long need = instance.need[i];
        long guard = instance.guard[0];
        int start = from + margin;
        int known = start;
        int day = start + days - 1;
        while (day >= known) {
            if (((free[day] - need) & guard) == guard) {
                day--;
            } else {
                known = start + days;
                start = day + 1;
                day = start + days - 1;
            }
        }
        for (int k = start; k < start + days; k++) {
            free[k] -= need;
        }
        touch(start, start + days);
        return start - margin;
    }

    private int latest(int i, int from, int days) {
        long need = instance.need[i];
        long guard = instance.guard[0];
        int start = from + margin;
        int known = start + days;
        int day = start;
        while (day < Math.min(known, start + days)) {
            if (((free[day] - need) & guard) == guard) {
                day++;
            } else {
                known = start;
                start = day - days;
                day = start;
            }
        }
        for (int k = start; k < start + days; k++) {
            free[k] -= need;
        }
        touch(start, start + days);
        return start - margin;
    }

    private int earliestInAll(int i, int from, int days) {
        int start = from + margin;
        int day = start + days - 1;
        while (day >= start) {
            if (fits(i, day)) {
                day--;
            } else {
                start = day + 1;
                day = start + days - 1;
            }
        }
        take(i, start, days);
        return start - margin;
    }

    private int latestInAll(int i, int from, int days) {
        int start = from + margin;
        int day = start;
        while (day < start + days) {
            if (fits(i, day)) {
                day++;
            } else {
                start = day - days;
                day = start;
            }
        }
        take(i, start, days);
        return start - margin;
    }

    private boolean fits(int i, int day) {
        for (int word = 0; word < words; word++) {
            long guard = instance.guard[word];
            if (((free[day * words + word] - instance.need[i * words + word]) & guard) != guard) {
                return false;
            }
        }
        return true;
    }

    private void take(int i, int start, int days) {
        for (int day = start; day < start + days; day++) {
            for (int word = 0; word < words; word++) {
                free[day * words + word] -= instance.need[i * words + word];
            }
        }
        touch(start * words, (start + days) * words);
    }

    private void touch(int from, int to) {
        touchedFrom = Math.min(touchedFrom, from);
        touchedTo = Math.max(touchedTo, to);
    }

    private void clear() {
        passes++;
        if (touchedFrom < touchedTo) {
            System.arraycopy(blank, touchedFrom, free, touchedFrom, touchedTo - touchedFrom);
        }
        touchedFrom = free.length;
        touchedTo = 0;
    }

    /** By counting: keys are days, and there are about as many of them as activities. Of equal ones predecessors come first, rising or falling. */
    private void sort(int[] key, boolean rising) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int k : key) {
            least = Math.min(least, k);
            most = Math.max(most, k);
        }
        int range = most - least + 1;
        if (count.length <= range) {
            count = new int[2 * range];
        }
        Arrays.fill(count, 0, range + 1, 0);
        if (rising) {
            for (int k : key) {
                count[k - least + 1]++;
            }
            for (int k = 1; k <= range; k++) {
                count[k] += count[k - 1];
            }
            for (int i = 0; i < size; i++) {
                order[count[key[i] - least]++] = i;
            }
        } else {
            for (int k : key) {
                count[most - k + 1]++;
            }
            for (int k = 1; k <= range; k++) {
                count[k] += count[k - 1];
            }
            for (int i = size - 1; i >= 0; i--) {
                order[count[most - key[i]]++] = i;
            }
        }
    }
}
