package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * Capacity as the {@link Refuter} sees it: by the days an activity must run whenever it starts (its compulsory part; Lahrichi 1982), and why
 * another has no room beside them.
 */
final class Crowding {

    private final Instance instance;
    private final Refuter refuter;
    private final Trail trail;
    private final int[] bound;
    private final int words;
    /** What the compulsory parts leave free, and those parts as they are counted in it: of activity i from partFrom[i] to before partTo[i]. */
    private final long[] free;

    private final int[] partFrom;
    private final int[] partTo;
    /** Activities whose bounds have moved since they were counted. */
    private final int[] moved;

    private final boolean[] hasMoved;
    private int movedCount;
    /** Days that have become fuller, and which activities' bounds have moved, in the propagation at hand. */
    private int fullerFrom;

    private int fullerTo;
    private final boolean[] isNew;
    /** Whether a conflict ended the last propagation before all had been looked at. */
    private boolean isCutOff;

    private int[] there = new int[16];

    Crowding(Instance instance, Refuter refuter, Trail trail) {
        this.instance = instance;
        this.refuter = refuter;
        this.trail = trail;
        bound = trail.bound;
        words = instance.words;
        free = instance.room.clone();
        partFrom = new int[instance.size];
        partTo = new int[instance.size];
        moved = new int[instance.size];
        hasMoved = new boolean[instance.size];
        isNew = new boolean[instance.size];
        for (int i = 0; i < instance.size; i++) {
            moved(i);
        }
    }

    /** A bound of this activity has risen or fallen. */
    void moved(int i) {
        if (i < hasMoved.length && !hasMoved[i]) {
            hasMoved[i] = true;
            moved[movedCount++] = i;
        }
    }

    /** Answers false where a day has too little room, with the conflict given to the refuter. */
    boolean propagate() {
        if (movedCount == 0) {
            return true;
        }
        if (!count()) {
            return false;
        }
        isCutOff = true;
        for (int word = 0; word < words; word++) {
            for (int i = 0; i < instance.size; i++) {
                long need = instance.need[i * words + word];
                if (need != 0
                        && bound[2 * i] + bound[2 * i + 1] < 0
                        && (isNew[i] || isFuller(bound[2 * i], instance.duration[i] - bound[2 * i + 1]))
                        && !(later(i, word, need) && earlier(i, word, need))) {
                    return false;
                }
            }
        }
        isCutOff = false;
        return true;
    }

    private boolean isFuller(int from, int to) {
        return from < fullerTo && to > fullerFrom;
    }

    /** Brings what is free up to date: first what has become free, so that no day looks fuller than it is. */
    private boolean count() {
        fullerFrom = isCutOff ? 0 : Integer.MAX_VALUE;
        fullerTo = isCutOff ? Integer.MAX_VALUE : 0;
        Arrays.fill(isNew, false);
        for (int k = 0; k < movedCount; k++) {
            int i = moved[k];
            isNew[i] = true;
            giveBack(i, -bound[2 * i + 1], bound[2 * i] + instance.duration[i]);
        }
        while (movedCount > 0) {
            int i = moved[--movedCount];
            hasMoved[i] = false;
            int crowded = take(i, -bound[2 * i + 1], bound[2 * i] + instance.duration[i]);
            if (crowded >= 0) {
                isCutOff = true;
                giveBack(i, 0, 0);
                moved(i);
                trail.beginReason();
                because(-1, crowded);
                refuter.conflictByReason();
                return false;
            }
        }
        return true;
    }

    /** The counted part of an activity shrinks to what of it lies within the new one. */
    private void giveBack(int i, int from, int to) {
        int keptFrom = Math.max(partFrom[i], from);
        int keptTo = Math.min(partTo[i], to);
        if (keptFrom >= keptTo) {
            use(i, partFrom[i], partTo[i], -1);
            partFrom[i] = from;
            partTo[i] = from;
        } else {
            use(i, partFrom[i], keptFrom, -1);
            use(i, keptTo, partTo[i], -1);
            partFrom[i] = keptFrom;
            partTo[i] = keptTo;
        }
    }

    /** The counted part grows to the new one around it; answers a day on which there is too little room for it, or −1. */
    private int take(int i, int from, int to) {
        int crowded = -1;
        if (from < to) {
            crowded = Math.max(use(i, from, partFrom[i], 1), use(i, partTo[i], to, 1));
            partFrom[i] = from;
            partTo[i] = to;
        }
        return crowded;
    }

    /** Answers a day on which there is too little room, or −1. */
    private int use(int i, int from, int to, int times) {
        int crowded = -1;
        for (int word = 0; word < words; word++) {
            long need = instance.need[i * words + word] * times;
            long guard = instance.guard[word];
            for (int day = from; day < to && need != 0; day++) {
                free[day * words + word] -= need;
                crowded = (free[day * words + word] & guard) == guard ? crowded : day;
            }
        }
        if (times > 0 && from < to) {
            fullerFrom = Math.min(fullerFrom, from);
            fullerTo = Math.max(fullerTo, to);
        }
        return crowded;
    }

    /** Moves the earliest start of an activity past the last crowded day it would meet, until it meets none. */
    private boolean later(int i, int word, long need) {
        long guard = instance.guard[word];
        int days = instance.duration[i];
        int mustFrom = -bound[2 * i + 1];
        int day = Math.min(bound[2 * i] + days, mustFrom) - 1;
        while (day >= bound[2 * i]) {
            if (((free[day * words + word] - need) & guard) == guard) {
                day--;
            } else {
                trail.beginReason();
                trail.because(2 * i, day - days + 1);
                because(i, day);
                if (!refuter.raiseByReason(2 * i, day + 1)) {
                    return false;
                }
                day = Math.min(bound[2 * i] + days, mustFrom) - 1;
            }
        }
        return true;
    }

    private boolean earlier(int i, int word, long need) {
        long guard = instance.guard[word];
        int days = instance.duration[i];
        int mustTo = bound[2 * i] + days;
        int day = Math.max(-bound[2 * i + 1], mustTo);
        while (day < -bound[2 * i + 1] + days) {
            if (((free[day * words + word] - need) & guard) == guard) {
                day++;
            } else {
                trail.beginReason();
                trail.because(2 * i + 1, -day);
                because(i, day);
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
     */
    private void because(int newcomer, int day) {
        for (int team = 0; team < instance.use.length; team++) {
            var use = instance.use[team];
            int most = instance.free[team][day] - (newcomer < 0 ? 0 : use[newcomer]);
            int sum = 0;
            int count = 0;
            for (int i = 0; i < instance.size; i++) {
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
                        trail.because(2 * i, day - instance.duration[i] + 1);
                        trail.because(2 * i + 1, -day);
                    }
                }
                return;
            }
        }
        throw new IllegalStateException("day " + day + " is not crowded");
    }
}
