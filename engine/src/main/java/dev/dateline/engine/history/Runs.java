package dev.dateline.engine.history;

/**
 * How long things go on being finished in one go, as where a tracker is tidied up or filled from another one: of the runs that came to n, how
 * many came to twice n. Each such chance is (went on + ½) ÷ (all + 1), Jeffreys' prior for a share (Proceedings of the Royal Society A 186, 1946):
 * before any is known, a run is as likely to double as to end.
 */
final class Runs {

    /** Finishes no farther apart, in days, belong together: five minutes. */
    static final double TOGETHER = 5.0 / 1440;

    private static final double PRIOR = 0.5;
    private static final int DOUBLINGS = 31;

    /** By power of two: the runs that came from there to the next, and those that ended in between. */
    private final int[] wentOn = new int[DOUBLINGS];

    private final int[] ended = new int[DOUBLINGS];

    /** One more was finished; how long is the run it belongs to, and how long was the one before it (0 where there was none)? */
    void learn(int length, int before) {
        if (length == 1 && before > 0) {
            ended[doublings(before)]++;
        } else if (length > 1 && Integer.bitCount(length) == 1) {
            wentOn[doublings(length) - 1]++;
        }
    }

    /** The chance that a run of so many goes on for so many more. */
    double chance(int length, int more) {
        double from = log2(length);
        double to = log2((double) length + more);
        double log = 0;
        for (int k = (int) from; k < to; k++) {
            double share = Math.min(to, k + 1) - Math.max(from, k);
            log += share * Math.log((wentOn[k] + PRIOR) / (wentOn[k] + ended[k] + 2 * PRIOR));
        }
        return Math.exp(log);
    }

    private static int doublings(int length) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
