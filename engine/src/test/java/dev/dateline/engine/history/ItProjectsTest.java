package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItProjectsTest {

    @ParameterizedTest
    @CsvSource({
        "0.90, -36",
        "0.75, -23",
        "0.50, -4",
        "0.25, 26",
        "0.20, 40",
        "0.18, 50",
        "0.15, 71",
        "0.10, 130",
        "0.05, 280",
        "0.025, 528",
        "0.01, 1122"
    })
    void theDefaultTailHasThePublishedQuantiles(double chance, double overrun) {
        assertThat(percent(ItProjects.PARETO, chance)).isCloseTo(overrun, within(0.6));
    }

    @ParameterizedTest
    @CsvSource({
        "PARETO_1_CUT, 79, 164, 402, 816, 1709, 4263",
        "PARETO_1_2_CUT, 75, 144, 333, 662, 1484, 7293",
        "LOGNORMAL, 80, 155, 362, 707, 1456, 5862"
    })
    void otherTailsAgreeUpToTheEightiethAndDifferBeyond(
            ItProjects model, double p85, double p90, double p95, double p97, double p99, double p999) {
        assertThat(percent(model, 0.2)).isCloseTo(percent(ItProjects.PARETO, 0.2), within(1e-9));
        assertThat(percent(model, 0.15)).isCloseTo(p85, within(0.6));
        assertThat(percent(model, 0.1)).isCloseTo(p90, within(0.6));
        assertThat(percent(model, 0.05)).isCloseTo(p95, within(0.6));
        assertThat(percent(model, 0.025)).isCloseTo(p97, within(0.6));
        assertThat(percent(model, 0.01)).isCloseTo(p99, within(0.6));
        assertThat(percent(model, 0.001)).isCloseTo(p999, within(2.0));
    }

    @Test
    void theFarthestQuantileOfTheDefaultTail() {
        assertThat(percent(ItProjects.PARETO, 0.001)).isCloseTo(6400, within(50.0));
    }

    @ParameterizedTest
    @EnumSource
    void allOverrunBySeventyThreePercentOnAverage(ItProjects model) {
        assertThat(model.mean()).isCloseTo(1.73, within(5e-5));
    }

    @ParameterizedTest
    @EnumSource
    void eighteenPercentOverrunByMoreThanHalf(ItProjects model) {
        assertThat(model.chanceAbove(1.5)).isCloseTo(0.18, within(1e-12));
    }

    @Test
    void theDensityMeetsWhereTheTailBegins() {
        double step = 1e-6;
        double below = ItProjects.PARETO.chanceAbove(1.5 - step) - 0.18;
        double above = 0.18 - ItProjects.PARETO.chanceAbove(1.5 + step);
        assertThat(below / above).isCloseTo(1, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void quantilesAndChancesAreInversesOfEachOther(ItProjects model) {
        for (double chance = 0.001; chance < 1; chance += 0.007) {
            assertThat(model.chanceAbove(model.exceededWith(chance))).isCloseTo(chance, within(1e-9));
        }
    }

    private static double percent(ItProjects model, double chance) {
        return 100 * (model.exceededWith(chance) - 1);
    }
}
