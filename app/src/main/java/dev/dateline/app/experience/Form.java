package dev.dateline.app.experience;

import dev.dateline.app.project.OneOf;
import dev.dateline.app.project.Otherwise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody fills in, as a JSON Schema (2020-12) of one object. Its words are the keys of these records and no others, so that
 * it can name no schema elsewhere and nest no deeper than a list.
 */
public record Form(
        @Otherwise("object") @OneOf("object") String type,
        Optional<String> title,
        Optional<String> description,
        Map<String, Field> properties,
        List<String> required,
        @Otherwise("false") @OneOf("false") String additionalProperties) {

    private static final int MOST = 40;

    public Form {
        if (properties.isEmpty() || properties.size() > MOST) {
            throw new IllegalArgumentException("a form must have 1 to " + MOST + " properties");
        }
        for (var name : properties.keySet()) {
            if (!name.matches("[a-zA-Z][a-zA-Z0-9_]{0,39}")) {
                throw new IllegalArgumentException("property `" + name
                        + "` must begin with a letter and have letters, digits and _ only, so that rules can name it");
            }
        }
        for (var name : required) {
            if (!properties.containsKey(name)) {
                throw new IllegalArgumentException("required `" + name + "` is none of the properties");
            }
        }
    }

    String label(String name) {
        var field = properties.get(name);
        return field == null ? name : field.title().orElse(name);
    }
}
