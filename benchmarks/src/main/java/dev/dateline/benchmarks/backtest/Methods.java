package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.Steps;
import dev.dateline.engine.history.Work;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** The methods Dateline is compared with: actual ÷ estimate as they have it, the same for all work. */
final class Methods {

    static final String LOGNORMAL = "lognormal of the first 70 %";
    static final String PERT = "Beta-PERT 0.5/1/2";

    private static final int TABLE = 4096;
    private static final int DRAWS = 1000;
    private static final double CERTAIN = 1e-9;

    private Methods() {}

    /** A ratio's distribution, and the same as a table to draw from. */
    static final class Method {

        private final Steps steps;
        private final double[] table;

        private Method(Steps steps, double[] table) {
            this.steps = steps;
            this.table = table;
        }

        private static Method of(Distribution ratio) {
            var table = new double[TABLE];
            for (int i = 0; i < TABLE; i++) {
                table[i] = ratio.exceededWith((i + 0.5) / TABLE);
            }
            return new Method(Steps.of(ratio), table);
        }

        Steps steps() {
            return steps;
        }

        /** The sum of actuals ÷ the sum of estimates, each piece drawn by itself. */
        Steps sum(List<FinishedWork> batch, SplittableRandom random) {
            double estimates =
                    batch.stream().mapToDouble(one -> one.work().estimate()).sum();
            var shares = batch.stream()
                    .mapToDouble(one -> one.work().estimate() / estimates)
                    .toArray();
            var sums = new double[DRAWS];
            for (int draw = 0; draw < DRAWS; draw++) {
                for (double share : shares) {
                    sums[draw] += share * table[random.nextInt(TABLE)];
                }
            }
            return Steps.ofDraws(sums);
        }
    }

    /** The same where each piece has a distribution of its own. */
    static Steps sum(List<FinishedWork> batch, Function<Work, Steps> ratio, SplittableRandom random) {
        double estimates =
                batch.stream().mapToDouble(one -> one.work().estimate()).sum();
        var sums = new double[DRAWS];
        for (var one : batch) {
            double[] draws = ratio.apply(one.work()).stratified(DRAWS, random);
            double share = one.work().estimate() / estimates;
            for (int draw = 0; draw < DRAWS; draw++) {
                sums[draw] += share * draws[draw];
            }
        }
        return Steps.ofDraws(sums);
    }

    /** The lognormal with the mean and the deviation of these ratios' logarithms; a point where they are all the same. */
    static Method lognormal(double[] logs) {
        double mean = 0;
        for (double log : logs) {
            mean += log / logs.length;
        }
        double square = 0;
        for (double log : logs) {
            square += (log - mean) * (log - mean) / logs.length;
        }
        double sd = Math.sqrt(square);
        if (sd < CERTAIN) {
            var table = new double[TABLE];
            Arrays.fill(table, Math.exp(mean));
            return new Method(Steps.ofDraws(table), table);
        }
        return Method.of(new Lognormal(mean, sd));
    }

    /** The usual three points: half the estimate, the estimate, twice the estimate (Malcolm et al., Operations Research 7, 1959). */
    static Method pert() {
        return Method.of(new Pert(0.5, 1, 2));
    }

    private record Pert(double least, double likeliest, double most) implements Distribution {

        @Override
        public double exceededWith(double chance) {
            return least + (most - least) * beta().inverseSurvivalProbability(chance);
        }

        @Override
        public double chanceAbove(double value) {
            return beta().survivalProbability((value - least) / (most - least));
        }

        private BetaDistribution beta() {
            double mode = (likeliest - least) / (most - least);
            return BetaDistribution.of(1 + 4 * mode, 1 + 4 * (1 - mode));
        }
    }
}
