package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * The bounds of the {@link Refuter}, and every rise of theirs in the order it happened, with its reason, so that it can be taken back and asked
 * why.
 *
 * <p>Bounds come in pairs: bound 2i is the earliest start of activity i, bound 2i+1 the latest start with its sign turned, so that both only
 * ever rise and one piece of code serves both. Activity n is the end of everything; its latest start is the length asked for.
 */
final class Trail {

    /** Why a bound rose; with the last three goes which implication, set or reason it was. */
    static final int DECIDED = 0;

    static final int LINKED = 1;
    static final int LEARNT = 2;
    static final int CROWDED = 3;

    final int[] bound;

    /** Of every rise: which bound, from what, the rise of the same bound before it, and why. */
    private int[] its = new int[1024];

    private int[] from = new int[1024];
    private int[] before = new int[1024];
    private int[] why = new int[1024];
    private int[] what = new int[1024];
    private int size;
    private final int[] lastRise;
    /** Where each decision lies, and what reasons there were. */
    private int[] levelAt = new int[64];

    private int[] reasonsAt = new int[64];
    private int level;
    /** Reasons of rises by crowding: a number of facts, then the facts. */
    private int[] reasons = new int[4096];

    private int reasonsEnd;

    /** @param length of the longest schedule that is looked for */
    Trail(Instance instance, int length) {
        int end = instance.size;
        bound = new int[2 * (end + 1)];
        for (int i = 0; i < end; i++) {
            bound[2 * i] = instance.head[i];
            bound[2 * i + 1] = Math.max(instance.tail[i] - length, instance.duration[i] - instance.due[i]);
        }
        bound[2 * end] = instance.longest;
        bound[2 * end + 1] = -length;
        lastRise = new int[bound.length];
        Arrays.fill(lastRise, -1);
    }

    /** Rises so far. */
    int size() {
        return size;
    }

    /** Decisions so far. */
    int level() {
        return level;
    }

    /** Where the decision lies that opened a level; levels begin at 1. */
    int opened(int its) {
        return levelAt[its - 1];
    }

    /** The bound that rose. */
    int of(int rise) {
        return its[rise];
    }

    /** Its value before the rise. */
    int from(int rise) {
        return from[rise];
    }

    int why(int rise) {
        return why[rise];
    }

    int what(int rise) {
        return what[rise];
    }

    /** What rises from here on can be taken back together. */
    void open() {
        if (level + 1 >= levelAt.length) {
            levelAt = Arrays.copyOf(levelAt, 2 * level + 4);
            reasonsAt = Arrays.copyOf(reasonsAt, 2 * level + 4);
        }
        levelAt[level] = size;
        reasonsAt[level++] = reasonsEnd;
    }

    void raise(int x, int value, int reason, int number) {
        if (size == its.length) {
            int more = 2 * size;
            its = Arrays.copyOf(its, more);
            from = Arrays.copyOf(from, more);
            before = Arrays.copyOf(before, more);
            why = Arrays.copyOf(why, more);
            what = Arrays.copyOf(what, more);
        }
        its[size] = x;
        from[size] = bound[x];
        before[size] = lastRise[x];
        why[size] = reason;
        what[size] = number;
        lastRise[x] = size++;
        bound[x] = value;
    }

    /** Takes the last rise back. */
    void lower() {
        size--;
        int x = its[size];
        bound[x] = from[size];
        lastRise[x] = before[size];
    }

    /** Forgets the levels above one, whose rises have all been taken back. */
    void close(int to) {
        reasonsEnd = reasonsAt[to];
        level = to;
    }

    /** Which rise made a fact true; −1 if it was so from the beginning. */
    int riseTo(int x, int value) {
        int rise = lastRise[x];
        while (rise >= 0 && from[rise] >= value) {
            rise = before[rise];
        }
        return rise;
    }

    /** Whether a rise came before the first decision. */
    boolean holdsAnyway(int rise) {
        return level == 0 || rise < levelAt[0];
    }

    /** Begins the reason of a rise by crowding; facts follow by {@link #because}. */
    void beginReason() {
        if (reasonsEnd + 1 >= reasons.length) {
            reasons = Arrays.copyOf(reasons, 2 * reasons.length);
        }
        reasons[reasonsEnd] = 0;
    }

    void because(int x, int value) {
        int at = reasonsEnd + 1 + 2 * reasons[reasonsEnd];
        if (at + 2 >= reasons.length) {
            reasons = Arrays.copyOf(reasons, 2 * reasons.length);
        }
        reasons[at] = x;
        reasons[at + 1] = value;
        reasons[reasonsEnd]++;
    }

    /** The reason just given, which is not kept unless it is ended. */
    int reason() {
        return reasonsEnd;
    }

    /** Keeps the reason just given; answers its number. */
    int endReason() {
        int reason = reasonsEnd;
        reasonsEnd += 1 + 2 * reasons[reason];
        return reason;
    }

    /** How many facts a reason has. */
    int facts(int reason) {
        return reasons[reason];
    }

    int bound(int reason, int fact) {
        return reasons[reason + 1 + 2 * fact];
    }

    int value(int reason, int fact) {
        return reasons[reason + 2 + 2 * fact];
    }
}
