package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a decision that is asked must have, when it is open, and when a week was skipped. */
class AsksTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

    private static Ask.Option option(String title) {
        return new Ask.Option(
                title,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Ask ask(Optional<Ask.Decision> decided, String... titles) {
        return new Ask(
                "id",
                "Which?",
                Optional.empty(),
                MONDAY,
                List.of(titles).stream().map(AsksTest::option).toList(),
                decided,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Ask.Decision> decided(String option) {
        return Optional.of(new Ask.Decision(option, "sponsor", MONDAY, Optional.empty()));
    }

    @Test
    void aDecisionIsBetweenAtLeastTwo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(Optional.empty(), "only one"))
                .withMessageContaining("2 to 6 options");
    }

    @Test
    void whatIsDecidedIsOneOfTheOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(decided("neither"), "one", "two"))
                .withMessageContaining("`neither` is none of the options; they are one, two");
    }

    @Test
    void aDecisionOfTomorrowIsNotKnownToday() {
        var ask = ask(decided("one"), "one", "two");

        assertThat(ask.isOpen(MONDAY.minusDays(1))).isTrue();
        assertThat(ask.isOpen(MONDAY)).isFalse();
    }

    @Test
    void aWeekIsSkippedOnTheDayAfterItsLookWasDue() {
        var review = new Review(MONDAY, "lead", List.of(), Optional.empty(), Optional.empty());

        assertThat(review.skipped(MONDAY)).isZero();
        assertThat(review.skipped(MONDAY.plusDays(7))).isZero();
        assertThat(review.skipped(MONDAY.plusDays(8))).isEqualTo(1);
        assertThat(review.skipped(MONDAY.plusDays(14))).isEqualTo(1);
        assertThat(review.skipped(MONDAY.plusDays(15))).isEqualTo(2);
    }
}
