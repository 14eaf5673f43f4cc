package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * What the {@link Refuter} has learnt: sets of facts that cannot all hold, as bound, value, bound, value, … Of each set two facts are
 * watched that do not hold yet (Moskewicz and others 2001), by value, so that a bound that rises meets only those it concerns.
 */
final class Learnt {

    private static final int WATCH = 3;
    private static final int[] NOBODY = {};
    /** So many sets are kept, and so many more after each restart. */
    private static final int ENOUGH = 4_000;

    private static final int MORE = 30;
    private static final double FADING = 0.999;
    private static final double TOO_LARGE = 1e100;

    private final Refuter refuter;
    private final int[] bound;
    private final int days;
    /** The first two facts of a set are watched. */
    private int[][] facts = new int[256][];

    private double[] worth = new double[256];
    private int size;
    private double step = 1;
    /** By bound and value who watches for it, in threes: a set, and another fact of it with its value. */
    private final int[][] watching;

    private final int[] watchingCount;
    private long looks;

    /** @param length no bound leaves an activity a day later than that */
    Learnt(Refuter refuter, int[] bound, int length) {
        this.refuter = refuter;
        this.bound = bound;
        days = length + 3;
        watching = new int[bound.length * days][];
        Arrays.fill(watching, NOBODY);
        watchingCount = new int[bound.length * days];
    }

    /** The facts of a set. */
    int[] facts(int set) {
        return facts[set];
    }

    /** Watches of sets looked at so far. */
    long looks() {
        return looks;
    }

    /** The set had to do with a conflict. */
    void praise(int set) {
        worth[set] += step;
    }

    /** What was praised long ago counts less. */
    void fade() {
        step /= FADING;
        if (step > TOO_LARGE) {
            for (int set = 0; set < size; set++) {
                worth[set] /= TOO_LARGE;
            }
            step /= TOO_LARGE;
        }
    }

    /** Keeps a set of facts, the first two of which come to hold last; answers its number. */
    int keep(int[] its) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
            worth = Arrays.copyOf(worth, 2 * size);
        }
        facts[size] = its;
        worth[size] = step;
        watch(size);
        return size++;
    }

    /** The half that served least goes if there are too many, short ones stay. Only while no set is a reason that will be asked for. */
    void forget(int restarts) {
        if (size <= ENOUGH + MORE * restarts) {
            return;
        }
        var sorted = Arrays.copyOf(worth, size);
        Arrays.sort(sorted);
        double least = sorted[size / 2];
        Arrays.fill(watchingCount, 0);
        int kept = 0;
        for (int set = 0; set < size; set++) {
            if (facts[set].length <= 4 || worth[set] >= least) {
                facts[kept] = facts[set];
                worth[kept] = worth[set];
                watch(kept++);
            }
        }
        Arrays.fill(facts, kept, size, null);
        size = kept;
    }

    /** Draws what follows from a bound having risen; answers false at a conflict, which the refuter then has at hand. */
    boolean recall(int x, int before) {
        boolean holds = true;
        int to = place(x, bound[x]);
        for (int place = place(x, before) + 1; place <= to && holds; place++) {
            holds = watchingCount[place] == 0 || recallAt(place, x);
        }
        return holds;
    }

    private boolean recallAt(int place, int x) {
        var watched = watching[place];
        int kept = 0;
        int all = watchingCount[place];
        looks += all / WATCH;
        boolean holds = true;
        for (int k = 0; k < all; k += WATCH) {
            int set = watched[k];
            int hint = watched[k + 1];
            int hintValue = watched[k + 2];
            boolean stays = true;
            if (holds && !isRuledOut(hint, hintValue)) {
                var its = facts[set];
                if (its[0] == x) {
                    swap(its, 0, 2);
                }
                hint = its[0];
                hintValue = its[1];
                if (!isRuledOut(hint, hintValue)) {
                    int other = open(its);
                    if (other > 0) {
                        swap(its, 2, other);
                        watch(its[2], its[3], set, hint, hintValue);
                        stays = false;
                    } else {
                        praise(set);
                        holds = refuter.raiseByLearnt(hint ^ 1, 1 - hintValue, set);
                    }
                }
            }
            if (stays) {
                watched[kept] = set;
                watched[kept + 1] = hint;
                watched[kept + 2] = hintValue;
                kept += WATCH;
            }
        }
        watchingCount[place] = kept;
        return holds;
    }

    /** Whether the contrary of a fact holds: then nothing follows from its set. */
    private boolean isRuledOut(int x, int value) {
        return bound[x ^ 1] >= 1 - value;
    }

    /** Where a fact lies that does not hold yet, beyond the watched ones; 0 if all do. */
    private int open(int[] its) {
        for (int k = 4; k < its.length; k += 2) {
            if (bound[its[k]] < its[k + 1]) {
                return k;
            }
        }
        return 0;
    }

    /** Swaps two facts of a set. */
    static void swap(int[] its, int one, int other) {
        int x = its[one];
        int value = its[one + 1];
        its[one] = its[other];
        its[one + 1] = its[other + 1];
        its[other] = x;
        its[other + 1] = value;
    }

    private void watch(int set) {
        var its = facts[set];
        if (its.length > 2) {
            watch(its[0], its[1], set, its[2], its[3]);
            watch(its[2], its[3], set, its[0], its[1]);
        }
    }

    /** @param hint another fact of the set, of value {@code hintValue}: while that is ruled out, nothing follows */
    private void watch(int x, int value, int set, int hint, int hintValue) {
        int place = place(x, value);
        int at = watchingCount[place];
        if (at == watching[place].length) {
            watching[place] = Arrays.copyOf(watching[place], Math.max(WATCH, 2 * at));
        }
        var watched = watching[place];
        watched[at] = set;
        watched[at + 1] = hint;
        watched[at + 2] = hintValue;
        watchingCount[place] = at + WATCH;
    }

    /** Where those lie that watch for a value of a bound. */
    private int place(int x, int value) {
        return x * days + (x % 2 == 0 ? value : value + days - 2);
    }
}
