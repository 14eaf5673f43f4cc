package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LognormalTest {

    private static final Lognormal STANDARD = new Lognormal(0, 1);

    /** Standard normal quantiles as tables print them: NIST/SEMATECH e-Handbook 1.3.6.7.1; Abramowitz and Stegun, table 26.5. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.25, 0.674489750",
        "0.1, 1.281551566",
        "0.05, 1.644853627",
        "0.025, 1.959963985",
        "0.01, 2.326347874",
        "0.001, 3.090232306",
        "0.0001, 3.719016485",
        "0.9, -1.281551566",
        "0.99, -2.326347874"
    })
    void quantilesAreThoseOfTheTables(double chance, double quantile) {
        assertThat(Math.log(STANDARD.exceededWith(chance))).isCloseTo(quantile, within(2e-9));
    }

    @Test
    void itIsBelowLowAndAboveHighOneTimeInTen() {
        var days = Lognormal.between(20, 60);

        assertThat(days.chanceAbove(60)).isCloseTo(0.1, within(1e-12));
        assertThat(days.chanceAbove(20)).isCloseTo(0.9, within(1e-12));
        assertThat(days.exceededWith(0.5)).isCloseTo(Math.sqrt(20 * 60), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-6, 0.01, 0.3, 0.5, 0.77, 0.999, 1 - 1e-9})
    void chanceAboveIsTheInverse(double chance) {
        var days = Lognormal.between(3, 40);

        assertThat(days.chanceAbove(days.exceededWith(chance)) / chance).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsNeverExceededByLess() {
        assertThat(STANDARD.chanceAbove(0)).isEqualTo(1);
        assertThat(STANDARD.chanceAbove(-3)).isEqualTo(1);
    }

    @Test
    void certaintyIsExceededByNothing() {
        var certain = Lognormal.between(30, 30);

        assertThat(certain.exceededWith(0.01)).isCloseTo(30, within(1e-12));
        assertThat(certain.chanceAbove(29)).isEqualTo(1);
        assertThat(certain.chanceAbove(31)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 3", "5, 4", "NaN, 1", "1, NaN"})
    void aRangeThatIsNoneIsRefused(double low, double high) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.between(low, high));
    }
}
