package dev.dateline.app.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bills month by month. */
class BillMonthsTest {

    private static BillMonths.Charge charge(String measure, String day, String cost) {
        return new BillMonths.Charge(measure, day, new BigDecimal(cost));
    }

    private static Optional<BigDecimal> cost(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    @Test
    void theDaysOfAMonthAreSummedAndWhatCostMostNowComesFirst() {
        var months = BillMonths.of(
                        List.of(
                                charge("effective-cost", "2026-09-01", "30"),
                                charge("effective-cost", "2026-10-01", "20"),
                                charge("effective-cost", "2026-10-31", "25"),
                                charge("effective-cost/service:A", "2026-09-01", "30"),
                                charge("effective-cost/service:A", "2026-10-01", "20"),
                                charge("effective-cost/service:B", "2026-10-31", "25"),
                                charge("effective-cost/service:B/team:ours", "2026-10-31", "25"),
                                charge("billed-cost", "2026-10-01", "99")),
                        "EUR")
                .orElseThrow();

        assertThat(months.names()).containsExactly("Sep 2026", "Oct 2026");
        assertThat(months.rows()).extracting(BillMonths.Row::name).containsExactly("All", "B", "A");
        assertThat(months.rows().get(0).costs()).containsExactly(cost("30"), cost("45"));
        assertThat(months.rows()).extracting(BillMonths.Row::change).containsExactly("+50 %", "", "−33 %");
        assertThat(months.rows().get(1).costs()).containsExactly(Optional.empty(), cost("25"));
    }

    @Test
    void aYearIsShownAndOfManyTeamsTheDearest() {
        var charges = IntStream.rangeClosed(1, 40)
                .mapToObj(k -> charge(
                        "effective-cost/team:t" + k,
                        "20%02d-%02d-01".formatted(25 + (k - 1) / 12, (k - 1) % 12 + 1),
                        String.valueOf(k)))
                .toList();

        var months = BillMonths.of(charges, "EUR").orElseThrow();

        assertThat(months.months()).hasSize(12);
        assertThat(months.rows()).hasSize(21);
        assertThat(months.rows().get(1).name()).isEqualTo("t40");
        assertThat(months.more()).isEqualTo(20);
    }

    @Test
    void withoutAChargeThereIsNoTable() {
        assertThat(BillMonths.of(List.of(), "EUR")).isEmpty();
    }
}
