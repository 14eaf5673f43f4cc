package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 1, 12, 0);

    @Test
    void withoutExperienceARunIsAsLikelyToDoubleAsToEnd() {
        assertThat(new Runs().chance(8, 8)).isCloseTo(0.5, within(1e-9));
        assertThat(new Runs().chance(8, 24)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void whatCameAloneTeachesThatTheNextWillToo() {
        var runs = new Runs();
        for (int k = 0; k < 99; k++) {
            runs.learn(1, 1);
        }
        assertThat(runs.chance(1, 1)).isCloseTo(0.5 / 100, within(1e-9));
        assertThat(runs.chance(2, 2)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void amongManyFinishedAtOnceMoreAreExpectedAtOnce() {
        var rehearsal = daily();
        for (int k = 0; k < 100; k++) {
            rehearsal.finish("team", BEGINNING.plusDays(200));
        }
        assertThat(rehearsal.afterLast("team").chanceAbove(0.1)).isLessThan(0.5);
    }

    @Test
    void whatCameAtOnceIsOverWhereAllThatHappenedIsKnown() {
        var rehearsal = daily();
        for (int k = 0; k < 100; k++) {
            rehearsal.finish("team", BEGINNING.plusDays(200));
        }
        assertThat(rehearsal.next("team", BEGINNING.plusDays(200)).chanceAbove(0.1))
                .isGreaterThan(rehearsal.afterLast("team").chanceAbove(0.1) + 0.2);
    }

    @Test
    void afterOneThatCameAloneTheNextTwentyAreNotExpectedAtOnce() {
        assertThat(daily().afterLast("team").chanceAbove(1)).isGreaterThan(0.99);
    }

    private static FlowRehearsal daily() {
        var rehearsal = new FlowRehearsal(20);
        for (int day = 0; day < 200; day++) {
            rehearsal.finish("team", BEGINNING.plusDays(day));
        }
        return rehearsal;
    }
}
