package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    /** The bars of the table stand where sentences meet. */
    static Stream<Arguments> texts() {
        return Examples.text("sentences.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void cutsAtTheBars(String barred) {
        String lines = barred.replace("\\n", "\n");
        String text = lines.replace("| ", "").replace("|", "");

        String found = Sentences.in(text).stream().map(span -> span.of(text)).collect(Collectors.joining(" | "));

        String expected = Stream.of(lines.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "));
        assertThat(found).isEqualTo(expected);
    }
}
