package dev.dateline.app.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A folder's files as plain maps and lists, and what their texts mean. */
final class PlainYaml {

    private PlainYaml() {}

    static Map<String, Object> yaml(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            return map(new Load(settings).loadFromInputStream(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // a valid folder's keys are strings
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    static int days(@Nullable Object duration) {
        if (duration == null) {
            return 0;
        }
        var text = text(duration).strip();
        int number = Integer.parseInt(text.substring(0, text.length() - 1).strip());
        return text.endsWith("w") ? 5 * number : number;
    }

    static int tenths(@Nullable Object people) {
        return new BigDecimal(text(people)).movePointRight(1).intValueExact();
    }

    static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), String.valueOf(key));
    }
}
