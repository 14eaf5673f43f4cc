package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A reference class of a user's own past projects: their actual ÷ estimate as they were, each with the same chance, and how well two
 * well-known shapes would fit them.
 */
public final class FittedClass implements Distribution {

    /** Fewer than these say nothing about a shape. */
    private static final int FEWEST_FOR_A_SHAPE = 10;

    private static final int FEWEST_FOR_A_TAIL = 40;
    private static final double TAIL_SHARE = 0.05;
    private static final int TAIL_LEAST = 20;

    private final String name;
    private final double[] ratios;

    private FittedClass(String name, double[] ratios) {
        this.name = name;
        this.ratios = ratios;
    }

    /**
     * How near the two shapes come.
     *
     * @param lognormal the one of greatest likelihood
     * @param freedom the degrees of freedom of the Student t on the logarithm; few are fat tails
     * @param fatter Akaike's criterion of the lognormal less that of the Student t: above 10, tails are clearly fatter than lognormal
     * @param lognormalDistance the largest distance of the lognormal's distribution function from the data's (Kolmogorov), 0 to 1
     * @param studentDistance the same of the Student t
     */
    public record Fit(
            Lognormal lognormal, double freedom, double fatter, double lognormalDistance, double studentDistance) {}

    /** @param ratios actual ÷ estimate, one at least, all above 0, in any order */
    public static FittedClass of(String name, double[] ratios) {
        if (ratios.length == 0) {
            throw new IllegalArgumentException("a reference class needs one past project at least");
        }
        var sorted = ratios.clone();
        Arrays.sort(sorted);
        for (double ratio : sorted) {
            if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("ratio (" + ratio + ") must be above 0");
            }
        }
        return new FittedClass(name, sorted);
    }

    public String name() {
        return name;
    }

    /** How many past projects it has. */
    public int size() {
        return ratios.length;
    }

    @Override
    public double exceededWith(double chance) {
        int rank = (int) Math.ceil((1 - chance) * ratios.length - 1e-9);
        return ratios[Math.clamp(rank - 1, 0, ratios.length - 1)];
    }

    @Override
    public double chanceAbove(double value) {
        return above(value) / (double) ratios.length;
    }

    /** The share of projects that came out exactly as estimated. */
    public double exact() {
        return (above(Math.nextDown(1 - 1e-9)) - above(1 + 1e-9)) / (double) ratios.length;
    }

    /**
     * Hill's index of the upper tail (Annals of Statistics 3, 1975), from its largest twentieth, twenty at least: at 2 or below the variance is
     * infinite, at 1 or below the mean. Empty for fewer than forty projects, and where the largest are all equal.
     */
    public OptionalDouble tailIndex() {
        if (ratios.length < FEWEST_FOR_A_TAIL) {
            return OptionalDouble.empty();
        }
        int count = Math.max(TAIL_LEAST, (int) Math.round(TAIL_SHARE * ratios.length));
        double threshold = Math.log(ratios[ratios.length - 1 - count]);
        double sum = 0;
        for (int i = ratios.length - count; i < ratios.length; i++) {
            sum += Math.log(ratios[i]) - threshold;
        }
        return sum > 0 ? OptionalDouble.of(count / sum) : OptionalDouble.empty();
    }

    /** The mean ratio, empty where the tail is so fat that there is none. */
    public OptionalDouble mean() {
        var index = tailIndex();
        return index.isPresent() && index.getAsDouble() <= 1
                ? OptionalDouble.empty()
                : Arrays.stream(ratios).average();
    }

    /** Empty for fewer than ten projects, and where all are equal. */
    public Optional<Fit> fit() {
        int count = ratios.length;
        if (count < FEWEST_FOR_A_SHAPE || ratios[0] == ratios[count - 1]) {
            return Optional.empty();
        }
        double[] logs = Arrays.stream(ratios).map(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / count;
        var lognormal = new Lognormal(mean, Math.sqrt(variance));
        var student = StudentFit.of(logs);
        double normalLikelihood = -count / 2.0 * (Math.log(2 * Math.PI * variance) + 1);
        var shape = TDistribution.of(student.freedom());
        double[] byLognormal = new double[count];
        double[] byStudent = new double[count];
        for (int i = 0; i < count; i++) {
            byLognormal[i] = 1 - lognormal.chanceAbove(ratios[i]);
            byStudent[i] = shape.cumulativeProbability((logs[i] - student.location()) / student.scale());
        }
        return Optional.of(new Fit(
                lognormal,
                student.freedom(),
                2 * 2 - 2 * normalLikelihood - (2 * 3 - 2 * student.logLikelihood()),
                distance(byLognormal),
                distance(byStudent)));
    }

    /** From the steps of the data to a rising function given at each of them. */
    private static double distance(double[] atMost) {
        double largest = 0;
        for (int i = 0; i < atMost.length; i++) {
            double before = (double) i / atMost.length;
            double after = (i + 1.0) / atMost.length;
            largest = Math.max(largest, Math.max(Math.abs(atMost[i] - before), Math.abs(after - atMost[i])));
        }
        return largest;
    }

    private int above(double value) {
        int low = 0;
        int high = ratios.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ratios[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ratios.length - low;
    }
}
