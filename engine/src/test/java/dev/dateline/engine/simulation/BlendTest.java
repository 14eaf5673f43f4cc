package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions made of others: mixed in shares, and looked up. */
class BlendTest {

    private static final Distribution LOW = Lognormal.between(4, 10);
    private static final Distribution HIGH = Lognormal.between(20, 80);

    @ParameterizedTest
    @ValueSource(doubles = {0.000_001, 0.01, 0.2, 0.3, 0.5, 0.9, 0.999})
    void theChanceOfAQuantileIsItsOwn(double chance) {
        var blend = new Blend(LOW, HIGH, 0.7);

        assertThat(blend.chanceAbove(blend.exceededWith(chance))).isCloseTo(chance, Percentage.withPercentage(0.001));
    }

    @Test
    void aShareOfAllIsTheOneAlone() {
        assertThat(new Blend(LOW, HIGH, 1).exceededWith(0.3)).isEqualTo(LOW.exceededWith(0.3));
        assertThat(new Blend(LOW, HIGH, 0).exceededWith(0.3)).isEqualTo(HIGH.exceededWith(0.3));
    }

    @Test
    void aShareIsNoMoreThanAll() {
        assertThatThrownBy(() -> new Blend(LOW, HIGH, 1.2)).hasMessage("share (1.2) must lie between 0 and 1");
    }

    @Test
    void aTableMissesItsDistributionByLessThanATenthOfAPerCent() {
        var looked = Tabulated.of(HIGH);
        for (int k = 1; k < 100_000; k++) {
            double chance = k / 100_000.0;
            assertThat(looked.exceededWith(chance) / HIGH.exceededWith(chance))
                    .as("exceeded with %s", chance)
                    .isCloseTo(1, within(0.001));
        }
    }

    @Test
    void aTableFallsAsTheChanceRises() {
        var looked = Tabulated.of(new Blend(LOW, HIGH, 0.5));
        double before = Double.POSITIVE_INFINITY;
        for (double chance = 1e-7; chance < 1; chance += 1e-4) {
            assertThat(looked.exceededWith(chance)).isLessThanOrEqualTo(before);
            before = looked.exceededWith(chance);
        }
    }
}
