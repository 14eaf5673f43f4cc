package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.statistics.Reliability.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Scores of forecasts: against closed forms, and by what honest forecasts get. */
class ForecastScoresTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A standard normal forecast as so many values, the middles of equal shares. */
    private static Ensemble normal(int many) {
        return new Ensemble(IntStream.range(0, many)
                .mapToDouble(k -> NORMAL.inverseCumulativeProbability((k + 0.5) / many))
                .toArray());
    }

    /** Gneiting and Raftery 2007: σ (z (2Φ(z) − 1) + 2φ(z) − 1/√π). */
    @Test
    void theCrpsOfANormalForecastIsTheClosedForm() {
        for (double z : List.of(-2.5, -0.3, 0.0, 1.0, 3.0)) {
            double closed =
                    z * (2 * NORMAL.cumulativeProbability(z) - 1) + 2 * NORMAL.density(z) - 1 / Math.sqrt(Math.PI);
            assertThat(normal(20_000).crps(z)).isCloseTo(closed, within(1e-4));
        }
    }

    @Test
    void theCrpsOfOneValueIsItsDistance() {
        assertThat(new Ensemble(7).crps(10)).isEqualTo(3);
    }

    /** By hand: mean distance (1 + 1 + 3)/3, half the mean of all nine differences (2 + 4 + 2)·2/9/2. */
    @Test
    void theCrpsOfThreeValuesByHand() {
        assertThat(new Ensemble(6, 2, 4).crps(3)).isCloseTo(5.0 / 3 - 8.0 / 9, within(1e-12));
    }

    @Test
    void aTieCountsHalf() {
        assertThat(new Ensemble(1, 2, 2, 3).pit(2)).isEqualTo(0.5);
        assertThat(new Ensemble(1, 2, 3, 4).pit(0)).isZero();
        assertThat(new Ensemble(1, 2, 3, 4).pit(9)).isEqualTo(1);
    }

    @Test
    void honestRangesHoldAsOftenAsTheySay() {
        var random = new Random(6);
        var forecast = normal(20);
        int tries = 20_000;
        for (double share : List.of(0.5, 0.8, 0.9)) {
            double held = IntStream.range(0, tries)
                    .mapToDouble(_ -> forecast.held(share, random.nextGaussian()))
                    .sum();
            // four standard errors, and what twenty values lose in the tails
            assertThat(held / tries).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / tries) + 0.01));
        }
    }

    /** Days are whole, and so a forecast of few of them is often equalled: both ends counted, more would be held than is said. */
    @Test
    void honestRangesOfWholeDaysHoldAsOftenAsTheySay() {
        var random = new Random(7);
        var forecast = new Ensemble(
                IntStream.range(0, 400).mapToDouble(_ -> wholeDays(random)).toArray());
        int tries = 20_000;
        for (double share : List.of(0.5, 0.8, 0.9)) {
            double held = IntStream.range(0, tries)
                    .mapToDouble(_ -> forecast.held(share, wholeDays(random)))
                    .sum();
            assertThat(held / tries).isCloseTo(share, within(0.03));
        }
    }

    private static double wholeDays(Random random) {
        return Math.rint(5 * Math.exp(0.4 * random.nextGaussian()));
    }

    /** Murphy and Winkler's weather forecaster in small: 0.2 said of ten days with two of rain, 0.8 of ten with eight. */
    @Test
    void theBrierScoreOfAForecasterWhoIsRightOnAverage() {
        var stated = new ArrayList<Stated>();
        for (int k = 0; k < 10; k++) {
            stated.add(new Stated(0.2, k < 2, 1));
            stated.add(new Stated(0.8, k < 8, 1));
        }
        var reliability = new Reliability(stated);

        assertThat(reliability.brier())
                .hasValueSatisfying(score -> assertThat(score).isCloseTo(0.16, within(1e-12)));
        assertThat(reliability.brierOfBaseRate()).contains(0.25);
        assertThat(reliability.sharpness())
                .hasValueSatisfying(sharp -> assertThat(sharp).isCloseTo(0.6, within(1e-12)));
        assertThat(reliability.groups(5))
                .extracting(Reliability.Group::happened)
                .containsExactly(0.2, 0.8);
        assertThat(reliability.groups(5))
                .allSatisfy(group -> assertThat(group.said())
                        .isBetween(group.range().low(), group.range().high()));
    }

    @Test
    void whatWasForecastOnFourDaysCountsOnce() {
        var often = new ArrayList<>(List.of(new Stated(0.9, false, 1)));
        for (int day = 0; day < 4; day++) {
            often.add(new Stated(0.9, true, 0.25));
        }

        assertThat(new Reliability(often).weight()).isEqualTo(2);
        assertThat(new Reliability(often).happened()).contains(0.5);
    }

    @Test
    void withoutOutcomesThereIsNoScore() {
        assertThat(new Reliability(List.of()).brier()).isEmpty();
        assertThat(new Reliability(List.of()).groups(10)).isEmpty();
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> new Stated(1.2, true, 1))
                .hasMessageContaining("chance (1.2) must lie between 0 and 1");
        assertThatThrownBy(() -> new Ensemble(1, Double.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(Ensemble::new).hasMessageContaining("at least one");
    }
}
