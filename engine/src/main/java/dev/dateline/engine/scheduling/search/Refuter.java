package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * Shows that no schedule is as short as asked, or finds one: constraint propagation that learns from every conflict (lazy clause
 * generation; Ohrimenko, Stuckey and Codish 2009, for projects Schutt, Feydy, Stuckey and Wallace, Constraints 16, 2011).
 *
 * <p>Bounds come in pairs: bound 2i is the earliest start of activity i, bound 2i+1 the latest start with its sign turned, so that both only
 * ever rise and one piece of code serves both. A <i>fact</i> (x, v) says that bound x is at least v; its contrary is (x^1, 1−v). What is
 * learnt are sets of facts that cannot all hold. Activity n is the end of everything; its latest start is the length asked for.
 */
final class Refuter {

    /** What came of a {@link #refute}. */
    enum Outcome {
        REFUTED,
        FOUND,
        /** Out of work. */
        UNDECIDED
    }

    private static final int DECIDED = 0;
    private static final int LINKED = 1;
    private static final int LEARNT = 2;
    private static final int CROWDED = 3;

    private static final int RESTART_AFTER = 128;

    private final Instance instance;
    private final int count;
    private final int end;
    private final Crowding crowding;

    /** The bounds, and links between them: from bound x those at arcHead[x] … lead to arcTo, rising by arcDays. */
    final int[] bound;

    private final int[] arcHead;
    private final int[] arcTo;
    private final int[] arcDays;

    /** Every rise in the order it happened: which bound, from what, the rise of the same bound before it, and why. */
    private int[] trailBound = new int[1024];

    private int[] trailFrom = new int[1024];
    private int[] trailBefore = new int[1024];
    private int[] trailWhy = new int[1024];
    private int[] trailWhat = new int[1024];
    private int trail;
    private int propagated;
    private final int[] lastRise;
    /** Where each decision lies on the trail. */
    private int[] levelAt = new int[64];

    private int[] reasonsAt = new int[64];
    private int level;
    /** Reasons of rises by crowding: a number of facts, then the facts. */
    private int[] reasons = new int[4096];

    private int reasonsEnd;

    private final Learnt learnt;
    private final Interest interest;
    /** Where the schedule that is nearest to what is looked for starts each activity. */
    private final int[] guide;

    /** The conflict at hand: the facts, by bound, with where on the trail each came true. */
    private final int[] needed;

    private final int[] neededAt;
    private final int[] neededBounds;
    private int neededCount;
    private int neededHere;

    private long conflicts;
    private long work;
    private long nextRestart = RESTART_AFTER;
    private int restarts;

    /** @param length a schedule of that length is known, which keeps what is due */
    Refuter(Instance instance, int length) {
        this.instance = instance;
        count = instance.size + 1;
        end = instance.size;
        bound = new int[2 * count];
        lastRise = new int[2 * count];
        Arrays.fill(lastRise, -1);
        for (int i = 0; i < instance.size; i++) {
            bound[2 * i] = instance.head[i];
            bound[2 * i + 1] = Math.max(instance.tail[i] - length, instance.duration[i] - instance.due[i]);
        }
        bound[2 * end] = instance.longest;
        bound[2 * end + 1] = -length;
        arcHead = new int[2 * count + 1];
        int links = 2 * (instance.incomingFrom.length + instance.size);
        arcTo = new int[links];
        arcDays = new int[links];
        arcs();
        learnt = new Learnt(this, length);
        interest = new Interest(count, length + 1);
        guide = new int[count];
        needed = new int[2 * count];
        neededAt = new int[2 * count];
        neededBounds = new int[2 * count];
        Arrays.fill(neededAt, -1);
        crowding = new Crowding(instance, this);
    }

    private void arcs() {
        int next = 0;
        for (int x = 0; x < 2 * count; x++) {
            arcHead[x] = next;
            int i = x / 2;
            if (i == end) {
                for (int j = 0; j < instance.size && x % 2 == 1; j++) {
                    arcTo[next] = 2 * j + 1;
                    arcDays[next++] = instance.duration[j];
                }
            } else if (x % 2 == 0) {
                for (int k = instance.outgoingHead[i]; k < instance.outgoingHead[i + 1]; k++) {
                    arcTo[next] = 2 * instance.outgoingTo[k];
                    arcDays[next++] = instance.outgoingDistance[k];
                }
                arcTo[next] = 2 * end;
                arcDays[next++] = instance.duration[i];
            } else {
                for (int k = instance.incomingHead[i]; k < instance.incomingHead[i + 1]; k++) {
                    arcTo[next] = 2 * instance.incomingFrom[k] + 1;
                    arcDays[next++] = instance.incomingDistance[k];
                }
            }
        }
        arcHead[2 * count] = next;
    }

