package dev.dateline.engine.simulation;

/** Something that could be known of a trial before a decision, perfectly or by a test that may be wrong. */
final class Knowledge {

    private final Smoother smoother;
    private final ImperfectTest test;
    /** Of each trial, whether what the test asks is so; empty where all is known. */
    private final boolean[] so;

    private Knowledge(Smoother smoother, ImperfectTest test, boolean[] so) {
        this.smoother = smoother;
        this.test = test;
        this.so = so;
    }

    /** What the smoother smooths over, exactly. */
    static Knowledge of(Smoother smoother) {
        return new Knowledge(smoother, ImperfectTest.PERFECT, new boolean[0]);
    }

    static Knowledge of(boolean[] so, ImperfectTest test) {
        return new Knowledge(Smoother.groups(groups(so)), test, so.clone());
    }

    static int[] groups(boolean[] holds) {
        var group = new int[holds.length];
        for (int trial = 0; trial < group.length; trial++) {
            group[trial] = holds[trial] ? 1 : 0;
        }
        return group;
    }

    /** The mean net benefit of each decision in each trial, knowing no more than this. */
    double[][] means(double[][] benefits) {
        var means = new double[benefits.length][];
        for (int decision = 0; decision < means.length; decision++) {
            means[decision] = smoother.fitted(benefits[decision]);
        }
        return means;
    }

    /** What is then decided where these are the means. */
    Choice choice(double[][] means) {
        return so.length == 0 ? best(means) : tested(means);
    }

    private static Choice best(double[][] means) {
        var best = new int[means[0].length];
        for (int trial = 0; trial < best.length; trial++) {
            for (int decision = 1; decision < means.length; decision++) {
                best[trial] = means[decision][trial] > means[best[trial]][trial] ? decision : best[trial];
            }
        }
        return (benefits, trial) -> benefits[best[trial]][trial];
    }

    private Choice tested(double[][] means) {
        int ifYes = after(true, means);
        int ifNo = after(false, means);
        return (benefits, trial) -> {
            double yes = saysYes(trial);
            return yes * benefits[ifYes][trial] + (1 - yes) * benefits[ifNo][trial];
        };
    }

    private int after(boolean yes, double[][] means) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int decision = 0; decision < means.length; decision++) {
            double sum = 0;
            for (int trial = 0; trial < so.length; trial++) {
                sum += (yes ? saysYes(trial) : 1 - saysYes(trial)) * means[decision][trial];
            }
            if (sum > most) {
                best = decision;
                most = sum;
            }
        }
        return best;
    }

    private double saysYes(int trial) {
        return so[trial] ? test.sensitivity() : 1 - test.specificity();
    }

    /** What a trial is expected to bring, given what each decision would. */
    interface Choice {

        double of(double[][] benefits, int trial);
    }
}
