package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovedExampleTest {

    private static final LocalDate DESCRIBED = LocalDate.parse("2026-09-02");

    @Test
    void christmasStaysInDecember() {
        var moved = MovedExample.to(DESCRIBED, LocalDate.parse("2027-08-30"));

        assertThat(moved.moved("launch: 2027-03-01\n  holidays: [2026-12-24/2027-01-01]\n"))
                .isEqualTo("launch: 2028-02-21\n  holidays: [2027-12-24/2028-01-01]\n");
    }

    @Test
    void aFewWeeksLaterItIsTheSameChristmas() {
        var moved = MovedExample.to(DESCRIBED, LocalDate.parse("2026-11-20"));

        assertThat(moved.moved("holidays: [2026-12-24/2027-01-01]")).isEqualTo("holidays: [2026-12-24/2027-01-01]");
    }
}
