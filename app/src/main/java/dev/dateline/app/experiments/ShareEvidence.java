package dev.dateline.app.experiments;

import dev.dateline.engine.statistics.BetaBinomialMixture;
import java.util.OptionalInt;

/**
 * What counted units say of a share that must be exceeded: so many good ones of so many, each of which may be looked at as it comes.
 *
 * @param share in (0, 1), that of the good ones which must be exceeded
 */
record ShareEvidence(int good, int all, double share) {

    /** Nobody waits for more. */
    private static final int MOST = 100_000;

    /** The log of the evidence that the share is exceeded. */
    double exceeds() {
        return all == 0 ? 0 : new BetaBinomialMixture(good, all).logEGreater(share);
    }

    /** The log of the evidence that the share is not reached. */
    double misses() {
        return all == 0 ? 0 : new BetaBinomialMixture(good, all).logELess(share);
    }

    /** How many more good ones in a row would show that the share is exceeded. */
    OptionalInt moreAtBest(double bound) {
        return least(more -> new ShareEvidence(good + more, all + more, share).exceeds() >= bound);
    }

    /** How many more, if it goes on as it has, would show that the share is exceeded; none where it never would. */
    OptionalInt moreLikeThese(double bound) {
        return all == 0 || good <= share * all
                ? OptionalInt.empty()
                : least(more ->
                        new ShareEvidence(good + (int) Math.floor((double) good * more / all), all + more, share)
                                        .exceeds()
                                >= bound);
    }

    private interface Enough {
        boolean with(int more);
    }

    /** Evidence grows with the number where the direction is right, so that halving finds the first that is enough. */
    private static OptionalInt least(Enough enough) {
        int high = 1;
        while (!enough.with(high)) {
            high *= 2;
            if (high > MOST) {
                return OptionalInt.empty();
            }
        }
        int low = high / 2;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (enough.with(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
