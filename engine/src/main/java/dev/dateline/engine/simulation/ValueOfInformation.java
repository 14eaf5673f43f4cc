package dev.dateline.engine.simulation;

import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * What it is worth to know more before choosing one of several decisions, from the very trials that forecast them (Howard 1966; Raiffa
 * and Schlaifer 1961). Decided now is what has the greatest mean net benefit; whoever knows more can decide otherwise where that is
 * better, and the mean gain is the value of knowing. Net benefits must have a mean: whoever can stop caps the losses.
 *
 * <p>Always 0 ≤ the value of an experiment ≤ that of knowing what it is about ≤ that of knowing everything. Among so many trials something
 * is found even in a number that has nothing to do with them, so a value is reported only where it stands clear of what is found in
 * trials put in random order, and without what noise adds to it.
 */
public final class ValueOfInformation {

    /** What is explained stands so many standard deviations above the mean of what is in random order. */
    private static final double CLEAR = 4;

    private static final int SHUFFLES = 19;

    private static final int REFITS = 8;

    private final long seed;
    private final double[][] benefits;
    private final double[] means;
    private final int now;

    private ValueOfInformation(long seed, double[][] benefits) {
        this.seed = seed;
        this.benefits = benefits;
        this.means = new double[benefits.length];
        int best = 0;
        for (int decision = 0; decision < means.length; decision++) {
            means[decision] = mean(benefits[decision]);
            best = means[decision] > means[best] ? decision : best;
        }
        this.now = best;
    }

    /**
     * @param seed of the random orders
     * @param benefits the net benefit of each decision in each trial: the same trials in the same order, finite
     */
    public static ValueOfInformation of(long seed, double[]... benefits) {
        if (benefits.length == 0 || benefits[0].length == 0) {
            throw new IllegalArgumentException("expected at least one decision and one trial");
        }
        var copies = new double[benefits.length][];
        for (int decision = 0; decision < copies.length; decision++) {
            copies[decision] = benefits[decision].clone();
            refuseOther(copies[decision].length, copies[0].length);
            for (double benefit : copies[decision]) {
                if (!Double.isFinite(benefit)) {
                    throw new IllegalArgumentException("net benefit (" + benefit + ") must be finite");
                }
            }
        }
        return new ValueOfInformation(seed, copies);
    }

    /**
     * The value of measuring the net benefit of one decision against doing nothing, where all is normal (the conjugate shortcut of
     * Raiffa and Schlaifer); that of perfect information where {@code error} is 0.
     *
     * @param mean the mean net benefit, as known now
     * @param sd the standard deviation of what is known now, at least 0
     * @param error the standard deviation of one measurement, at least 0
     * @param measurements at least 1
     */
    public static double normal(double mean, double sd, double error, int measurements) {
        if (!(sd >= 0 && error >= 0 && measurements >= 1)) {
            throw new IllegalArgumentException("sd (" + sd + ") and error (" + error
                    + ") must be at least 0, measurements (" + measurements + ") at least 1");
        }
        double learnt = sd == 0 ? 0 : sd * sd / Math.sqrt(sd * sd + error * error / measurements);
        if (learnt == 0) {
            return 0;
        }
        double away = Math.abs(mean) / learnt;
        double density = Math.exp(-away * away / 2) / Math.sqrt(2 * Math.PI);
        return learnt * density - Math.abs(mean) * Erfc.value(away / Math.sqrt(2)) / 2;
    }

    /** The number of the decision that is best as things are known. */
    public int now() {
        return now;
    }

    /** The mean net benefit of a decision. */
    public double mean(int decision) {
        return means[decision];
    }

    /** The value of knowing everything beforehand (EVPI). */
    public double perfect() {
        double sum = 0;
        for (int trial = 0; trial < trials(); trial++) {
            double most = benefits[0][trial];
            for (var decision : benefits) {
                most = Math.max(most, decision[trial]);
            }
            sum += most - benefits[now][trial];
        }
        return sum / trials();
    }

    /** The value of knowing whether something holds, as it did in each trial (EVPPI). */
    public Worth of(boolean[] holds) {
        return of(Knowledge.groups(holds));
    }

    /** The value of knowing to which of several groups, numbered from 0, each trial belongs: such as what holds of several assumptions. */
    public Worth of(int[] group) {
        refuseOther(group.length, trials());
        return worth(Knowledge.of(Smoother.groups(group), trials())).atMost(perfect());
    }

