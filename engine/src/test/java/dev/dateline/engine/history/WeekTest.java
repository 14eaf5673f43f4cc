package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WeekTest {

    /** A Monday. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 1, 12, 0);

    @Test
    void beforeAnyIsFinishedAllDaysAreEqual() {
        assertThat(new Week(null).between(3.25, 19.5)).isCloseTo(16.25, within(1e-9));
    }

    @Test
    void daysOnWhichLittleIsFinishedCountForLittle() {
        var week = new Week(null);
        for (int k = 0; k < 7000; k++) {
            week.learn(7 * k + k % 5);
        }
        assertThat(week.between(5, 7)).isLessThan(0.05);
        assertThat(week.between(0, 7)).isCloseTo(7, within(1e-9));
        assertThat(week.between(-2.5, 11.5)).isCloseTo(14, within(1e-9));
    }

    @Test
    void aTeamHasTheWeekOfAllUntilItsOwnIsKnown() {
        var all = new Week(null);
        for (int k = 0; k < 7000; k++) {
            all.learn(7 * k + k % 5);
        }
        var team = new Week(all);
        assertThat(team.between(5, 7)).isEqualTo(all.between(5, 7));
        for (int k = 0; k < 7000; k++) {
            team.learn(7 * k + 5);
        }
        assertThat(team.between(5, 6)).isGreaterThan(6);
    }

    /** Five a week, on working days: one more takes a day after a Monday and three after a Friday. */
    @Test
    void forecastsOfFlowKnowTheWeekend() {
        assertThat(untilNext(150)).isCloseTo(1, within(0.3));
        assertThat(untilNext(154)).isCloseTo(3, within(0.3));
    }

    /** @param last the position of the last finish; every fifth is on a Monday */
    private static double untilNext(int last) {
        var rehearsal = new FlowRehearsal(1);
        for (int k = 0; k <= last; k++) {
            rehearsal.finish("team", BEGINNING.plusDays(7 * (k / 5) + k % 5));
        }
        return rehearsal.afterLast("team").exceededWith(0.5);
    }
}
