package dev.dateline.app.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as people write them. */
class TypedRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200 | 1200",
                "€ 1,200 | 1200",
                "1200 2400 6000 | 1200 2400 6000",
                "1,200 – 2,400 – 6,000 | 1200 2400 6000",
                "100 to 400 | 100 200 400",
                "40-80-200 | 40 80 200",
                "0.5 1 2 | 0.5 1 2",
            })
    void aRangeIsReadHoweverItIsSetApart(String typed, String read) {
        assertThat(TypedRange.of(TypedRange.parse(typed))).isEqualTo(read);
    }

    @Test
    void nothingIsNoRange() {
        assertThat(TypedRange.parse("  ")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1 2 3 4", "5 4 3", "-5", "0 1 2", "1e99", "NaN"})
    void whatCannotBeARangeIsRefusedWithAReason(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedRange.parse(typed).map(range -> range.likely()))
                .withMessageMatching(".{15,}");
    }
}
