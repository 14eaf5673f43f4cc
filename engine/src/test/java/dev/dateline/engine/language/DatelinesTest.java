package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatelinesTest {
    static Stream<Arguments> paragraphs() {
        return Examples.table("datelines.txt");
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void readsTheHeadOfTheParagraph(String paragraph, String expected) {
        String found = Datelines.at(paragraph).map(DatelinesTest::written).orElse("");

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theSpanRunsFromThePlaceToTheDate() {
        String paragraph = "**Seattle, WA** — November 19, 2007 — Amazon today";

        assertThat(Datelines.at(paragraph))
                .hasValueSatisfying(dateline ->
                        assertThat(dateline.span().of(paragraph)).isEqualTo("Seattle, WA** — November 19, 2007"));
    }

    private static String written(Dateline dateline) {
        return dateline.place()
                + dateline.date().map(date -> " @ " + date.from()).orElse("");
    }
}
