package dev.dateline.engine.simulation;

import java.util.Optional;

/** Something that could be known of a trial before a decision, perfectly or by a test that may be wrong. */
final class Knowledge {

    private final Smoother smoother;
    private final Optional<ImperfectTest> test;
    /** How many trials share each cell, of which the same is known. */
    private final int[] size;

    private Knowledge(Smoother smoother, Optional<ImperfectTest> test, int trials) {
        this.smoother = smoother;
        this.test = test;
        this.size = new int[smoother.cells()];
        for (int trial = 0; trial < trials; trial++) {
            size[smoother.cell(trial)]++;
        }
    }

    /** What the smoother smooths over, exactly. */
    static Knowledge of(Smoother smoother, int trials) {
        return new Knowledge(smoother, Optional.empty(), trials);
    }

    static Knowledge of(boolean[] so, ImperfectTest test) {
        return new Knowledge(Smoother.groups(groups(so)), Optional.of(test), so.length);
    }

    static int[] groups(boolean[] holds) {
        var group = new int[holds.length];
        for (int trial = 0; trial < group.length; trial++) {
            group[trial] = holds[trial] ? 1 : 0;
        }
        return group;
    }

    int cells() {
        return size.length;
    }

    /** How many trials share the cell. */
    int size(int cell) {
        return size[cell];
    }

    int cell(int trial) {
        return smoother.cell(trial);
    }

    /**
     * The mean net benefit of each decision in each cell, knowing no more than this.
     *
     * @param place the trials in an order, which the benefits are taken in
     */
    double[][] means(double[][] benefits, int[] place) {
        var means = new double[benefits.length][];
        for (int decision = 0; decision < means.length; decision++) {
            means[decision] = smoother.means(benefits[decision], place);
        }
        return means;
    }

    /** What is then decided where these are the means. */
    Choice choice(double[][] means) {
        return test.map(asked -> tested(means, asked)).orElseGet(() -> best(means));
    }

    private static Choice best(double[][] means) {
        var best = new int[means[0].length];
        for (int cell = 0; cell < best.length; cell++) {
            for (int decision = 1; decision < means.length; decision++) {
                best[cell] = means[decision][cell] > means[best[cell]][cell] ? decision : best[cell];
            }
        }
        return (benefits, at, cell) -> benefits[best[cell]][at];
    }

    private Choice tested(double[][] means, ImperfectTest asked) {
        double[] yes = {1 - asked.specificity(), asked.sensitivity()};
        double[] no = {asked.specificity(), 1 - asked.sensitivity()};
        int ifYes = after(yes, means);
        int ifNo = after(no, means);
        return (benefits, at, cell) -> yes[cell] * benefits[ifYes][at] + no[cell] * benefits[ifNo][at];
    }

    /** @param says how often the test says so where what it asks is not so, and where it is */
    private int after(double[] says, double[][] means) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int decision = 0; decision < means.length; decision++) {
            double sum = 0;
            for (int cell = 0; cell < size.length; cell++) {
                sum += size[cell] * says[cell] * means[decision][cell];
            }
            if (sum > most) {
                best = decision;
                most = sum;
            }
        }
        return best;
    }

    /** What is expected, given what each decision would bring. */
    interface Choice {

        /** @param at a trial and its cell, or a cell twice where the benefits are its means */
        double of(double[][] benefits, int at, int cell);
    }
}
