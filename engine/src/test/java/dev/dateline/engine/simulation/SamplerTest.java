package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is looked up in cells is what the quantile says, draw by draw: no quantile of a forecast is biased, however far out. */
class SamplerTest {

    private static final int BLOCKS = 12;

    static Stream<Distribution> distributions() {
        var random = new SplittableRandom(1);
        var lognormals = Stream.<Distribution>generate(() -> {
                    double low = Math.exp(random.nextDouble(-3, 6));
                    return Lognormal.between(low, low * Math.exp(random.nextDouble(0.001, 6)));
                })
                .limit(120);
        return Stream.concat(
                lognormals,
                Stream.of(
                        Lognormal.certain(1),
                        Lognormal.certain(7),
                        Lognormal.certain(1e6),
                        new Jumps(List.of(2.0, 2.0, 5.0, 30.0, 31.0)),
                        new Jumps(
                                IntStream.range(0, 3_000).mapToObj(k -> k / 7.0).toList()),
                        new Misjudged(Lognormal.between(3, 30)),
                        new Fat()));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void daysOfABlockAreThoseOfTheQuantile(Distribution distribution) {
        for (int worked : new int[] {0, 3, 90}) {
            var stream = new RandomStream(worked, "days");
            var sampler = new Sampler(stream, distribution, worked, -1, false);
            for (int first = 0; first < BLOCKS * Block.TRIALS; first += Block.TRIALS) {
                var days = new int[Block.TRIALS];
                sampler.days(first, days.length, new long[days.length], days);
                assertThat(days).isEqualTo(days(distribution, worked, 1, stream, first));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void daysOfABlockWithAFactorAreThoseOfTheQuantileTimesIt(Distribution distribution) {
        for (int worked : new int[] {0, 3}) {
            var stream = new RandomStream(worked, "days");
            var sampler = new Sampler(stream, distribution, worked, -1, true);
            for (double factor : new double[] {0.3, 1, 1.2345, 9}) {
                var days = new int[Block.TRIALS];
                var factors = new double[days.length];
                Arrays.fill(factors, factor);
                sampler.days(0, days.length, new long[days.length], factors, days);
                assertThat(days).isEqualTo(days(distribution, worked, factor, stream, 0));
            }
        }
    }

    private static int[] days(Distribution distribution, int worked, double factor, RandomStream stream, int first) {
        double chanceLeft = distribution.chanceAbove(worked / factor);
        return IntStream.range(first, first + Block.TRIALS)
                .map(trial -> {
                    double whole =
                            chanceLeft > 0 ? factor * distribution.exceededWith(chanceLeft * stream.at(trial)) : worked;
                    return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
                })
                .toArray();
    }

    /** One of the values, in rising order, each as likely as the other. */
    private record Jumps(List<Double> values) implements Distribution {

        @Override
        public double exceededWith(double chance) {
            return values.get(Math.min(values.size() - 1, (int) ((1 - chance) * values.size())));
        }

        @Override
        public double chanceAbove(double value) {
            return (double) values.stream().filter(one -> one > value).count() / values.size();
        }
    }

    /** One whose chances are only roughly those of its values. */
    private record Misjudged(Lognormal right) implements Distribution {

        @Override
        public double exceededWith(double chance) {
            return right.exceededWith(chance);
        }

        @Override
        public double chanceAbove(double value) {
            return value <= 0 ? 1 : Math.min(1, right.chanceAbove(value) * 1.03);
        }
    }

    /** Without a mean, as the costs of IT projects: P(X > x) = 1 ÷ x from 1 on. */
    private record Fat() implements Distribution {

        @Override
        public double exceededWith(double chance) {
            return 1 / chance;
        }

        @Override
        public double chanceAbove(double value) {
            return Math.min(1, 1 / Math.max(value, 1));
        }
    }
}
