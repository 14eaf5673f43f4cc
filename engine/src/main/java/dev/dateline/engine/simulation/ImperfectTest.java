package dev.dateline.engine.simulation;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A test that says whether something is so, and may be wrong.
 *
 * @param sensitivity the chance that it says yes where it is so, from 0 to 1
 * @param specificity the chance that it says no where it is not so, from 0 to 1
 */
public record ImperfectTest(double sensitivity, double specificity) {

    public static final ImperfectTest PERFECT = new ImperfectTest(1, 1);

    public ImperfectTest {
        refuse("sensitivity", sensitivity);
        refuse("specificity", specificity);
    }

    /**
     * The test that asks {@code asked} times and says yes where at least {@code yes} answers are.
     *
     * @param ifSo the chance of a single yes where it is so
     * @param ifNot the chance of a single yes where it is not so
     */
    public static ImperfectTest atLeast(int yes, int asked, double ifSo, double ifNot) {
        if (asked < 1 || yes < 0 || yes > asked) {
            throw new IllegalArgumentException(
                    "yes (" + yes + ") must lie between 0 and the number asked (" + asked + ", at least 1)");
        }
        refuse("ifSo", ifSo);
        refuse("ifNot", ifNot);
        return new ImperfectTest(
                1 - BinomialDistribution.of(asked, ifSo).cumulativeProbability(yes - 1),
                BinomialDistribution.of(asked, ifNot).cumulativeProbability(yes - 1));
    }

    /** The chance that it says yes of what is so with chance {@code prior}. */
    public double saysYes(double prior) {
        refuse("prior", prior);
        return prior * sensitivity + (1 - prior) * (1 - specificity);
    }

    /** The chance, by Bayes' rule, that it is so once the test has spoken; the prior where it cannot say such a thing. */
    public double after(boolean yes, double prior) {
        double said = yes ? saysYes(prior) : 1 - saysYes(prior);
        return said > 0 ? prior * (yes ? sensitivity : 1 - sensitivity) / said : prior;
    }

    private static void refuse(String what, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(what + " (" + chance + ") must lie between 0 and 1");
        }
    }
}
