package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as people write them. */
class PlainRangeTest {

    private static Amounts read(String typed) {
        return PlainRange.amounts(typed, Optional.of("EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200 | 1200",
                "20 000 | 20000",
                "1 200 000 | 1200000",
                "€ 20 000 | 20000",
                "1200 2400 6000 | 1200 – 2400 – 6000",
                "1200 2400 6000 EUR | 1200 – 2400 – 6000",
                "20 000 30 000 50 000 | 20000 – 30000 – 50000",
                "100 000 200 000 300 000 | 100000 – 200000 – 300000",
                "1 200 – 2 400 – 6 000 | 1200 – 2400 – 6000",
                "1'200 - 5'000 - 9'000 | 1200 – 5000 – 9000",
                "20 000 30 000 | 20000 – 24500 – 30000",
                "100 to 400 | 100 – 200 – 400",
                "40-80-200 | 40 – 80 – 200",
                "0,5 1 2 | 0.5 – 1 – 2",
                "0.5 / 1 / 2 | 0.5 – 1 – 2",
                "€5 €8 €15 | 5 – 8 – 15",
                "5 EUR 8 EUR 15 EUR | 5 – 8 – 15"
            })
    void aRangeIsReadHoweverItIsSetApart(String typed, String read) {
        assertThat(PlainRange.written(read(typed))).isEqualTo(read);
        assertThat(PlainRange.written(read(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 200 300|`100 200 300` can be 100200300 or 100 – 200 – 300; write one of these",
                "5 10 200|`5 10 200` can be 5 – 10200 or 5 – 10 – 200; write one of these",
                "1,200 – 2,400 – 6,000|`1,200` can be 1200 or 1.2; write one of these",
                "6.000 9.500 18.000|`6.000` can be 6000 or 6; write one of these",
                "1200 to 2400 USD|is in USD; expected EUR or a number alone"
            })
    void whatCanBeTwoThingsIsAskedAbout(String typed, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(typed)).withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "", "1 2 3 4", "5 4 3", "-5", "0 1 2", "1e99", "NaN"})
    void whatCannotBeARangeIsRefusedWithAReason(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(typed)).withMessageMatching(".{15,}");
    }
}
