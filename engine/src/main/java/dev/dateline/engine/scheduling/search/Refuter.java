package dev.dateline.engine.scheduling.search;

/**
 * Shows that no schedule is as short as asked, or finds one: constraint propagation that learns from every conflict (lazy clause
 * generation; Ohrimenko, Stuckey and Codish 2009, for projects Schutt, Feydy, Stuckey and Wallace, Constraints 16, 2011).
 *
 * <p>A <i>fact</i> (x, v) says that bound x of the {@link Trail} is at least v; its contrary is (x^1, 1−v). What is learnt are sets of facts that
 * cannot all hold.
 */
final class Refuter {

    /** What came of a {@link #refute}. */
    enum Outcome {
        REFUTED,
        FOUND,
        /** Out of work. */
        UNDECIDED
    }

    private static final int RESTART_AFTER = 128;

    private final Instance instance;
    private final int end;
    private final Trail trail;
    private final int[] bound;
    private final Implications implications;
    private final Crowding crowding;
    private final Learnt learnt;
    private final Interest interest;
    private final Conflict conflict;
    /** Where the schedule that is nearest to what is looked for starts each activity. */
    private final int[] guide;

    /** So many rises have been followed up. */
    private int propagated;

    private long conflicts;
    private long work;
    private long nextRestart = RESTART_AFTER;
    private int restarts;

    /** @param length a schedule of that length is known, which keeps what is due */
    Refuter(Instance instance, int length) {
        this.instance = instance;
        end = instance.size;
        trail = new Trail(instance, length);
        bound = trail.bound;
        implications = new Implications(instance);
        learnt = new Learnt(this, bound, length);
        interest = new Interest(end + 1, length + 1);
        conflict = new Conflict(this, trail, implications, learnt, interest);
        guide = new int[end + 1];
        crowding = new Crowding(instance, this, trail);
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
                if (trail.level() == 0 || !learn()) {
                    return Outcome.REFUTED;
                }
            } else if (bound[2 * end] > length) {
                backTo(0);
                return propagate() && bound[2 * end] <= length ? Outcome.UNDECIDED : Outcome.REFUTED;
            } else if (work() >= until) {
                backTo(0);
                return Outcome.UNDECIDED;
            } else if (conflicts >= nextRestart && trail.level() > 0) {
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
        trail.open();
        raise(x, value, Trail.DECIDED, 0);
    }

    /** Takes back all decisions but so many, and what followed from them. */
    void backTo(int level) {
        if (trail.level() <= level) {
            return;
        }
        int opened = trail.opened(level + 1);
        for (int rise = trail.size() - 1; rise >= opened; rise--) {
            int x = trail.of(rise);
            guide[x / 2] = bound[x & ~1];
            interest.reopen(x, bound[x], trail.from(rise));
            trail.lower();
            crowding.moved(x / 2);
        }
        trail.close(level);
        propagated = opened;
    }

    /** Learns from the conflict at hand and draws what follows; false where it is one whatever is decided. */
    private boolean learn() {
        var facts = conflict.resolved();
        if (facts.length == 0) {
            return false;
        }
        interest.fade();
        learnt.fade();
        return raise(facts[0] ^ 1, 1 - facts[1], Trail.LEARNT, learnt.keep(facts));
    }

    private boolean propagate() {
        int[] head = implications.head;
        int[] to = implications.to;
        int[] days = implications.days;
        do {
            while (propagated < trail.size()) {
                int x = trail.of(propagated);
                int before = trail.from(propagated++);
                for (int k = head[x]; k < head[x + 1]; k++) {
                    if (!raise(to[k], bound[x] + days[k], Trail.LINKED, k)) {
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
        } while (propagated < trail.size());
        return true;
    }

    /** Raises a bound to a value; answers false where that leaves its activity no day, with the conflict at hand. */
    private boolean raise(int x, int value, int why, int what) {
        if (value <= bound[x]) {
            return true;
        }
        trail.raise(x, value, why, what);
        crowding.moved(x / 2);
        if (value + bound[x ^ 1] > 0) {
            conflict.between(x);
            return false;
        }
        return true;
    }

    /** Raises a bound because of a set of facts that cannot all hold. */
    boolean raiseByLearnt(int x, int value, int set) {
        return raise(x, value, Trail.LEARNT, set);
    }

    /** Raises a bound for the reason just given. */
    boolean raiseByReason(int x, int value) {
        return raise(x, value, Trail.CROWDED, trail.endReason());
    }

    /** The reason just given cannot be. */
    void conflictByReason() {
        conflict.of(trail.reason());
    }
}
