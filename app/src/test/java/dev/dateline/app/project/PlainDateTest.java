package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "2027-3-1",
                "2027/03/01",
                "1 March 2027",
                "1 march 2027",
                "1st of March 2027",
                "1. March 2027",
                "1 Mar. 2027",
                "March 1, 2027",
                "March 1st 2027",
                "01.03.2027",
                "1 Mar 2027",
                "1.3.2027"
            })
    void isReadAsPeopleWriteIt(String text) {
        assertThat(PlainDate.parse(text)).hasToString("2027-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon|is no date; expected a date such as 2027-03-01",
                "30 February 2027|does not exist: February 2027 has 28 days",
                "2027-13-01|does not exist",
                "29 February 2027|has 28 days",
                "1 Marhc 2027|maybe March?",
                "03/01/2027|can be 3 January 2027 or 1 March 2027",
                "31/02/2027|does not exist",
                "March 2027|does not say the day",
                "1 March|is no date"
            })
    void isRefusedWhereNoOneDayIsMeant(String text, String why) {
        assertThatThrownBy(() -> PlainDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
