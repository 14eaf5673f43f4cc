package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long step and then a short one, an errand beside them, a risk for the long one, and an assumption nobody depends on. */
class DriversTest {

    private static final int TRIALS = 10_000;

    private static final int LONG = 0;

    private static final int SHORT = 1;

    private static final int ERRAND = 2;

    private static final int STRIKES = 0;

    private static final int IDLE = 1;

    private static final int LAUNCH = 80;

    private final Samples samples = samples();

    private final Drivers drivers = Drivers.of(samples, LAUNCH, 0.8, 1);

    @Test
    void whatVariesMoreMovesMore() {
        var one = drivers.of(samples.days(LONG));
        var other = drivers.of(samples.days(SHORT));

        assertThat(one.finish().difference()).isGreaterThan(other.finish().difference());
        assertThat(one.onTime().difference()).isLessThan(other.onTime().difference());
        assertThat(one.finish().isClear()).isTrue();
        assertThat(one.onTime().isClear()).isTrue();
    }

    /** From its 10 % to its 90 % outcome the short step takes ten days more. */
    @Test
    void theFinishMovesByAboutWhatTheStepDoes() {
        assertThat(drivers.of(samples.days(SHORT)).finish().difference()).isCloseTo(10, within(4.0));
    }

    @Test
    void aRiskThatStrikesMovesTheFinishByWhatItAdds() {
        var risk = drivers.of(held(STRIKES));

        assertThat(risk.finish().difference()).isCloseTo(25, within(5.0));
        assertThat(risk.onTime().difference()).isNegative();
        assertThat(risk.finish().isClear()).isTrue();
    }

    @Test
    void whatDoesNotMatterIsNoiseAndIsSaidToBe() {
        var errand = drivers.of(samples.days(ERRAND));
        var idle = drivers.of(held(IDLE));

        assertThat(errand.finish().isClear()).isFalse();
        assertThat(errand.onTime().isClear()).isFalse();
        assertThat(idle.finish().isClear()).isFalse();
        assertThat(idle.cost().isClear()).isFalse();
    }

    /** What is left of the errand grows with the factor of all, since what was worked on it does not. */
    @Test
    void whatMovesAllIsNotLaidToOneThatHasBegunAndCanWait() {
        var builder = Network.builder();
        builder.activity(0, 0);
        builder.activity(0, 0);
        var model = new PlanModel(builder.build(), new Capacity(), new int[] {0, 1})
                .duration(0, "long", Lognormal.between(40, 80))
                .begun(1, "errand", Lognormal.between(10, 20), 9, 0, new int[0], new int[0])
                .shared(0.4);
        var samples = Trials.run(model, TRIALS, 1, _ -> {}).samples();
        var drivers = Drivers.of(samples, 60, 0.8, 1);
        var factor = IntStream.range(0, TRIALS)
                .mapToDouble(trial -> samples.factor(0, trial))
                .toArray();
        var alike = drivers.alike(factor);

        assertThat(drivers.of(samples.days(1)).onTime().isClear()).isTrue();
        assertThat(drivers.of(numbers(samples.days(1)), alike).onTime().isClear())
                .isFalse();
        assertThat(drivers.of(numbers(samples.days(0)), alike).onTime().isClear())
                .isTrue();
        assertThat(drivers.of(factor, alike).onTime().difference()).isCloseTo(0, within(0.05));
    }

    private static double[] numbers(int[] days) {
        return IntStream.of(days).asDoubleStream().toArray();
    }

    @Test
    void whatIsCertainMovesNothing() {
        assertThat(drivers.of(new boolean[TRIALS]).finish().difference()).isZero();
        assertThat(drivers.of(new boolean[TRIALS]).finish().isClear()).isFalse();
        assertThat(drivers.of(new int[TRIALS]).onTime().isClear()).isFalse();
    }

    @Test
    void numbersAndDaysAreOneScale() {
        var days = samples.days(LONG);
        var numbers = IntStream.of(days).mapToDouble(day -> 0.1 * day).toArray();

        assertThat(drivers.of(numbers).cost().low())
                .isEqualTo(drivers.of(days).cost().low(), within(200.0));
    }

    @Test
    void otherTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drivers.of(new int[3]))
                .withMessage("trials (3) must be the forecast's 10000");
    }

    private boolean[] held(int condition) {
        var held = new boolean[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            held[trial] = samples.holds(condition, trial);
        }
        return held;
    }

    private static Samples samples() {
        var builder = Network.builder();
        builder.activity(0, 0);
        builder.activity(0, 0);
        builder.activity(0, 0);
        builder.link(LONG, SHORT, LinkType.FS, 0);
        var model = new PlanModel(builder.build(), new Capacity(), new int[] {0, 1, 2})
                .duration(LONG, "long", Lognormal.between(40, 80))
                .duration(SHORT, "short", Lognormal.between(10, 20))
                .duration(ERRAND, "errand", Lognormal.between(1, 9))
                .costPerDay(LONG, 100)
                .condition("strikes", 0.3)
                .condition("idle", 0.5)
                .when(STRIKES, true, new Effect.Adds(LONG, Lognormal.certain(25)));
        return Trials.run(model, TRIALS, 1, _ -> {}).samples();
    }
}
