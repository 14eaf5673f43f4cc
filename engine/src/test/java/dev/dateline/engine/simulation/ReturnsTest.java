package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.simulation.Returns.Loss;
import dev.dateline.engine.simulation.Returns.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final Lognormal NOTHING = Lognormal.certain(0);
    private static final double TENTH = 1.2815515655446004;

    /** 12 − 2 = 10 months × (1,000 × 30 % − 50) − 400 = 2,100. */
    @Test
    void whatIsCertainIsReckonedByHand() {
        var returns = Returns.of(
                List.of(certainly("waiting", 1_000)),
                List.of(new Option(
                        "practice",
                        Map.of("waiting", LogitNormal.certain(0.3)),
                        Lognormal.certain(400),
                        Lognormal.certain(50),
                        Lognormal.certain(2))),
                12,
                100,
                1);

        for (double share : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            assertThat(returns.net(0, share)).isCloseTo(2_100, within(1e-9));
            assertThat(returns.removed(0, share)).isCloseTo(300, within(1e-9));
        }
        assertThat(returns.best(0)).isEqualTo(1);
        assertThat(returns.positive(0)).isEqualTo(1);
        assertThat(returns.none()).isZero();
    }

    @Test
    void whatStartsAfterTheHorizonOnlyCosts() {
        var late = new Option(
                "late",
                Map.of("waiting", LogitNormal.certain(0.9)),
                Lognormal.certain(400),
                Lognormal.certain(50),
                Lognormal.certain(13));

        var returns = Returns.of(List.of(certainly("waiting", 1_000)), List.of(late), 12, 10, 1);

        assertThat(returns.net(0, 0.5)).isCloseTo(-400, within(1e-9));
        assertThat(returns.none()).isEqualTo(1);
        assertThat(returns.best(0)).isZero();
    }

    @Test
    void aLossThatComesInOneMonthOfFourCountsAQuarter() {
        var returns = Returns.of(
                List.of(new Loss("fine", List.of(Lognormal.certain(300), Lognormal.certain(100)), 0.25)),
                List.of(removing("practice", "fine", LogitNormal.certain(0.5))),
                10,
                10,
                1);

        assertThat(returns.removed(0, 0.5)).isCloseTo(50, within(1e-9));
        assertThat(returns.net(0, 0.5)).isCloseTo(500, within(1e-9));
    }

    /** Two that are equal in every trial share each of them. */
    @Test
    void whatIsEqualSharesTheTrial() {
        var share = LogitNormal.certain(0.5);
        var returns = Returns.of(
                List.of(new Loss("waiting", List.of(Lognormal.between(500, 2_000)), 1)),
                List.of(removing("one", "waiting", share), removing("other", "waiting", share)),
                12,
                1_000,
                1);

        assertThat(returns.best(0)).isCloseTo(0.5, within(1e-9));
        assertThat(returns.best(1)).isCloseTo(0.5, within(1e-9));
        assertThat(returns.tied(0, 1)).isTrue();
    }

    /** The same ranges with numbers of their own: they differ in a trial, not in their chances. */
    @Test
    void twoOfTheSameRangesAreTiedAndADearerOneIsNot() {
        var share = LogitNormal.between(0.2, 0.6);
        var returns = Returns.of(
                List.of(new Loss("waiting", List.of(Lognormal.between(500, 2_000)), 1)),
                List.of(
                        removing("one", "waiting", share),
                        removing("other", "waiting", share),
                        new Option("dear", Map.of("waiting", share), Lognormal.certain(2_000), NOTHING, NOTHING)),
                12,
                10_000,
                1);

        assertThat(returns.tied(0, 1)).isTrue();
        assertThat(returns.tied(0, 2)).isFalse();
        assertThat(returns.best(0)).isGreaterThan(returns.best(2));
    }

    /** Against a simulation that shares no line with it: another generator, Gaussians by polar method, no streams. */
    @Test
    void itAgreesWithAnIndependentSimulation() {
        int trials = 200_000;
        var returns = Returns.of(
                List.of(
                        new Loss("waiting", List.of(Lognormal.between(20_000, 60_000)), 1),
                        new Loss("failing", List.of(Lognormal.between(5_000, 40_000)), 1)),
                List.of(
                        new Option(
                                "pipeline",
                                Map.of("waiting", LogitNormal.between(0.3, 0.7)),
                                Lognormal.between(100_000, 250_000),
                                Lognormal.between(2_000, 6_000),
                                Lognormal.between(3, 8)),
                        new Option(
                                "tests",
                                Map.of(
                                        "failing",
                                        LogitNormal.between(0.2, 0.6),
                                        "waiting",
                                        LogitNormal.between(0.05, 0.2)),
                                Lognormal.between(20_000, 60_000),
                                NOTHING,
                                Lognormal.between(1, 3))),
                18,
                trials,
                7);

        var random = new Random(20270301);
        var net = new double[2][trials];
        var best = new int[3];
        for (int k = 0; k < trials; k++) {
            double waiting = lognormal(random, 20_000, 60_000);
            double failing = lognormal(random, 5_000, 40_000);
            net[0][k] = Math.max(0, 18 - lognormal(random, 3, 8))
                            * (waiting * share(random, 0.3, 0.7) - lognormal(random, 2_000, 6_000))
                    - lognormal(random, 100_000, 250_000);
            net[1][k] = Math.max(0, 18 - lognormal(random, 1, 3))
                            * (failing * share(random, 0.2, 0.6) + waiting * share(random, 0.05, 0.2))
                    - lognormal(random, 20_000, 60_000);
            best[Math.max(net[0][k], net[1][k]) <= 0 ? 2 : net[0][k] > net[1][k] ? 0 : 1]++;
        }
        for (int option = 0; option < 2; option++) {
            Arrays.sort(net[option]);
            for (double quantile : new double[] {0.1, 0.5, 0.9}) {
                assertThat(returns.net(option, quantile))
                        .isCloseTo(net[option][(int) (quantile * trials)], within(2_500.0));
            }
            assertThat(returns.best(option)).isCloseTo((double) best[option] / trials, within(0.006));
        }
        assertThat(returns.none()).isCloseTo((double) best[2] / trials, within(0.006));
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherOptionChangesNothingOfTheFirst() {
        var losses = List.of(new Loss("waiting", List.of(Lognormal.between(500, 2_000)), 1));
        var one = removing("one", "waiting", LogitNormal.between(0.2, 0.6));
        var other = removing("other", "waiting", LogitNormal.between(0.1, 0.2));

        var alone = Returns.of(losses, List.of(one), 12, 500, 3);
        var both = Returns.of(losses, List.of(other, one), 12, 500, 3);

        assertThat(both.net(1, 0.5)).isEqualTo(alone.net(0, 0.5));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Returns.of(List.of(), List.of(removing("one", "nothing", LogitNormal.certain(1))), 12, 10, 1))
                .withMessageContaining("unknown loss (nothing)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Returns.of(List.of(), List.of(), 0, 10, 1))
                .withMessageContaining("horizon (0.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> LogitNormal.between(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> LogitNormal.certain(1.4));
    }

    @Test
    void aShareIsBelowLowAndAboveHighOneTimeInTenAndNeverLeavesItsRange() {
        var share = LogitNormal.between(0.2, 0.8);

        assertThat(share.exceededWith(0.9)).isCloseTo(0.2, within(1e-12));
        assertThat(share.exceededWith(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(share.exceededWith(0.1)).isCloseTo(0.8, within(1e-12));
        assertThat(share.exceededWith(1e-12)).isLessThan(1);
        assertThat(LogitNormal.certain(0).exceededWith(0.3)).isZero();
        assertThat(LogitNormal.certain(1).exceededWith(0.3)).isEqualTo(1);
    }

    private static Loss certainly(String name, double monthly) {
        return new Loss(name, List.of(Lognormal.certain(monthly)), 1);
    }

    private static Option removing(String name, String loss, LogitNormal share) {
        return new Option(name, Map.of(loss, share), NOTHING, NOTHING, NOTHING);
    }

    private static double lognormal(Random random, double low, double high) {
        double middle = (Math.log(low) + Math.log(high)) / 2;
        return Math.exp(middle + (Math.log(high) - middle) / TENTH * random.nextGaussian());
    }

    private static double share(Random random, double low, double high) {
        double from = Math.log(low / (1 - low));
        double to = Math.log(high / (1 - high));
        double logit = (from + to) / 2 + (to - from) / 2 / TENTH * random.nextGaussian();
        return 1 / (1 + Math.exp(-logit));
    }
}
