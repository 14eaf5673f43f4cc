package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueOfInformationTest {

    private static final int TRIALS = 100_000;

    /** Of what is found by regression among so many trials: four standard deviations, each 0.0026 at most, and the bias. */
    private static final double FOUND = 0.013;

    /** NB = {0, p₁ + p₂} with p₁ of standard deviation 1 and p₂ of 2; exact: sd/√2π, and √5/√2π for both. */
    @Test
    void twoNormalParametersAreWorthWhatTheirSpreadIs() {
        var one = normal(1, 0, 1);
        var two = normal(2, 0, 2);
        var information = ValueOfInformation.of(1, new double[TRIALS], sum(one, two));

        assertThat(information.of(one).value()).isCloseTo(0.398942, within(FOUND));
        assertThat(information.of(two).value()).isCloseTo(0.797885, within(FOUND));
        assertThat(information.perfect()).isCloseTo(0.892062, within(FOUND));
        assertThat(information.of(one, 2, 4).value()).isCloseTo(0.282095, within(FOUND));
        assertThat(ValueOfInformation.normal(0, 1, 2, 4)).isCloseTo(0.282095, within(1e-6));
    }

    /** NB = {0, x} with x normal. */
    @ParameterizedTest
    @CsvSource({"-1, 2, 0.395593", "10, 20, 3.955931", "5, 0, 0"})
    void aNormalNetBenefitHasItsFormula(double mean, double sd, double expected) {
        var benefit = normal(3, mean, sd);

        assertThat(ValueOfInformation.normal(mean, sd, 0, 1)).isCloseTo(expected, within(1e-6));
        assertThat(ValueOfInformation.of(1, new double[TRIALS], benefit).perfect())
                .isCloseTo(expected, within(0.02 * expected));
    }

    /** True in 6 cases of 10; the launch brings 100 then and loses 120 otherwise; the test has sensitivity 0.8, specificity 0.7. */
    @Test
    void aTestOfAClaimIsWorthWhatBayesSays() {
        var holds = new boolean[TRIALS];
        Arrays.fill(holds, 0, TRIALS * 6 / 10, true);
        var launch = new double[TRIALS];
        Arrays.setAll(launch, trial -> holds[trial] ? 100 : -120);
        var information = ValueOfInformation.of(1, launch, new double[TRIALS]);
        var test = new ImperfectTest(0.8, 0.7);

        assertThat(information.mean(information.now())).isCloseTo(12, within(1e-9));
        assertThat(information.perfect()).isCloseTo(48, within(1e-9));
        assertThat(information.of(holds).value()).isCloseTo(48, within(1e-9));
        assertThat(test.saysYes(0.6)).isCloseTo(0.6, within(1e-12));
        assertThat(test.after(true, 0.6)).isCloseTo(0.8, within(1e-12));
        assertThat(test.after(false, 0.6)).isCloseTo(0.3, within(1e-12));
        var worth = information.of(holds, test);
        assertThat(worth.value()).isCloseTo(21.6, within(1e-9));
        assertThat(worth.net(5)).isCloseTo(16.6, within(1e-9));
        assertThat(worth.perCost(5)).isCloseTo(4.32, within(1e-9));
    }

    /** NB = {0, x, x + y − 0.5}, x normal about 0.2 with sd 1, y about 0 with sd 1.5. */
    @Test
    void threeDecisionsAndTwoParameters() {
        var x = normal(4, 0.2, 1);
        var y = normal(5, 0, 1.5);
        var information = ValueOfInformation.of(1, new double[TRIALS], x, sum(x, y, -0.5));

        assertThat(information.of(x).value()).isCloseTo(0.306895, within(FOUND));
        assertThat(information.of(y).value()).isCloseTo(0.381354, within(FOUND));
        assertThat(information.perfect()).isCloseTo(0.6126, within(FOUND));
    }

    @RepeatedTest(30)
    void whoeverKnowsLessGainsLess(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        int trials = random.nextInt(1, 400);
        var parameter = random.doubles(trials).map(tail(random.nextDouble(3))).toArray();
        var holds = new boolean[trials];
        for (int trial = 0; trial < trials; trial++) {
            holds[trial] = random.nextDouble() < 0.3;
        }
        var benefits = new double[random.nextInt(1, 4)][trials];
        for (var decision : benefits) {
            double slope = random.nextDouble(-2, 2);
            double shift = random.nextDouble(-2, 2);
            Arrays.setAll(
                    decision,
                    trial -> slope * Math.log(parameter[trial])
                            + (holds[trial] ? shift : 0)
                            + random.nextGaussian() * 0.5);
        }
        var information = ValueOfInformation.of(seed, benefits);
        var test = new ImperfectTest(random.nextDouble(), random.nextDouble());

        thenRises(information.of(holds, test), information.of(holds), information.perfect());
        thenRises(
                information.of(parameter, random.nextDouble(2), random.nextInt(1, 9)),
                information.of(parameter),
                information.perfect());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void noiseHasNoValue(int trials) {
        var random = new SplittableRandom(trials);
        for (int parameter = 0; parameter < 100; parameter++) {
            var benefit = random.doubles(trials, -1, 1).toArray();
            var irrelevant = random.doubles(trials).toArray();
            var information = ValueOfInformation.of(parameter, new double[trials], benefit);

            assertThat(information.of(irrelevant).isDetectable()).isFalse();
        }
    }

    @Test
    void whatCannotChangeTheDecisionIsWorthNothing() {
        var parameter = normal(6, 0, 1);
        var benefit = Arrays.stream(parameter).map(value -> 100 + value).toArray();

        assertThat(ValueOfInformation.of(1, new double[TRIALS], benefit).of(parameter))
                .isEqualTo(Worth.NONE);
    }

    @Test
    void anAssumptionThatAlwaysHoldsIsWorthNothing() {
        var holds = new boolean[1_000];
        Arrays.fill(holds, true);
        var benefit = new SplittableRandom(1).doubles(1_000, -1, 1).toArray();
        var information = ValueOfInformation.of(1, new double[1_000], benefit);

        assertThat(information.of(holds).isDetectable()).isFalse();
        assertThat(information.of(holds, new ImperfectTest(0.9, 0.8)).isDetectable())
                .isFalse();
    }

    @Test
    void askingSeveralIsATest() {
        var test = ImperfectTest.atLeast(3, 8, 0.5, 0.1);

        assertThat(test.sensitivity()).isCloseTo(219 / 256.0, within(1e-12));
        assertThat(test.specificity())
                .isCloseTo(Math.pow(0.9, 8) + 8 * 0.1 * Math.pow(0.9, 7) + 28 * 0.01 * Math.pow(0.9, 6), within(1e-12));
    }

    @Test
    void whatIsNoChanceOrNoBenefitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImperfectTest(1.2, 0.5))
                .withMessageContaining("sensitivity (1.2) must lie between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImperfectTest.atLeast(9, 8, 0.5, 0.1))
                .withMessageContaining("yes (9)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueOfInformation.of(1, new double[] {Double.POSITIVE_INFINITY}))
                .withMessageContaining("net benefit (Infinity) must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueOfInformation.of(1, new double[2], new double[3]))
                .withMessageContaining("trials (3) must be the same everywhere (2)");
    }

    private static void thenRises(Worth experiment, Worth parameter, double perfect) {
        assertThat(experiment.value()).isBetween(0.0, parameter.value());
        assertThat(parameter.value()).isBetween(0.0, perfect);
    }

    private static DoubleUnaryOperator tail(double weight) {
        return uniform -> Math.pow(1 - uniform, -weight);
    }

    private static double[] normal(long seed, double mean, double sd) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, TRIALS)
                .mapToDouble(_ -> mean + sd * random.nextGaussian())
                .toArray();
    }

    private static double[] sum(double[] some, double... more) {
        var sum = some.clone();
        Arrays.setAll(sum, k -> sum[k] + (more.length == 1 ? more[0] : more[k]));
        return sum;
    }

    private static double[] sum(double[] some, double[] more, double shift) {
        return sum(sum(some, more), shift);
    }
}
