package dev.dateline.engine.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Evidence about a share from counts, {@code successes} of {@code trials} independent units, under a prior Beta(a, b): valid after every
 * unit, so that one may look at any time.
 *
 * <p>E(p) = B(a + k, b + n − k) / [B(a, b) · pᵏ(1 − p)ⁿ⁻ᵏ], the mixture of likelihood ratios of H. Robbins, Statistical methods related to
 * the law of the iterated logarithm, Annals of Mathematical Statistics 41 (1970); for counts see S. R. Howard, A. Ramdas, J. McAuliffe and
 * J. Sekhon, Time-uniform, nonparametric, nonasymptotic confidence sequences, Annals of Statistics 49 (2021).
 *
 * @param a of the prior, above 0
 * @param b of the prior, above 0
 */
public record BetaBinomialMixture(int successes, int trials, double a, double b) {

    private static final double PRECISION = 1e-12;
    /** As near to 0 and 1 as a share is looked for. */
    private static final double EDGE = 1e-15;

    public BetaBinomialMixture {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes (" + successes + ") must lie between 0 and the trials (" + trials + ")");
        }
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("a (" + a + ") and b (" + b + ") of the prior must be above 0");
        }
    }

    /** With every share as likely as any other beforehand, Beta(1, 1). */
    public BetaBinomialMixture(int successes, int trials) {
        this(successes, trials, 1, 1);
    }

    /** The log of the evidence against the share being exactly {@code share}, in (0, 1). */
    public double logE(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share (" + share + ") must lie between 0 and 1");
        }
        return LogBeta.value(a + successes, b + trials - successes)
                - LogBeta.value(a, b)
                - successes * Math.log(share)
                - (trials - successes) * Math.log1p(-share);
    }

    /** The log of the evidence against the share being at most {@code share}: the prior is cut to what lies above and made whole. */
    public double logEGreater(double share) {
        return logE(share)
                + Math.log(RegularizedBeta.complement(share, a + successes, b + trials - successes))
                - Math.log(RegularizedBeta.complement(share, a, b));
    }

    /** The log of the evidence against the share being at least {@code share}: the prior is cut to what lies below and made whole. */
    public double logELess(double share) {
        return logE(share)
                + Math.log(RegularizedBeta.value(share, a + successes, b + trials - successes))
                - Math.log(RegularizedBeta.value(share, a, b));
    }

    /** A p-value that may be looked at after every unit: min(1, 1/E). */
    public double alwaysValidP(double share) {
        return Math.min(1, Math.exp(-logE(share)));
    }

    /**
     * The shares whose evidence stays below 1/α: with a chance of 1 − α the true share lies within at every look.
     *
     * @param alpha in (0, 1)
     */
    public Interval interval(double alpha) {
        double bound = Alpha.bound(alpha);
        double seen = trials == 0 ? 0.5 : (double) successes / trials;
        return new Interval(
                successes == 0 || logE(EDGE) < bound ? 0 : root(bound, EDGE, seen),
                successes == trials || logE(1 - EDGE) < bound ? 1 : root(bound, seen, 1 - EDGE));
    }

    /** The evidence falls up to the share seen and rises behind it, so each side has one root. */
    private double root(double bound, double from, double to) {
        double low = Math.max(EDGE, from);
        double high = Math.min(1 - EDGE, to);
        return new BrentSolver(PRECISION, PRECISION, PRECISION).findRoot(share -> logE(share) - bound, low, high);
    }
}
