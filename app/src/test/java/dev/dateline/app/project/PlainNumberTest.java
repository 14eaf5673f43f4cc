package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number means the same wherever somebody types it. */
class PlainNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5|2.5",
                "0,6|0.6",
                "1200|1200",
                "20 000|20000",
                "20\u202F000|20000",
                "20\u00A0000,5|20000.5",
                "1'200|1200",
                "1’200|1200",
                "1,234,567.5|1234567.5",
                "1.234.567|1234567",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "0.125|0.125",
                "0,125|0.125",
                "1234.567|1234.567",
                "1.1250|1.1250",
                "−3|-3",
                "about 12|12"
            })
    void isReadWhereOnlyOneCanBeMeant(String typed, BigDecimal number) {
        assertThat(PlainNumber.parse(typed).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200|`1,200` can be 1200 or 1.2; write one of these",
                "24.000|`24.000` can be 24000 or 24; write one of these",
                "1.234|`1.234` can be 1234 or 1.2340; write one of these"
            })
    void isAskedAboutWhereTwoCanBe(String typed, String asked) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainNumber.parse(typed).value())
                .withMessage(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"18,5 %|%", "€ 20 000|€", "€20|€", "120 EUR|EUR", "USD 5|USD", "11.5 min|min", "US$ 5|US$", "12|''"
            })
    void mayHaveItsUnitBeforeOrBehindIt(String typed, String unit) {
        assertThat(PlainNumber.parse(typed).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "", "12 34", "1,2,3", "20 0000", "1.2.3", "1e3", "€ 5 USD", "5 to 8"})
    void isRefusedWhereItIsNone(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainNumber.parse(typed))
                .withMessageContaining("such as 1200 or 0.5");
    }

    @Test
    void anotherCurrencyIsRefusedByItsName() {
        assertThat(PlainNumber.parse("$5").in(Optional.of("CAD")).value()).isEqualByComparingTo("5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainNumber.parse("€ 5").in(Optional.of("USD")))
                .withMessage("`€ 5` is in EUR; expected USD or a number alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainNumber.parse("5 EUR").in(Optional.empty()))
                .withMessage("`5 EUR` is in EUR; expected a number alone");
    }

    @ParameterizedTest
    @CsvSource({"1.125, 1.1250", "24.000, 24", "1200, 1200", "0.125, 0.125", "12.50, 12.50"})
    void whatAFieldShowsIsReadAsTheSame(BigDecimal number, String shown) {
        assertThat(PlainNumber.written(number)).isEqualTo(shown);
        assertThat(PlainNumber.parse(shown).value()).isEqualByComparingTo(number);
    }
}
