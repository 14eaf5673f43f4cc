package dev.dateline.app.sources;

import java.util.Map;
import java.util.Optional;

/** A source as somebody typed it, and what is wrong with that. */
public record SourceForm(Map<String, String> fields, Map<String, String> wrong) {

    static final SourceForm EMPTY = new SourceForm(Map.of("kind", "github"), Map.of());

    public SourceForm {
        fields = Map.copyOf(fields);
        wrong = Map.copyOf(wrong);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public Optional<String> wrong(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }
}
