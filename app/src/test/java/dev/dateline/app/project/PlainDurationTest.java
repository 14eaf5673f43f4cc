package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.metrics.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDurationTest {

    @ParameterizedTest
    @CsvSource({
        "45d, 45d",
        "14 days, 14d",
        "2 weeks, 2w",
        "2wk, 2w",
        "10 working days, 10d",
        "10, 10d",
        "3 mo, 65d",
        "soon, soon"
    })
    void workingDaysAreReadAsPeopleSayThem(String typed, String written) {
        assertThat(PlainDuration.workingDays(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "3 mo, 3 mo",
        "3 Months, 3 mo",
        "90 d, 90 d",
        "45d, 45 d",
        "2 weeks, 2 wk",
        "1 hour, 1 h",
        "1 year, 1 a",
        "soon, soon"
    })
    void spansToo(String typed, String written) {
        assertThat(PlainDuration.span(typed)).isEqualTo(written);
    }

    @Test
    void aBoundInDaysIsHeldAgainstAMetricInD() {
        assertThat(Units.convert(3, "days", "d")).contains(3.0);
        assertThat(Units.convert(2, "weeks", "d")).contains(14.0);
        assertThat(Units.convert(90, "Minutes", "h")).contains(1.5);
    }
}
