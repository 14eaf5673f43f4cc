package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private static final LocalDate BEGIN = LocalDate.parse("2026-03-02");

    private final Stretches stretches = new Stretches();

    @Test
    void stepsOfOneChainForecastOnceStandForOneOutcome() {
        for (int step = 0; step < 15; step++) {
            add("step " + step, 0, 10 * (step + 1));
        }
        assertThat(stretches.apart()).isEqualTo(1);
    }

    @Test
    void whatIsForecastOnceTheLastIsKnownStandsAlone() {
        for (int step = 0; step < 15; step++) {
            add("step " + step, 10 * step, 10 * (step + 1));
        }
        assertThat(stretches.apart()).isEqualTo(15);
    }

    @Test
    void whatIsForecastEveryWeekIsAwaitedFromTheMiddleForecastOn() {
        for (int week = 0; week < 10; week++) {
            add("one", 7 * week, 70);
            add("other", 70 + 7 * week, 140);
            add("long", 14 * week, 140);
        }
        assertThat(stretches.apart()).isEqualTo(2);
    }

    @Test
    void nothingKnownIsNothing() {
        assertThat(stretches.apart()).isZero();
    }

    private void add(String thing, int made, int known) {
        stretches.add(thing, BEGIN.plusDays(made), BEGIN.plusDays(known));
    }
}
