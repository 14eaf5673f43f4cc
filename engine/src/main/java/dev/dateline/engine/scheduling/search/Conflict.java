package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * The conflict at hand: facts that cannot all hold, and what is learnt from them. Its facts are replaced by their reasons until one of them only is
 * of the last decision's making (the first unique implication point; Marques-Silva and Sakallah 1999).
 */
final class Conflict {

    private final Refuter refuter;
    private final Trail trail;
    private final Implications implications;
    private final Learnt learnt;
    private final Interest interest;

    /** The facts, by bound, with where on the trail each came true; −1 where there is none. */
    private final int[] needed;

    private final int[] neededAt;
    private final int[] neededBounds;
    private int count;
    private int here;

    Conflict(Refuter refuter, Trail trail, Implications implications, Learnt learnt, Interest interest) {
        this.refuter = refuter;
        this.trail = trail;
        this.implications = implications;
        this.learnt = learnt;
        this.interest = interest;
        int bounds = trail.bound.length;
        needed = new int[bounds];
        neededAt = new int[bounds];
        neededBounds = new int[bounds];
        Arrays.fill(neededAt, -1);
    }

    /** A conflict of two bounds that leave their activity no day. */
    void between(int x) {
        begin();
        need(x, 1 - trail.bound[x ^ 1]);
        need(x ^ 1, trail.bound[x ^ 1]);
    }

    /** A conflict of the facts of a reason. */
    void of(int reason) {
        begin();
        needAll(reason);
    }

    private void begin() {
        for (int k = 0; k < count; k++) {
            neededAt[neededBounds[k]] = -1;
        }
        count = 0;
        here = 0;
    }

    private void needAll(int reason) {
        for (int k = 0; k < trail.facts(reason); k++) {
            need(trail.bound(reason, k), trail.value(reason, k));
        }
    }

    /** Adds a fact; of two about the same bound the stronger says both. What holds at level 0 need not be said. */
    private void need(int x, int value) {
        boolean isThere = neededAt[x] >= 0;
        if (isThere && needed[x] >= value) {
            return;
        }
        int rise = trail.riseTo(x, value);
        if (trail.holdsAnyway(rise)) {
            return;
        }
        int opened = trail.opened(trail.level());
        if (isThere) {
            here -= neededAt[x] >= opened ? 1 : 0;
        } else {
            neededBounds[count++] = x;
        }
        needed[x] = value;
        neededAt[x] = rise;
        here += rise >= opened ? 1 : 0;
        interest.stir(x, value);
    }

    /**
     * Resolves the conflict to its first unique implication point and goes back to where its contrary follows from the rest.
     *
     * @return the facts as bound, value, bound, value, …: that point first, then the one that came true last; none where nothing is left to doubt
     */
    int[] resolved() {
        int at = trail.size();
        int point = -1;
        while (true) {
            if (here == 0 && !deeper()) {
                return new int[0];
            }
            at = Math.min(at, trail.size());
            do {
                at--;
            } while (neededAt[trail.of(at)] != at);
            point = trail.of(at);
            if (here == 1) {
                break;
            }
            int value = needed[point];
            drop(point);
            explain(at, point, value);
        }
        shorten(point);
        return facts(point);
    }

    /** A conflict without a fact of this level lies further back; answers false where there is nothing left to doubt. */
    private boolean deeper() {
        int latest = -1;
        for (int k = 0; k < count; k++) {
            latest = Math.max(latest, neededAt[neededBounds[k]]);
        }
        if (latest < 0) {
            return false;
        }
        int its = trail.level();
        while (trail.opened(its) > latest) {
            its--;
        }
        refuter.backTo(its);
        int opened = trail.opened(its);
        for (int k = 0; k < count; k++) {
            here += neededAt[neededBounds[k]] >= opened ? 1 : 0;
        }
        return true;
    }

    private void drop(int x) {
        neededAt[x] = -1;
        here--;
        for (int k = 0; k < count; k++) {
            if (neededBounds[k] == x) {
                neededBounds[k] = neededBounds[--count];
                return;
            }
        }
    }

    private void explain(int at, int x, int value) {
        int what = trail.what(at);
        switch (trail.why(at)) {
            case Trail.LINKED -> need(implications.source(what), value - implications.days[what]);
            case Trail.LEARNT -> {
                learnt.praise(what);
                var facts = learnt.facts(what);
                for (int k = 0; k < facts.length; k += 2) {
                    if (facts[k] != (x ^ 1)) {
                        need(facts[k], facts[k + 1]);
                    }
                }
            }
            case Trail.CROWDED -> needAll(what);
            default -> throw new IllegalStateException("a decision needs no reason");
        }
    }

    /** Leaves out what follows from the other facts anyway (Sörensson and Biere 2009). */
    private void shorten(int point) {
        for (int k = count - 1; k >= 0; k--) {
            int x = neededBounds[k];
            int at = neededAt[x];
            neededAt[x] = -1;
            if (x != point && follows(x, at, needed[x])) {
                neededBounds[k] = neededBounds[--count];
            } else {
                neededAt[x] = at;
            }
        }
    }

    /** Whether a fact, true since a rise, follows from the others. */
    private boolean follows(int x, int at, int value) {
        int what = trail.what(at);
        return switch (trail.why(at)) {
            case Trail.LINKED -> isSaid(implications.source(what), value - implications.days[what]);
            case Trail.LEARNT -> {
                var facts = learnt.facts(what);
                boolean all = true;
                for (int k = 0; k < facts.length && all; k += 2) {
                    all = facts[k] == (x ^ 1) || isSaid(facts[k], facts[k + 1]);
                }
                yield all;
            }
            case Trail.CROWDED -> {
                boolean all = true;
                for (int k = 0; k < trail.facts(what) && all; k++) {
                    all = isSaid(trail.bound(what, k), trail.value(what, k));
                }
                yield all;
            }
            default -> false;
        };
    }

    /** Whether a fact is one of the conflict's or holds whatever is decided. */
    private boolean isSaid(int x, int value) {
        return (neededAt[x] >= 0 && needed[x] >= value) || trail.holdsAnyway(trail.riseTo(x, value));
    }

    private int[] facts(int point) {
        var facts = new int[2 * count];
        facts[0] = point;
        facts[1] = needed[point];
        int used = 2;
        int latest = -1;
        for (int k = 0; k < count; k++) {
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
        int to = trail.level() - 1;
        while (to > 0 && trail.opened(to) > latest) {
            to--;
        }
        refuter.backTo(to);
        return facts;
    }
}
