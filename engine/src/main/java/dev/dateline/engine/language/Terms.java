package dev.dateline.engine.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists that lie beside the classes: a term a line, {@code term = meaning} where it has one, # for remarks. */
final class Terms {
    private Terms() {}

    static Set<String> set(String name) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lines(name)));
    }

    static Map<String, String> map(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int equals = line.lastIndexOf(" = ");
            meanings.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 3).strip());
        }
        return Collections.unmodifiableMap(meanings);
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Terms.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("word list (" + name + ") must lie beside " + Terms.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
