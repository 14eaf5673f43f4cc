package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.simulation.Lognormal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecalibratedTest {

    private static final Lognormal STATED = new Lognormal(2, 0.5);

    @Test
    void withoutOutcomesItSaysWhatWasStated() {
        var forecast = new Recalibrated(STATED, Calibration.of(List.of()));

        assertThat(forecast.exceededWith(0.2)).isCloseTo(STATED.exceededWith(0.2), within(1e-9));
        assertThat(forecast.chanceAbove(10)).isCloseTo(STATED.chanceAbove(10), within(1e-9));
    }

    /** What happens is twice what is said: whoever has seen that often says twice as much. */
    @Test
    void forecastsThatWereTooShortBecomeLonger() {
        var random = new SplittableRandom(4);
        var truth = new Lognormal(2 + Math.log(2), 0.5);
        var ranks = Stream.generate(() -> 1 - STATED.chanceAbove(truth.exceededWith(random.nextDouble(1e-6, 1))))
                .limit(3_000)
                .toList();

        var forecast = new Recalibrated(STATED, Calibration.of(ranks));

        assertThat(forecast.chanceAbove(truth.exceededWith(0.5))).isCloseTo(0.5, within(0.05));
        assertThat(forecast.exceededWith(0.5)).isCloseTo(truth.exceededWith(0.5), within(1.0));
    }

    @Test
    void quantilesAndChancesUndoEachOther() {
        var forecast = new Recalibrated(STATED, Calibration.of(List.of(0.9, 0.95, 0.7, 0.99, 0.2)));

        for (double chance = 0.01; chance < 1; chance += 0.01) {
            assertThat(forecast.chanceAbove(forecast.exceededWith(chance))).isCloseTo(chance, within(1e-6));
        }
    }
}
