package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sum of amounts that vary independently of each other, by seeded trials: the low ends of several ranges are hardly ever reached
 * at once, so the range of a sum is narrower than the sum of the ranges. In the unit of its parts; the same parts and seed give the same
 * sum whatever their order, and another part changes only what it adds.
 */
public final class IndependentSum {

    private final double[] sorted;

    /**
     * Something that is spent or not in a trial.
     *
     * @param name what its random numbers are drawn under; no two parts of a sum share one
     * @param amounts which are spent together, each with its own spread
     * @param chance that they are spent at all, from 0 to 1
     */
    public record Part(String name, List<Lognormal> amounts, double chance) {

        public Part {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance (" + chance + ") must lie between 0 and 1");
            }
            amounts = List.copyOf(amounts);
        }
    }

    private IndependentSum(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param trials at least one; {@code IllegalArgumentException} otherwise */
    public static IndependentSum of(List<Part> parts, int trials, long seed) {
        if (trials < 1) {
            throw new IllegalArgumentException("trials (" + trials + ") must be at least 1");
        }
        var totals = new double[trials];
        parts.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(part -> add(part, totals, seed));
        Arrays.sort(totals);
        return new IndependentSum(totals);
    }

    private static void add(Part part, double[] totals, long seed) {
        var strikes = new RandomStream(seed, "strikes " + part.name());
        var streams = IntStream.range(0, part.amounts().size())
                .mapToObj(number -> new RandomStream(seed, "amount " + number + " " + part.name()))
                .toList();
        for (int trial = 0; trial < totals.length; trial++) {
            if (part.chance() == 1 || strikes.at(trial) < part.chance()) {
                for (int number = 0; number < streams.size(); number++) {
                    totals[trial] += part.amounts()
                            .get(number)
                            .exceededWith(streams.get(number).at(trial));
                }
            }
        }
    }

    /** The smallest total that at least this share of the trials does not exceed (nearest rank). */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie between 0 and 1");
        }
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }
}
