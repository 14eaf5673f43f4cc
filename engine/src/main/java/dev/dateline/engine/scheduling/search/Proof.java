package dev.dateline.engine.scheduling.search;

import org.jspecify.annotations.Nullable;

/**
 * How short a schedule may be at best, raised between the rounds of the search by ruling out one length after another from below
 * (destructive improvement; Klein and Scholl 1999). More often it looks for the next shorter than the known one, which proves that one or
 * beats it. What has led somewhere gets more of the time, what has not, less.
 */
final class Proof {

    /** What a go may cost, in the refuter's measure: about a fifth of a round's time. */
    private static final long GO = 100_000;

    /** Goes after a round. */
    private static final double LEAST = 0.3;

    private static final double MOST = 8;
    private static final double LED_SOMEWHERE = 2;
    private static final double LED_NOWHERE = 0.93;

    /** One go in so many is from below. */
    private static final int FROM_BELOW = 4;

    /** Once so many times the schedules have been generated in which the best was found, proof gets the more time the nearer its bound is. */
    private static final int STALLED = 2;

    /** Goes after a round then, where bound and best are a tenth apart; sixteen times as many at half of that. */
    private static final double GOES_WHEN_STALLED = 2.5;

    private static final double FEWEST_WHEN_STALLED = 0.3;
    private static final double MOST_WHEN_STALLED = 100;

    /** Networks with more activities times days have no bounds but the plain ones. */
    private static final long LARGEST = 4_000_000;

    private final Instance instance;
    private @Nullable Refuter refuter;
    private int lowerBound;
    private double effort = 1;
    private double credit;
    private int known = Integer.MAX_VALUE;
    private long knownSince;
    private int goes;

    Proof(Instance instance) {
        this.instance = instance;
        lowerBound = LowerBound.of(instance);
    }

    int lowerBound() {
        return lowerBound;
    }

    /**
     * @param best the one with the best schedule
     * @param host takes in what is found
     * @param schedules generated so far
     */
    void push(Island best, Island host, Budget budget, long schedules) {
        if (!instance.keepsDue(best.bestCost()) || (long) instance.size * best.bestCost() > LARGEST) {
            return;
        }
        if (refuter == null) {
            refuter = new Refuter(instance, best.bestCost());
        }
        if (best.bestCost() < known) {
            known = best.bestCost();
            knownSince = schedules;
        }
        credit += schedules > STALLED * knownSince ? whenStalled(best.bestCost()) : effort;
        while (credit >= 1
                && lowerBound < best.bestCost()
                && host.bestCost() >= best.bestCost()
                && budget.used(schedules) < 1) {
            credit--;
            boolean led = goes++ % FROM_BELOW == 0 ? raise(refuter, host, best.bestCost()) : lower(refuter, best, host);
            effort = Math.clamp(effort * (led ? LED_SOMEWHERE : LED_NOWHERE), LEAST, MOST);
        }
    }

    private double whenStalled(int best) {
        double tenths = 10.0 * (best - lowerBound) / best;
        return Math.clamp(GOES_WHEN_STALLED / Math.pow(tenths, 4), FEWEST_WHEN_STALLED, MOST_WHEN_STALLED);
    }

    private boolean lower(Refuter refuter, Island best, Island host) {
        refuter.follow(best.best());
        return take(refuter.refute(best.bestCost() - 1, GO), best.bestCost() - 1, refuter, host);
    }

    private boolean raise(Refuter refuter, Island host, int known) {
        boolean led = false;
        for (long until = refuter.work() + GO; refuter.work() < until && lowerBound < known; ) {
            int length = lowerBound;
            led |= take(refuter.refute(length, until - refuter.work()), length, refuter, host);
            if (host.bestCost() <= lowerBound) {
                return true;
            }
        }
        return led;
    }

    private boolean take(Refuter.Outcome outcome, int length, Refuter refuter, Island host) {
        int before = lowerBound;
        switch (outcome) {
            case FOUND -> {
                host.welcome(refuter.starts());
                return true;
            }
            case REFUTED -> lowerBound = Math.max(length + 1, refuter.lowerBound());
            case UNDECIDED -> lowerBound = Math.max(lowerBound, refuter.lowerBound());
        }
        return lowerBound > before;
    }
}
