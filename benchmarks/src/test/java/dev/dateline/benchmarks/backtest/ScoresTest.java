package dev.dateline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.history.Steps;
import dev.dateline.engine.simulation.Lognormal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final Lognormal TRUTH = new Lognormal(0.3, 0.8);

    private final Scores honest = new Scores("honest");
    private final Scores sure = new Scores("too sure");

    ScoresTest() {
        var random = new SplittableRandom(1);
        var right = Steps.of(TRUTH);
        var narrow = Steps.of(new Lognormal(0.3, 0.2));
        for (int k = 0; k < 20_000; k++) {
            double happened = Math.exp(0.3 + 0.8 * random.nextGaussian());
            honest.add(right, happened, random.nextDouble());
            sure.add(narrow, happened, random.nextDouble());
        }
    }

    @Test
    void anHonestForecastHoldsAsOftenAsItSays() {
        for (double share : new double[] {0.5, 0.8, 0.9}) {
            assertThat(honest.coverage(share)).isCloseTo(share, within(0.01));
        }
    }

    /** Of a normal distribution against itself the mean CRPS is its deviation ÷ √π. */
    @Test
    void theCrpsIsThatOfTheLogarithm() {
        var point = new Scores("unit");
        for (int k = 0; k < honest.count(); k++) {
            point.addPoint(0.8 / Math.sqrt(Math.PI));
        }
        assertThat(honest.relativeTo(point)).isCloseTo(1, within(0.02));
    }

    @Test
    void whoIsTooSureIsFoundOut() {
        assertThat(sure.coverage(0.8)).isLessThan(0.3);
        assertThat(sure.relativeTo(honest)).isGreaterThan(1.1);
    }

    /** Clopper and Pearson: of six in six the share may be as low as 0.025 to the power of a sixth, 0.5407. */
    @Test
    void whereAllFellInsideTheErrorIsNotNothing() {
        var few = new Scores("few");
        for (int k = 0; k < 6; k++) {
            few.add(Steps.of(TRUTH), Math.exp(0.3), 0.5);
        }
        assertThat(few.coverage(0.8)).isEqualTo(1);
        assertThat(few.errorOfCoverage(0.8)).isCloseTo(0.4593, within(1e-4));
    }

    /** Of n independent outcomes: 1.96 · √(p (1 − p) ÷ n), here 0.0055. */
    @Test
    void theErrorOfCoverageIsTheBinomialOneWhereOutcomesAreIndependent() {
        assertThat(honest.errorOfCoverage(0.8)).isBetween(0.003, 0.009);
    }
}
