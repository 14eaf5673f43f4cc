package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RefusedNumbersTest {

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BetaBinomialMixture(6, 5))
                .withMessage("successes (6) must lie between 0 and the trials (5)");
    }

    @Test
    void numbersThatAreAllTheSameSayNothing() {
        var same = SequentialT.beforeAfter(new double[] {5, 5, 5, 5}, new double[] {9, 9});
        assertThat(same.logE()).isNegative();
    }

    @Test
    void aDurationOfNoughtHasNoLogarithm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequentialT.onLogs(new double[] {1, 0}, new double[] {2, 3}))
                .withMessage("a value (0.0) must be above 0 to have a logarithm");
    }

    @Test
    void fewNumbersHaveNoBounds() {
        assertThat(SequentialT.twoSample(new double[] {1, 2}, new double[] {3, 4})
                        .interval(0.05)
                        .high())
                .isInfinite();
    }
}
