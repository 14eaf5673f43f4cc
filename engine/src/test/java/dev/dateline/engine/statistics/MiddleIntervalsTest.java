package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiddleIntervalsTest {

    private static final double[] TEN = {10, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    /** By hand: 5.5 ± 2.262157 · 3.027650 / √10. */
    @Test
    void theMeanOfTenLiesWhereStudentSays() {
        var interval = MiddleIntervals.mean(TEN, 0.05).orElseThrow();
        assertThat(interval.low()).isEqualTo(3.334149, within(1e-6));
        assertThat(interval.high()).isEqualTo(7.665851, within(1e-6));
    }

    /** P(at most 1 of 10) = 11/1024, so that the second and the ninth hold it in 97.9 % of cases. */
    @Test
    void theMedianOfTenLiesBetweenTheSecondAndTheNinth() {
        assertThat(MiddleIntervals.median(TEN, 0.05)).hasValue(new Interval(2, 9));
    }

    @Test
    void fiveExcludeNothingAndSixTheirOutside() {
        assertThat(MiddleIntervals.median(new double[] {1, 2, 3, 4, 5}, 0.05)).isEmpty();
        assertThat(MiddleIntervals.median(new double[] {1, 2, 3, 4, 5, 6}, 0.05))
                .hasValue(new Interval(1, 6));
    }

    @Test
    void whatDoesNotVaryTellsNothingOfItsMean() {
        assertThat(MiddleIntervals.mean(new double[] {3, 3, 3}, 0.05)).isEmpty();
        assertThat(MiddleIntervals.mean(new double[] {3}, 0.05)).isEmpty();
    }

    @Test
    void manyAreNoTrouble() {
        var many = IntStream.range(0, 100_001).mapToDouble(k -> k).toArray();
        var interval = MiddleIntervals.median(many, 0.05).orElseThrow();
        assertThat(interval.low()).isEqualTo(49_690, within(2.0));
        assertThat(interval.high()).isEqualTo(50_310, within(2.0));
    }

    @Test
    void anIntervalMissesSometimesAndNotAlways() {
        assertThatIllegalArgumentException().isThrownBy(() -> MiddleIntervals.mean(TEN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MiddleIntervals.median(TEN, 1));
    }
}
