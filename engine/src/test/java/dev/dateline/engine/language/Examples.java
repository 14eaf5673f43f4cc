package dev.dateline.engine.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of phrases that lie beside the tests: a phrase, a bar, and what is to be found in it. */
final class Examples {
    private Examples() {}

    static Stream<Arguments> table(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    int bar = line.lastIndexOf('|');
                    return Arguments.of(
                            line.substring(0, bar).strip().replace("\\n", "\n"),
                            line.substring(bar + 1).strip());
                });
    }

    static String text(String name) {
        try (InputStream stream = Examples.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " must lie beside the tests");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
