package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) for each YAML file of the folder, drawn from the records that read it. */
public final class Schemas {

    /** Keywords in the order in which people read them. */
    private static final List<String> ORDER = List.of(
            "$schema",
            "$id",
            "title",
            "type",
            "enum",
            "format",
            "pattern",
            "anyOf",
            "items",
            "properties",
            "required",
            "additionalProperties");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Schemas() {}

    /** The schemas' texts by file name, such as {@code steps.schema.json}. */
    public static Map<String, String> of(Collection<Kind<?>> kinds) {
        var schemas = new TreeMap<String, String>();
        for (var kind : kinds) {
            if (kind.file() instanceof Schematic file) {
                schemas.put(kind.name() + ".schema.json", text(kind, file));
            }
        }
        return schemas;
    }

    private static String text(Kind<?> kind, Schematic file) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:dateline:1:" + kind.name());
        schema.put("title", kind.file().path());
        schema.putAll(ordered(file.schema()));
        return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> ordered(Map<?, ?> schema) {
        var ordered = new LinkedHashMap<String, Object>();
        for (var keyword : ORDER) {
            var value = schema.get(keyword);
            if (value != null) {
                ordered.put(
                        keyword, keyword.equals("properties") ? properties((Map<?, ?>) value) : orderedWithin(value));
            }
        }
        return ordered;
    }

    /** Keys of a file, in the record's order; each with a schema. */
    private static Map<String, Object> properties(Map<?, ?> properties) {
        var ordered = new LinkedHashMap<String, Object>();
        properties.forEach((key, schema) -> ordered.put(String.valueOf(key), ordered((Map<?, ?>) schema)));
        return ordered;
    }

    private static Object orderedWithin(Object value) {
        return switch (value) {
            case Map<?, ?> schema -> ordered(schema);
            case Collection<?> list -> {
                var items = new ArrayList<Object>();
                list.forEach(item -> items.add(orderedWithin(item)));
                yield items;
            }
            default -> value;
        };
    }
}
