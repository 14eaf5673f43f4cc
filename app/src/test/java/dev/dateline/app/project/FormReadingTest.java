package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields are read as people type them, whatever form they stand in. */
class FormReadingTest {

    private static FormReading<Team> team(String field, Object typed) {
        return FormReading.of(
                Team.class,
                field.equals("capacity") ? Map.of(field, typed) : Map.of("capacity", "1", field, typed),
                Optional.of("EUR"),
                "dayRate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capacity|2,5|2.5",
                "capacity|2,5 people|2.5",
                "dayRate|1 200|1200",
                "dayRate|€ 1'200,50|1200.50",
                "dayRate|850 EUR|850"
            })
    void aNumberMayBeWrittenAsUsual(String field, String typed, String read) {
        var team = team(field, typed).record().orElseThrow();

        assertThat(field.equals("capacity") ? team.capacity() : team.dayRate().orElseThrow())
                .hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dayRate|1.200|`1.200` can be 1200 or 1.2; write one of these",
                "dayRate|$ 850|`$ 850` is in USD; expected EUR or a number alone",
                "dayRate|60k|`60k` is in k; expected EUR or a number alone",
                "capacity|3 EUR|`3 EUR` is in EUR; expected a number alone"
            })
    void whatCanMeanTwoThingsOrSomethingElseIsAskedAbout(String field, String typed, String why) {
        assertThat(team(field, typed).problems()).containsEntry(field, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"60 percent|60 %", "18,5 %|18.5 %", "0,6|0.6", "1.250 %|1.250 %", "100%|100 %"})
    void aChanceIsReadWithOrWithoutItsSign(String typed, String read) {
        assertThat(Chance.typed(typed)).isEqualTo(read);
    }

    @Test
    void aChanceWithoutItsSignIsAskedAbout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chance.typed("60"))
                .withMessage("`60` is no chance; write 60 % or a number from 0 to 1");
    }

    @Test
    void everyDayOfAListThatIsWrongIsTold() {
        var away = team("away", List.of("1 March 2027 to 5 March 2027", "soon", "3/4/2027"));

        assertThat(away.problems().get("away"))
                .contains("`soon` is no date", "`3/4/2027` can be 3 April 2027 or 4 March 2027");
    }
}