    /** The value of knowing a number, by a regression on it (EVPPI; Strong, Oakley and Brennan, Medical Decision Making 34, 2014). */
    public Worth of(double[] parameter) {
        refuseOther(parameter.length, trials());
        for (double value : parameter) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("parameter (" + value + ") must be a number");
            }
        }
        return worth(Knowledge.of(Smoother.spline(parameter), trials())).atMost(perfect());
    }

    /** The value of testing whether something holds (EVSI). */
    public Worth of(boolean[] holds, ImperfectTest test) {
        refuseOther(holds.length, trials());
        return worth(Knowledge.of(holds, test)).atMost(of(holds).value());
    }

    /**
     * The value of measuring a number so many times (EVSI; Strong and others, Medical Decision Making 35, 2015).
     *
     * @param error the standard deviation of one measurement, at least 0
     * @param measurements at least 1
     */
    public Worth of(double[] parameter, double error, int measurements) {
        if (!(error >= 0 && measurements >= 1)) {
            throw new IllegalArgumentException(
                    "error (" + error + ") must be at least 0 and measurements (" + measurements + ") at least 1");
        }
        var random = new SplittableRandom(seed ^ measurements);
        var measured = parameter.clone();
        for (int trial = 0; trial < measured.length; trial++) {
            measured[trial] += random.nextGaussian() * error / Math.sqrt(measurements);
        }
        return of(measured).atMost(of(parameter).value());
    }

    private Worth worth(Knowledge knowledge) {
        var known = knowledge.means(benefits, new Order(seed, trials()).place);
        var choice = knowledge.choice(known);
        double found = gain(knowledge, known);
        var noise = noise(knowledge, found);
        if (found <= noise.gain || Math.cbrt(explained(knowledge, known)) <= noise.explained) {
            return new Worth(0, noise.gain, 0);
        }
        return new Worth(Math.max(0, found - excess(knowledge, known, found)), noise.gain, error(knowledge, choice));
    }

    private double gain(Knowledge knowledge, double[][] known) {
        var choice = knowledge.choice(known);
        double sum = 0;
        for (int cell = 0; cell < knowledge.cells(); cell++) {
            sum += knowledge.size(cell) * (choice.of(known, cell, cell) - known[now][cell]);
        }
        return sum / trials();
    }

    /**
     * Up to where nothing can be told from what is found in random order; the search ends early where as much is found there. The gain alone is
     * no measure: of noise it is mostly nothing and now and then much. What a regression on noise explains is chi-square, whose cube root
     * is nearly normal (Wilson and Hilferty, PNAS 17, 1931).
     */
    private Noise noise(Knowledge knowledge, double found) {
        var order = new Order(seed, trials());
        double most = 0;
        double sum = 0;
        double squares = 0;
        for (int shuffle = 0; shuffle < SHUFFLES && found > most; shuffle++) {
            order.shuffle();
            var known = knowledge.means(benefits, order.place);
            most = Math.max(most, gain(knowledge, known));
            double explained = Math.cbrt(explained(knowledge, known));
            sum += explained;
            squares += explained * explained;
        }
        double mean = sum / SHUFFLES;
        return new Noise(most, mean + CLEAR * Math.sqrt(Math.max(0, squares / SHUFFLES - mean * mean)));
    }

    /** How far the differences between decisions vary with what is known: their sum of squares. */
    private double explained(Knowledge knowledge, double[][] known) {
        double sum = 0;
        for (int decision = 0; decision < known.length; decision++) {
            double mean = means[decision] - means[now];
            for (int cell = 0; cell < knowledge.cells(); cell++) {
                double away = known[decision][cell] - known[now][cell] - mean;
                sum += knowledge.size(cell) * away * away;
            }
        }
        return sum;
    }

    private record Noise(double gain, double explained) {}

    /**
     * What noise adds to a value: how much more is found where the same means get such noise a second time. What has been fitted once fits itself,
     * so that only the noise is fitted anew.
     */
    private double excess(Knowledge knowledge, double[][] known, double found) {
        var residuals = new double[benefits.length][trials()];
        for (int decision = 0; decision < residuals.length; decision++) {
            for (int trial = 0; trial < trials(); trial++) {
                residuals[decision][trial] = benefits[decision][trial] - known[decision][knowledge.cell(trial)];
            }
        }
        var order = new Order(seed, trials());
        double sum = 0;
        for (int refit = 0; refit < REFITS; refit++) {
            order.shuffle();
            var again = knowledge.means(residuals, order.place);
            for (int decision = 0; decision < again.length; decision++) {
                for (int cell = 0; cell < knowledge.cells(); cell++) {
                    again[decision][cell] += known[decision][cell];
                }
            }
            sum += gain(knowledge, again) - found;
        }
        return Math.max(0, sum / REFITS);
    }

    private double error(Knowledge knowledge, Knowledge.Choice choice) {
        double sum = 0;
        double squares = 0;
        for (int trial = 0; trial < trials(); trial++) {
            double gain = choice.of(benefits, trial, knowledge.cell(trial)) - benefits[now][trial];
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / trials();
        return Math.sqrt(Math.max(0, squares / trials() - mean * mean) / trials());
    }

    private int trials() {
        return benefits[0].length;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static void refuseOther(int length, int trials) {
        if (length != trials) {
            throw new IllegalArgumentException("trials (" + length + ") must be the same everywhere (" + trials + ")");
        }
    }

    /** The trials in random order, the same for all decisions. */
    private static final class Order {

        private final SplittableRandom random;
        private final int[] place;

        Order(long seed, int trials) {
            random = new SplittableRandom(seed);
            place = new int[trials];
            for (int trial = 0; trial < trials; trial++) {
                place[trial] = trial;
            }
        }

        void shuffle() {
            for (int left = place.length; left > 1; left--) {
                int at = random.nextInt(left);
                int moved = place[at];
                place[at] = place[left - 1];
                place[left - 1] = moved;
            }
        }
    }
}
