package dev.dateline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.statistics.ProcessBehaviour.Kind;
import dev.dateline.engine.statistics.ProcessBehaviour.Rule;
import dev.dateline.engine.statistics.ProcessBehaviour.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessBehaviourTest {

    private static final double[] FLOW = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
    private static final double[] DEFICIT_1988 = {10.5, 11.2, 9.2, 10.1, 10.4, 10.5};
    private static final double[] DEFICIT_1989 = {8.7, 8.7, 7.0, 6.8, 9.6, 9.0};
    private static final double[] SAMPLE = {
        5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200
    };

    /** Centre 10, limits 7.34 and 12.66: the moving range is 1 throughout. */
    private static final ProcessBehaviour AROUND_TEN =
            ProcessBehaviour.of(new double[] {9.5, 10.5, 9.5, 10.5, 9.5, 10.5}, Kind.MEAN);

    private static void is(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9));
    }

    private static List<Rule> rules(double... points) {
        return AROUND_TEN.signals(points).stream()
                .map(ProcessBehaviour.Signal::rule)
                .toList();
    }

    /** NIST/SEMATECH handbook, control charts for individuals: flow rates, with the handbook's own limits beside those by 2.66. */
    @Test
    void theFlowRatesOfTheHandbookAreAllNoise() {
        var limits = ProcessBehaviour.of(FLOW, Kind.MEAN);

        is(limits.centre(), 50.81);
        is(limits.range(), 16.9 / 9);
        is(limits.upper(), 50.81 + 2.66 * 16.9 / 9);
        is(limits.lower(), 50.81 - 2.66 * 16.9 / 9);
        is(limits.rangeLimit(), 3.268 * 16.9 / 9);
        assertThat(limits.upper()).isCloseTo(55.8041, within(1e-3));
        assertThat(limits.lower()).isCloseTo(45.8159, within(1e-3));
        assertThat(limits.signals(FLOW)).isEmpty();
    }

    @Test
    void theMedianRangeHasFactorsOfItsOwn() {
        var limits = ProcessBehaviour.of(FLOW, Kind.MEDIAN_RANGE);

        is(limits.range(), 1.5);
        is(limits.upper(), 55.5275);
        is(limits.lower(), 46.0925);
        is(limits.rangeLimit(), 3.865 * 1.5);
        is(ProcessBehaviour.of(FLOW, Kind.MEDIAN).centre(), 51.25);
    }

    /** The trade deficit of the United States, second half of 1988, then 1989 (D. J. Wheeler, Understanding Variation). */
    @Test
    void limitsOfHalfAYearFindTheTurnsOfTheNext() {
        var limits = ProcessBehaviour.of(DEFICIT_1988, Kind.MEAN);
        var all = DoubleStream.concat(Arrays.stream(DEFICIT_1988), Arrays.stream(DEFICIT_1989))
                .toArray();

        is(limits.centre(), 61.9 / 6);
        is(limits.range(), 0.8);
        is(limits.upper(), 61.9 / 6 + 2.128);
        is(limits.lower(), 61.9 / 6 - 2.128);
        is(limits.rangeLimit(), 2.6144);
        assertThat(limits.signals(all))
                .containsExactly(
                        new ProcessBehaviour.Signal(Rule.OUTSIDE, Side.BELOW, 8, 8, 8),
                        new ProcessBehaviour.Signal(Rule.NEAR_LIMIT, Side.BELOW, 6, 8, 11),
                        new ProcessBehaviour.Signal(Rule.OUTSIDE, Side.BELOW, 9, 9, 9),
                        new ProcessBehaviour.Signal(Rule.LEAP, Side.ABOVE, 10, 10, 10));
    }

    @Test
    void oneWildPointAtTheEndIsTheOnlyOneOutside() {
        var limits = ProcessBehaviour.of(SAMPLE, Kind.MEAN);

        is(limits.centre(), 4135.5);
        is(limits.range(), 5339.0 / 15);
        is(limits.upper(), 4135.5 + 2.66 * 5339 / 15);
        assertThat(limits.upper()).isCloseTo(5082.2827, within(1e-4));
        assertThat(limits.lower()).isCloseTo(3188.7173, within(1e-4));
        assertThat(limits.signals(SAMPLE).stream().filter(signal -> signal.rule() == Rule.OUTSIDE))
                .containsExactly(new ProcessBehaviour.Signal(Rule.OUTSIDE, Side.ABOVE, 15, 15, 15));
        assertThat(limits.signals(SAMPLE)).noneMatch(signal -> signal.rule() == Rule.SHIFT);
    }

    @Test
    void aPointOnALimitIsNotOutsideIt() {
        assertThat(rules(10, 12.66, 10)).doesNotContain(Rule.OUTSIDE);
        assertThat(rules(10, 12.6600001, 10)).contains(Rule.OUTSIDE);
    }

    @Test
    void eightInARowAreAShiftAndSevenAreNot() {
        assertThat(rules(10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1)).isEmpty();
        assertThat(AROUND_TEN.signals(new double[] {9.9, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 9.9}))
                .containsExactly(new ProcessBehaviour.Signal(Rule.SHIFT, Side.ABOVE, 1, 8, 9));
    }

    @Test
    void aPointOnTheCentreEndsARun() {
        assertThat(rules(10.1, 10.1, 10.1, 10.1, 10, 10.1, 10.1, 10.1, 10.1)).isEmpty();
    }

    @Test
    void threeOfFourNearALimitAreASignalOnOneSideOnly() {
        assertThat(AROUND_TEN.signals(new double[] {10, 11.5, 11.5, 10, 11.5, 10}))
                .containsExactly(new ProcessBehaviour.Signal(Rule.NEAR_LIMIT, Side.ABOVE, 1, 4, 4));
        assertThat(rules(11.5, 8.5, 11.5, 10)).isEmpty();
        assertThat(rules(11.5, 11.5, 10, 10, 11.5)).isEmpty();
    }

    @Test
    void whereNothingEverMovedAnyMoveIsASignal() {
        var still = ProcessBehaviour.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, Kind.MEAN);

        assertThat(still.signals(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}))
                .isEmpty();
        assertThat(still.signals(new double[] {0.1, 0.2}))
                .extracting(ProcessBehaviour.Signal::rule)
                .containsExactly(Rule.OUTSIDE, Rule.LEAP);
    }

    @Test
    void sixPointsAreUsableAndSeventeenAreEnough() {
        assertThat(ProcessBehaviour.of(new double[5], Kind.MEAN).isUsable()).isFalse();
        assertThat(ProcessBehaviour.of(new double[6], Kind.MEAN).isUsable()).isTrue();
        assertThat(ProcessBehaviour.of(new double[16], Kind.MEAN).isProvisional())
                .isTrue();
        assertThat(ProcessBehaviour.of(new double[17], Kind.MEAN).isProvisional())
                .isFalse();
    }

    @Test
    void onePointHasNoMovingRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessBehaviour.of(new double[] {1}, Kind.MEAN))
                .withMessage("a baseline must have at least 2 points, found 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AROUND_TEN.signals(new double[] {1, Double.NaN}))
                .withMessage("a point (NaN) must be a finite number");
    }

    /** Another unit, another zero: the same points are signals. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void signalsDoNotDependOnTheUnit(Kind kind) {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            var points = random.doubles(30).map(value -> 100 * value).toArray();
            var other = Arrays.stream(points).map(value -> 1.8 * value + 32).toArray();
            assertThat(ProcessBehaviour.of(Arrays.copyOf(other, 12), kind).signals(other))
                    .isEqualTo(
                            ProcessBehaviour.of(Arrays.copyOf(points, 12), kind).signals(points));
        }
    }

    /** What is above is below in the mirror. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void signalsOfTheMirroredPointsAreMirrored(Kind kind) {
        var random = new Random(43);
        for (int round = 0; round < 200; round++) {
            var points = random.doubles(30).toArray();
            var mirrored = Arrays.stream(points).map(value -> -value).toArray();
            assertThat(ProcessBehaviour.of(Arrays.copyOf(mirrored, 12), kind).signals(mirrored).stream()
                            .map(one -> new ProcessBehaviour.Signal(
                                    one.rule(),
                                    one.side() == Side.ABOVE ? Side.BELOW : Side.ABOVE,
                                    one.from(),
                                    one.at(),
                                    one.to())))
                    .containsExactlyInAnyOrderElementsOf(
                            ProcessBehaviour.of(Arrays.copyOf(points, 12), kind).signals(points));
        }
    }

    /** What was a signal by the tenth point is one whatever comes later: limits are frozen. */
    @Test
    void laterPointsTakeNoSignalBack() {
        var random = new Random(44);
        for (int round = 0; round < 200; round++) {
            var points = IntStream.range(0, 40)
                    .mapToDouble(k -> random.nextGaussian() + (k > 20 ? 1.5 : 0))
                    .toArray();
            var limits = ProcessBehaviour.of(Arrays.copyOf(points, 10), Kind.MEAN);
            var early = limits.signals(Arrays.copyOf(points, 25)).stream()
                    .map(one -> List.of(one.rule(), one.side(), one.from(), one.at()));
            var late =
                    limits.signals(points).stream().map(one -> List.of(one.rule(), one.side(), one.from(), one.at()));
            assertThat(late.toList()).containsAll(early.toList());
        }
    }

    /** Where nothing has changed, few points lie outside: with limits of 20 points of a normal process, about one in a hundred. */
    @Test
    void noiseIsSeldomTakenForASignal() {
        var random = new Random(45);
        int outside = 0;
        int seen = 0;
        for (int round = 0; round < 2_000; round++) {
            var baseline = random.doubles(20).map(_ -> random.nextGaussian()).toArray();
            var later = random.doubles(20).map(_ -> random.nextGaussian()).toArray();
            outside += (int) ProcessBehaviour.of(baseline, Kind.MEAN).signals(later).stream()
                    .filter(signal -> signal.rule() == Rule.OUTSIDE)
                    .count();
            seen += later.length;
        }
        assertThat((double) outside / seen).isBetween(0.002, 0.02);
    }
}