    /** No schedule is shorter. */
    int lowerBound() {
        return bound[2 * end];
    }

    long conflicts() {
        return conflicts;
    }

    /** Activities looked at so far for room among others, and watches of what was learnt: about what a search costs. */
    long work() {
        return work + learnt.looks();
    }

    /** Open questions are first answered as this schedule does. */
    void follow(int[] starts) {
        backTo(0);
        System.arraycopy(starts, 0, guide, 0, starts.length);
    }

    /** The starts found. */
    int[] starts() {
        var starts = new int[instance.size];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = bound[2 * i];
        }
        return starts;
    }

    /** Looks for a schedule no longer than {@code length} for so much {@link #work}. What is learnt holds for every length. */
    Outcome refute(int length, long most) {
        long until = work() + most;
        backTo(0);
        while (true) {
            boolean holds = propagate();
            if (!holds) {
                conflicts++;
                if (level == 0) {
                    return Outcome.REFUTED;
                }
                if (!learn()) {
                    return Outcome.REFUTED;
                }
            } else if (bound[2 * end] > length) {
                backTo(0);
                return propagate() && bound[2 * end] <= length ? Outcome.UNDECIDED : Outcome.REFUTED;
            } else if (work() >= until) {
                backTo(0);
                return Outcome.UNDECIDED;
            } else if (conflicts >= nextRestart && level > 0) {
                restart();
            } else if (bound[2 * end + 1] < -length) {
                decide(2 * end + 1, -length);
            } else if (!decide()) {
                return Outcome.FOUND;
            }
        }
    }

    private void restart() {
        backTo(0);
        restarts++;
        nextRestart = conflicts + (long) RESTART_AFTER * luby(restarts);
        learnt.forget(restarts);
    }

    /** 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair and Zuckerman 1993). */
    private static int luby(int k) {
        int n = k;
        while (true) {
            int power = Integer.highestOneBit(n + 1);
            if (power == n + 1) {
                return power / 2;
            }
            n = n + 1 - power;
        }
    }

    /** Answers the most interesting open question as the guide does; where none is left, what can start first does. Answers whether anything was open. */
    private boolean decide() {
        for (int question = interest.next(); question >= 0; question = interest.next()) {
            int i = interest.activity(question);
            int day = interest.day(question);
            if (bound[2 * i] < day && day <= -bound[2 * i + 1]) {
                if (guide[i] >= day) {
                    decide(2 * i, day);
                } else {
                    decide(2 * i + 1, 1 - day);
                }
                return true;
            }
        }
        int chosen = -1;
        for (int i = 0; i < end; i++) {
            if (bound[2 * i] + bound[2 * i + 1] < 0 && (chosen < 0 || bound[2 * i] < bound[2 * chosen])) {
                chosen = i;
            }
        }
        if (chosen < 0) {
            return false;
        }
        decide(2 * chosen + 1, -bound[2 * chosen]);
        return true;
    }

    private void decide(int x, int value) {
        if (level + 1 >= levelAt.length) {
            levelAt = Arrays.copyOf(levelAt, 2 * level + 4);
            reasonsAt = Arrays.copyOf(reasonsAt, 2 * level + 4);
        }
        levelAt[level] = trail;
        reasonsAt[level++] = reasonsEnd;
        raise(x, value, DECIDED, 0);
    }

    private void backTo(int to) {
        if (level <= to) {
            return;
        }
        while (trail > levelAt[to]) {
            trail--;
            int x = trailBound[trail];
            guide[x / 2] = bound[x & ~1];
            interest.reopen(x, bound[x], trailFrom[trail]);
            bound[x] = trailFrom[trail];
            lastRise[x] = trailBefore[trail];
            crowding.moved(x / 2);
        }
        reasonsEnd = reasonsAt[to];
        propagated = trail;
        level = to;
    }

    /** Raises a bound to a value; answers false where that leaves its activity no day, with the conflict at hand. */
    private boolean raise(int x, int value, int why, int what) {
        if (value <= bound[x]) {
            return true;
        }
        if (trail == trailBound.length) {
            int more = 2 * trail;
            trailBound = Arrays.copyOf(trailBound, more);
            trailFrom = Arrays.copyOf(trailFrom, more);
            trailBefore = Arrays.copyOf(trailBefore, more);
            trailWhy = Arrays.copyOf(trailWhy, more);
            trailWhat = Arrays.copyOf(trailWhat, more);
        }
        trailBound[trail] = x;
        trailFrom[trail] = bound[x];
        trailBefore[trail] = lastRise[x];
        trailWhy[trail] = why;
        trailWhat[trail] = what;
        lastRise[x] = trail++;
        bound[x] = value;
        crowding.moved(x / 2);
        if (value + bound[x ^ 1] > 0) {
            begin();
            need(x, 1 - bound[x ^ 1]);
            need(x ^ 1, bound[x ^ 1]);
            return false;
        }
        return true;
    }

    private boolean propagate() {
        do {
            while (propagated < trail) {
                int x = trailBound[propagated];
                int before = trailFrom[propagated++];
                for (int k = arcHead[x]; k < arcHead[x + 1]; k++) {
                    if (!raise(arcTo[k], bound[x] + arcDays[k], LINKED, k)) {
                        return false;
                    }
                }
                if (!learnt.recall(x, before)) {
                    return false;
                }
            }
            work += instance.size;
            if (!crowding.propagate()) {
                return false;
            }
        } while (propagated < trail);
        return true;
    }

    /** Raises a bound because of a set of facts that cannot all hold. */
    boolean raiseByLearnt(int x, int value, int set) {
        return raise(x, value, LEARNT, set);
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

    /** Raises a bound for the reason just given. */
    boolean raiseByReason(int x, int value) {
        int reason = reasonsEnd;
        reasonsEnd += 1 + 2 * reasons[reason];
        return raise(x, value, CROWDED, reason);
    }

    /** The reason just given cannot be. */
    void conflictByReason() {
        begin();
        for (int k = 0; k < reasons[reasonsEnd]; k++) {
            need(reasons[reasonsEnd + 1 + 2 * k], reasons[reasonsEnd + 2 + 2 * k]);
        }
    }

    private void begin() {
        for (int k = 0; k < neededCount; k++) {
            neededAt[neededBounds[k]] = -1;
        }
        neededCount = 0;
        neededHere = 0;
    }

    /** Adds a fact to the conflict at hand; of two about the same bound the stronger says both. What holds at level 0 need not be said. */
    private void need(int x, int value) {
        boolean isThere = neededAt[x] >= 0;
        if (isThere && needed[x] >= value) {
            return;
        }
        int rise = riseTo(x, value);
        if (holdsAnyway(rise)) {
            return;
        }
        int here = levelAt[level - 1];
        if (isThere) {
            neededHere -= neededAt[x] >= here ? 1 : 0;
        } else {
            neededBounds[neededCount++] = x;
        }
        needed[x] = value;
        neededAt[x] = rise;
        neededHere += rise >= here ? 1 : 0;
        interest.stir(x, value);
    }

    /** Which rise made a fact true; −1 if it was so from the beginning. */
    private int riseTo(int x, int value) {
        int rise = lastRise[x];
        while (rise >= 0 && trailFrom[rise] >= value) {
            rise = trailBefore[rise];
        }
        return rise;
    }

    /** Whether a rise came before the first decision. */
    private boolean holdsAnyway(int rise) {
        return level == 0 || rise < levelAt[0];
    }

    /** Resolves the conflict to its first unique implication point, goes back to where that follows and draws it; false at level 0. */
    private boolean learn() {
        int at = trail;
        int point = -1;
        while (true) {
            if (neededHere == 0 && !deeper()) {
                return false;
            }
            at = Math.min(at, trail);
            do {
                at--;
            } while (neededAt[trailBound[at]] != at);
            point = trailBound[at];
            if (neededHere == 1) {
                break;
            }
            int value = needed[point];
            drop(point);
            explain(at, point, value);
        }
        shorten(point);
        interest.fade();
        learnt.fade();
        return assertContrary(point);
    }

    /** A conflict without a fact of this level lies further back; answers false where there is nothing left to doubt. */
    private boolean deeper() {
        int latest = -1;
        for (int k = 0; k < neededCount; k++) {
            latest = Math.max(latest, neededAt[neededBounds[k]]);
        }
        if (latest < 0) {
            return false;
        }
        int its = level;
        while (levelAt[its - 1] > latest) {
            its--;
        }
        backTo(its);
        int here = levelAt[level - 1];
        for (int k = 0; k < neededCount; k++) {
            neededHere += neededAt[neededBounds[k]] >= here ? 1 : 0;
        }
        return true;
    }

    private void drop(int x) {
        neededAt[x] = -1;
        neededHere--;
        for (int k = 0; k < neededCount; k++) {
            if (neededBounds[k] == x) {
                neededBounds[k] = neededBounds[--neededCount];
                return;
            }
        }
    }

    /** Leaves out what follows from the other facts of the conflict anyway (Sörensson and Biere 2009). */
    private void shorten(int point) {
        for (int k = neededCount - 1; k >= 0; k--) {
            int x = neededBounds[k];
            int at = neededAt[x];
            neededAt[x] = -1;
            if (x != point && follows(x, at, needed[x])) {
                neededBounds[k] = neededBounds[--neededCount];
            } else {
                neededAt[x] = at;
            }
        }
    }

    /** Whether a fact, true since a rise, follows from facts of the conflict. */
    private boolean follows(int x, int at, int value) {
        int what = trailWhat[at];
        return switch (trailWhy[at]) {
            case LINKED -> isSaid(source(what), value - arcDays[what]);
            case LEARNT -> {
                var facts = learnt.facts(what);
                boolean all = true;
                for (int k = 0; k < facts.length && all; k += 2) {
                    all = facts[k] == (x ^ 1) || isSaid(facts[k], facts[k + 1]);
                }
                yield all;
            }
            case CROWDED -> {
                boolean all = true;
                for (int k = 0; k < reasons[what] && all; k++) {
                    all = isSaid(reasons[what + 1 + 2 * k], reasons[what + 2 + 2 * k]);
                }
                yield all;
            }
            default -> false;
        };
    }

    /** Whether a fact is one of the conflict's or holds whatever is decided. */
    private boolean isSaid(int x, int value) {
        return (neededAt[x] >= 0 && needed[x] >= value) || holdsAnyway(riseTo(x, value));
    }

    private void explain(int at, int x, int value) {
        int what = trailWhat[at];
        switch (trailWhy[at]) {
            case LINKED -> need(source(what), value - arcDays[what]);
            case LEARNT -> {
                learnt.praise(what);
                var facts = learnt.facts(what);
                for (int k = 0; k < facts.length; k += 2) {
                    if (facts[k] != (x ^ 1)) {
                        need(facts[k], facts[k + 1]);
                    }
                }
            }
            case CROWDED -> {
                for (int k = 0; k < reasons[what]; k++) {
                    need(reasons[what + 1 + 2 * k], reasons[what + 2 + 2 * k]);
                }
            }
            default -> throw new IllegalStateException("a decision needs no reason");
        }
    }

    private int source(int arc) {
        int x = Arrays.binarySearch(arcHead, arc);
        if (x < 0) {
            return -x - 2;
        }
        while (arcHead[x + 1] == arc) {
            x++;
        }
        return x;
    }

    private boolean assertContrary(int point) {
        var facts = new int[2 * neededCount];
        facts[0] = point;
        facts[1] = needed[point];
        int used = 2;
        int latest = -1;
        for (int k = 0; k < neededCount; k++) {
            int x = neededBounds[k];
            if (x != point) {
                facts[used] = x;
                facts[used + 1] = needed[x];
                if (neededAt[x] > latest) {
                    latest = neededAt[x];
                    Learnt.swap(facts, 2, used);
                }
                used += 2;
            }
        }
        begin();
        int to = level - 1;
        while (to > 0 && levelAt[to - 1] > latest) {
            to--;
        }
        backTo(to);
        return raise(point ^ 1, 1 - facts[1], LEARNT, learnt.keep(facts));
    }
}
