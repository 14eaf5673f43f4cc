package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2024, 1, 1, 12, 0);
    private static final LocalDate LATER = LocalDate.of(2024, 7, 19);

    @Test
    void oneADayStaysOneADay() {
        var flow = Flow.before(LATER, daily(200), 20);
        assertThat(flow.days().exceededWith(0.5)).isCloseTo(20, within(1.0));
        assertThat(flow.days().exceededWith(0.05)).isLessThan(40);
        assertThat(flow.learntFrom()).isEqualTo(200);
    }

    @Test
    void whatIsFinishedLaterChangesNothing() {
        var now = Flow.before(LocalDate.of(2024, 4, 1), daily(91), 10);
        var withLater = Flow.before(LocalDate.of(2024, 4, 1), daily(200), 10);
        for (double chance = 0.05; chance < 1; chance += 0.05) {
            assertThat(withLater.days().exceededWith(chance))
                    .isEqualTo(now.days().exceededWith(chance));
        }
    }

    @Test
    void aPastTooShortForTheWindowIsStretched() {
        var flow = Flow.before(LocalDate.of(2024, 1, 21), daily(20), 100);
        assertThat(flow.days().exceededWith(0.5)).isBetween(60.0, 160.0);
    }

    @Test
    void oneFinishIsEnoughForAVeryWideForecast() {
        var days = Flow.before(LocalDate.of(2024, 1, 11), daily(1), 5).days();
        assertThat(days.exceededWith(0.1)).isGreaterThan(3 * days.exceededWith(0.9));
    }

    @Test
    void nothingFinishedIsNothingToGoBy() {
        assertThatThrownBy(() -> Flow.before(LATER, List.of(), 5)).hasMessage("nothing was finished before 2024-07-19");
        assertThatThrownBy(() -> new FlowRehearsal(0)).hasMessage("count (0) must be at least 1");
    }

    private static List<LocalDateTime> daily(int count) {
        return IntStream.range(0, count).mapToObj(BEGINNING::plusDays).toList();
    }
}
