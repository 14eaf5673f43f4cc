package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainEstimateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10d|10d",
                "10|10d",
                "3 days|3d",
                "2w|10d",
                "2-6w|10d–30d",
                "2–6 w|10d–30d",
                "2 to 6 weeks|10d–30d",
                "5d to 2w|5d–10d",
                "5d 8d 15d|5d–15d",
                "5 8 15|5d–15d",
                "1; 2; 3w|5d–15d",
                "1,5w|8d",
                "2.5 weeks|13d",
                "2-4,5w|10d–23d",
                "1,5-2,5-4w|8d–20d",
                "5,8,15|5d–15d",
                "about 2 weeks|10d"
            })
    void anEstimateIsReadAsPeopleWriteIt(String written, String estimate) {
        assertThat(PlainEstimate.parse(written)).hasToString(estimate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon|expected working days (10d), weeks of five (2w) or a range (2-6w)",
                "1.5d|is not whole",
                "1.500w|is not whole",
                "2 months|not said in working days",
                "6-2w|must not fall",
                "8d 5d 15d|must not fall"
            })
    void whatIsNoEstimateIsToldWhatWouldBe(String written, String why) {
        assertThatThrownBy(() -> PlainEstimate.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
