package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    static Stream<Arguments> phrases() {
        return Examples.table("dates.txt");
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsThePhrase(String phrase, String expected) {
        String found = Dates.in(phrase).stream().map(DatesTest::written).collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theSpanIsTheDateAsWritten() {
        String text = "On Monday, Nov. 19, 2007, it opens; until 2008.";

        assertThat(Dates.in(text)).extracting(date -> date.span().of(text)).containsExactly("Nov. 19, 2007", "2008");
    }

    private static String written(DateMention date) {
        return date.isDay() ? date.from().toString() : date.from() + "/" + date.to();
    }
}
