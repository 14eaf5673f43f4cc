package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.simulation.Lognormal;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class FittedClassTest {

    private static final int MANY = 2000;

    @Test
    void itsQuantilesArePastProjects() {
        var past = FittedClass.of("ours", new double[] {3, 1, 2, 1, 1.5});
        assertThat(past.exceededWith(0.5)).isEqualTo(1.5);
        assertThat(past.exceededWith(0.1)).isEqualTo(3);
        assertThat(past.chanceAbove(1)).isEqualTo(0.6);
        assertThat(past.exact()).isEqualTo(0.4);
    }

    @Test
    void aParetoTailShowsItsIndex() {
        var past = FittedClass.of("pareto", drawn(share -> Math.pow(1 - share, -1 / 1.5)));
        assertThat(past.tailIndex().orElseThrow()).isCloseTo(1.5, within(0.1));
    }

    @Test
    void noMeanIsToldWhereThereIsNone() {
        assertThat(FittedClass.of("wild", drawn(share -> Math.pow(1 - share, -1 / 0.8)))
                        .mean())
                .isEmpty();
        assertThat(FittedClass.of("tame", drawn(share -> 1 + share)).mean().orElseThrow())
                .isCloseTo(1.5, within(0.01));
    }

    @Test
    void aLognormalIsFoundToBeOne() {
        var fit = FittedClass.of("lognormal", drawn(share -> new Lognormal(0.2, 0.6).exceededWith(1 - share)))
                .fit()
                .orElseThrow();
        assertThat(fit.lognormal().mu()).isCloseTo(0.2, within(0.01));
        assertThat(fit.lognormal().sigma()).isCloseTo(0.6, within(0.01));
        assertThat(fit.fatter()).isLessThan(0);
        assertThat(fit.lognormalDistance()).isLessThan(0.005);
    }

    @Test
    void fatTailsAreFoundToBeFatter() {
        var student = TDistribution.of(3);
        var fit = FittedClass.of("fat", drawn(share -> Math.exp(student.inverseCumulativeProbability(share) / 2)))
                .fit()
                .orElseThrow();
        assertThat(fit.fatter()).isGreaterThan(100);
        assertThat(fit.freedom()).isCloseTo(3, within(0.2));
        assertThat(fit.studentDistance()).isLessThan(0.005);
        assertThat(fit.lognormalDistance()).isGreaterThan(0.03);
    }

    @Test
    void allEqualOrFewProjectsHaveNoShape() {
        assertThat(FittedClass.of("equal", drawn(share -> 1.2)).fit()).isEmpty();
        assertThat(FittedClass.of("equal", drawn(share -> 1.2)).tailIndex()).isEmpty();
        assertThat(FittedClass.of("one", new double[] {2}).fit()).isEmpty();
        assertThat(FittedClass.of("one", new double[] {2}).tailIndex()).isEmpty();
    }

    @Test
    void whatIsNoRatioIsRefused() {
        assertThatThrownBy(() -> FittedClass.of("none", new double[0])).hasMessageContaining("one past project");
        assertThatThrownBy(() -> FittedClass.of("zero", new double[] {1, 0})).hasMessage("ratio (0.0) must be above 0");
        assertThatThrownBy(() -> FittedClass.of("nothing", new double[] {Double.NaN}))
                .hasMessage("ratio (NaN) must be above 0");
    }

    @Test
    void fewOwnProjectsLeaveTheReferenceClassItsSay() {
        var own = FittedClass.of("ours", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        var pooled = Pooled.of(own, ReferenceClass.itProjects());
        assertThat(pooled.chanceAbove(1.5)).isCloseTo(0.18 * 30 / 40, within(1e-12));
        assertThat(pooled.exceededWith(0.18 * 30 / 40)).isCloseTo(1.5, within(1e-9));
        assertThat(pooled.exceededWith(0.5)).isEqualTo(1);
    }

    private static double[] drawn(DoubleUnaryOperator quantile) {
        return IntStream.range(0, MANY)
                .mapToDouble(i -> quantile.applyAsDouble((i + 0.5) / MANY))
                .toArray();
    }
}
