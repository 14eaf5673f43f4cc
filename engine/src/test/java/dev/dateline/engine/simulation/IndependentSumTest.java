package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.simulation.IndependentSum.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of ranges, held against another simulation that shares no line with ours. */
class IndependentSumTest {

    /** The standard normal quantile of 0.9, from a table. */
    private static final double TENTH = 1.2815515655;

    private static final double[] LOW = {100, 40, 900, 10, 250, 5, 70, 300, 20, 1000};
    private static final double[] HIGH = {400, 60, 2700, 200, 260, 80, 70, 1500, 35, 1100};
    private static final double[] CHANCE = {1, 1, 1, 0.3, 1, 0.05, 1, 0.5, 1, 1};

    private static List<Part> tenItems() {
        return IntStream.range(0, LOW.length)
                .mapToObj(item -> new Part(
                        "item " + item,
                        List.of(
                                LOW[item] == HIGH[item]
                                        ? Lognormal.certain(LOW[item])
                                        : Lognormal.between(LOW[item], HIGH[item])),
                        CHANCE[item]))
                .toList();
    }

    /** Drawn in a row with the JDK's generator and its own normal numbers. */
    private static double[] drawnOtherwise(int trials) {
        var random = new Random(20261122);
        var totals = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            for (int item = 0; item < LOW.length; item++) {
                double middle = Math.sqrt(LOW[item] * HIGH[item]);
                double draw = middle * Math.pow(HIGH[item] / LOW[item], random.nextGaussian() / (2 * TENTH));
                totals[trial] += random.nextDouble() < CHANCE[item] ? draw : 0;
            }
        }
        Arrays.sort(totals);
        return totals;
    }

    @Test
    void tenItemsSumUpAsInAnIndependentSimulation() {
        var sum = IndependentSum.of(tenItems(), 200_000, 7);
        var other = drawnOtherwise(200_000);

        for (double share : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95}) {
            double expected = other[(int) (share * other.length)];
            assertThat(sum.quantile(share)).as("quantile " + share).isCloseTo(expected, within(expected * 0.01));
        }
        double mean = Arrays.stream(other).average().orElseThrow();
        assertThat(sum.mean()).isCloseTo(mean, within(mean * 0.01));
    }

    @Test
    void theRangeOfASumIsNarrowerThanTheSumOfTheRanges() {
        var parts = IntStream.range(0, 10)
                .mapToObj(item -> new Part("item " + item, List.of(Lognormal.between(100, 400)), 1))
                .toList();
        var sum = IndependentSum.of(parts, 10_000, 1);

        assertThat(sum.quantile(0.1)).isGreaterThan(10 * 100 * 1.5);
        assertThat(sum.quantile(0.9)).isLessThan(10 * 400 * 0.75);
    }

    @Test
    void theSameSeedGivesTheSameSumInAnyOrder() {
        var turned = new ArrayList<>(tenItems()).reversed();

        assertThat(IndependentSum.of(turned, 1_000, 3).quantile(0.5))
                .isEqualTo(IndependentSum.of(tenItems(), 1_000, 3).quantile(0.5));
    }

    @Test
    void aCertainAmountMovesEachTrialByJustThat() {
        var more = new ArrayList<>(tenItems());
        more.add(new Part("rent", List.of(Lognormal.certain(500)), 1));

        assertThat(IndependentSum.of(more, 5_000, 3).quantile(0.3))
                .isCloseTo(IndependentSum.of(tenItems(), 5_000, 3).quantile(0.3) + 500, within(1e-9));
    }

    @Test
    void whatStrikesRarelyCostsNothingInMostTrials() {
        var rare = IndependentSum.of(List.of(new Part("fine", List.of(Lognormal.certain(1000)), 0.1)), 20_000, 1);

        assertThat(rare.quantile(0.5)).isZero();
        assertThat(rare.quantile(0.95)).isCloseTo(1000, within(1e-9));
        assertThat(rare.mean()).isCloseTo(100, within(8.0));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part("x", List.of(), 1.4))
                .withMessage("chance (1.4) must lie between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndependentSum.of(List.of(), 0, 1))
                .withMessage("trials (0) must be at least 1");
    }
}
