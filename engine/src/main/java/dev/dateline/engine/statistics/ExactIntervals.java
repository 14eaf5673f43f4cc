package dev.dateline.engine.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Exact central intervals for one look, which describe and do not decide. */
public final class ExactIntervals {

    private ExactIntervals() {}

    /**
     * Of a rate, {@code events} in {@code periods} of equal length (F. Garwood, Fiducial limits for the Poisson distribution, Biometrika
     * 28, 1936).
     *
     * @param periods above 0
     * @param alpha the chance of missing the true rate, such as 0.05
     */
    public static Interval garwood(int events, double periods, double alpha) {
        Alpha.bound(alpha);
        if (events < 0 || !(periods > 0)) {
            throw new IllegalArgumentException(
                    "events (" + events + ") must not be negative, periods (" + periods + ") must be above 0");
        }
        double low =
                events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(alpha / 2) / 2;
        double high = ChiSquaredDistribution.of(2.0 * (events + 1)).inverseSurvivalProbability(alpha / 2) / 2;
        return new Interval(low / periods, high / periods);
    }

    /**
     * Of a share, {@code successes} of {@code trials} (C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits, Biometrika
     * 26, 1934).
     *
     * @param alpha the chance of missing the true share, such as 0.05
     */
    public static Interval clopperPearson(int successes, int trials, double alpha) {
        Alpha.bound(alpha);
        if (successes < 0 || successes > trials || trials == 0) {
            throw new IllegalArgumentException("successes (" + successes + ") must lie between 0 and the trials ("
                    + trials + "), of which there must be one");
        }
        int failures = trials - successes;
        return new Interval(
                successes == 0
                        ? 0
                        : BetaDistribution.of(successes, failures + 1.0).inverseCumulativeProbability(alpha / 2),
                failures == 0
                        ? 1
                        : BetaDistribution.of(successes + 1.0, failures).inverseSurvivalProbability(alpha / 2));
    }

    /**
     * Of a median, whatever the distribution: the order statistics between which it lies in at least 1 − α of all samples, since how many
     * values lie below it is binomial with a half (W. R. Thompson, On confidence ranges for the median, Annals of Mathematical
     * Statistics 7, 1936).
     *
     * @param rising the values in order
     * @return nothing where the sample is too small for it: at α = 0.05 below six values
     */
    public static Optional<Interval> median(double[] rising, double alpha) {
        Alpha.bound(alpha);
        int n = rising.length;
        double log = -n * Math.log(2); // of the chance that exactly `rank` values lie below
        double below = 0;
        int rank = 0;
        while (2 * rank < n) {
            below += Math.exp(log);
            if (below > alpha / 2) {
                break;
            }
            log += Math.log((n - rank) / (rank + 1.0));
            rank++;
        }
        return rank == 0 ? Optional.empty() : Optional.of(new Interval(rising[rank - 1], rising[n - rank]));
    }

    /** The chance of meeting at least once, in so many interviews, what has this share: 1 − (1 − p)ⁿ. */
    public static double seenAtLeastOnce(int interviews, double share) {
        if (interviews < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("interviews (" + interviews + ") must not be negative, a share (" + share
                    + ") must lie between 0 and 1");
        }
        return -Math.expm1(interviews * Math.log1p(-share));
    }
}
