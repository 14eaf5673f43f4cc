package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsTest {

    private static final int TRIALS = 100_000;

    private static final double TENTH = 1.2815515655446004;

    /** Drawn given that it exceeds the days worked: T | T > worked, rounded, less what is worked, at least a day. */
    @ParameterizedTest
    @CsvSource({"10, 40, 0", "10, 40, 5", "10, 40, 15", "10, 40, 60", "3, 4, 6"})
    void whatRemainsOfBegunWorkIsDrawnGivenThatItExceedsTheDaysWorked(double low, double high, int worked) {
        var trials = Trials.run(begun(low, high, worked), TRIALS, 1, _ -> {});

        double left = above(worked, low, high);
        for (int remaining = 1; remaining <= 60; remaining++) {
            double expected = 1 - above(worked + remaining + 0.5, low, high) / left;
            double fourSigma = 4 * Math.sqrt(Math.max(0, expected * (1 - expected)) / TRIALS) + 1e-9;
            assertThat(trials.endedBy(remaining)).as("by %d", remaining).isCloseTo(expected, within(fourSigma));
        }
    }

    @Test
    void aDurationIsWithinItsRangeEightTimesInTen() {
        var builder = Network.builder();
        int store = builder.activity(30, 0);
        var model = new PlanModel(builder.build(), new Capacity(), new int[] {0})
                .duration(store, "store", Lognormal.between(20, 60))
                .deadline(store, 60);

        var trials = Trials.run(model, TRIALS, 1, _ -> {});

        assertThat(trials.onTime(store)).isCloseTo(1 - above(60.5, 20, 60), within(0.004));
        assertThat(trials.finish(0.5)).isEqualTo(35); // √(20 · 60) = 34.6
    }

    @Test
    void aMilestoneThatIsNotDrawnTakesNoTime() {
        var builder = Network.builder();
        builder.activity(0, 7);

        var trials = Trials.run(new PlanModel(builder.build(), new Capacity(), new int[] {0}), 10, 1, _ -> {});

        assertThat(trials.finish(1)).isEqualTo(7);
    }

    @Test
    void anActivityBeginsNoEarlierThanItsDayWhetherItUsesPeopleOrNot() {
        for (var capacity : new Capacity[] {new Capacity(), new Capacity(10)}) {
            var builder = Network.builder();
            int free = builder.activity(3, 0);
            int late = builder.activity(3, 0);
            if (capacity.teams() > 0) {
                builder.uses(free, 0, 10);
            }
            var model = new PlanModel(builder.build(), capacity, new int[] {0, 1}).notBefore(late, 20);

            assertThat(Trials.run(model, 10, 1, _ -> {}).finish(1)).isEqualTo(23);
        }
    }

    @Test
    void theFirstTrialsHaveTheDaysTheyHaveAmongAll() {
        var builder = Network.builder();
        int store = builder.activity(30, 0);
        var model = new PlanModel(builder.build(), new Capacity(), new int[] {0})
                .duration(store, "store", Lognormal.between(20, 60));

        var samples = Trials.run(model, 2_000, 1, _ -> {}).samples();

        assertThat(samples.days(store, 300)).isEqualTo(Arrays.copyOf(samples.days(store), 300));
    }

    @Test
    void noTrialsAreRefused() {
        var model = new PlanModel(Network.builder().build(), new Capacity(), new int[0]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trials.run(model, 0, 1, _ -> {}))
                .withMessageContaining("trials (0)");
    }

    private static PlanModel begun(double low, double high, int worked) {
        var builder = Network.builder();
        int end = builder.activity(0, Network.ANY_DAY);
        return new PlanModel(builder.build(), new Capacity(), new int[] {0})
                .begun(end, "store", Lognormal.between(low, high), worked, 0, new int[0], new int[0]);
    }

    /** The chance to exceed a value, by Simpson's rule over the bell curve: no library that the engine uses. */
    private static double above(double value, double low, double high) {
        if (value <= 0) {
            return 1;
        }
        double sigma = Math.log(high / low) / (2 * TENTH);
        double from = (Math.log(value) - Math.log(low * high) / 2) / sigma;
        int steps = 4000;
        double width = Math.max(0, 12 - from) / steps;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double z = from + k * width;
            sum += (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2) * Math.exp(-z * z / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}
