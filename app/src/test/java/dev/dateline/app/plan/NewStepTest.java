package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewStepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contract signed 3w|Contract signed|15d",
                "Contract signed 10d|Contract signed|10d",
                "Contract signed (3w)|Contract signed|15d",
                "Contract signed (3 weeks)|Contract signed|15d",
                "Contract signed, 3 weeks|Contract signed|15d",
                "Contract signed: about 10 working days.|Contract signed|10d",
                "Contract signed – 1 week|Contract signed|5d",
                "Contract signed 0d|Contract signed|0d",
                "Contract signed 2-6w|Contract signed|10d–30d",
                "Contract signed, 2 - 6 weeks|Contract signed|10d–30d",
                "Contract signed 5d to 2w|Contract signed|5d–10d",
                "Contract signed for 2027 3W|Contract signed for 2027|15d",
                "Reminder service live in the pilot clinic 2 weeks|Reminder service live in the pilot clinic|10d",
                "Contract signed about 3 days|Contract signed|3d",
                "Contract signed 1,5w|Contract signed|8d",
                "Contract signed 2-4,5w|Contract signed|10d–23d",
                "Contract signed,3w|Contract signed|15d",
                "Windows 11, 3w|Windows 11|15d",
                "Contract signed 2 to 6 weeks|Contract signed|10d–30d"
            })
    void theEndOfALineIsItsEstimate(String line, String title, String estimate) {
        var step = NewStep.parse(line);

        assertThat(step.title()).isEqualTo(title);
        assertThat(step.estimate().orElseThrow()).hasToString(estimate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contract signed",
                "Customers get an answer within 2 days",
                "Customers get an answer within 2d",
                "An answer takes 3 weeks",
                "An answer comes in 2 weeks",
                "The wait falls from 6 to 2 weeks",
                "Lead time < 2 days",
                "1 team deploys alone",
                "Windows 11",
                "Model 3d-w",
                "The team of 5"
            })
    void aLengthOfTimeThatBelongsToTheWordsIsNone(String line) {
        assertThat(NewStep.parse(line).title()).isEqualTo(line);
        assertThat(NewStep.parse(line).estimate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Signed 3w", "- Signed 3w", "  * [ ] Signed 3w", "2. Signed 3w", "3) Signed 3w", "• Signed 3w"})
    void aBulletIsNoPartOfATitle(String line) {
        assertThat(NewStep.withoutBullet(line)).isEqualTo("Signed 3w");
    }

    @Test
    void theMiddleOfARangeIsTheMedianThatAForecastDrawsAround() {
        assertThat(NewStep.parse("Contract signed 2-8w")
                        .estimate()
                        .orElseThrow()
                        .likely()
                        .days())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3w|only a length of time",
                "Signed 1.5d|is not whole",
                "Signed (2 months)|not said in working days",
                "Signed 2 months|not said in working days",
                "Signed 6-2w|must not fall",
                "Signed 99999w|longer than 100 years"
            })
    void anEstimateThatCannotBeIsRefused(String line, String why) {
        assertThatThrownBy(() -> NewStep.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
