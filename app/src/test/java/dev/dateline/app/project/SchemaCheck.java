package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as {@link Schemas} writes, held against YAML. */
final class SchemaCheck {

    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(true);

    private SchemaCheck() {}

    static List<String> violations(JsonNode schema, Node node) {
        if (schema.has("anyOf")) {
            var forms = new ArrayList<List<String>>();
            schema.path("anyOf").forEach(form -> forms.add(violations(form, node)));
            return forms.stream().anyMatch(List::isEmpty) ? List.of() : forms.getFirst();
        }
        return switch (node) {
            case MappingNode mapping -> map(schema, mapping);
            case SequenceNode sequence ->
                typed(
                        schema,
                        "array",
                        node,
                        () -> sequence.getValue().stream()
                                .flatMap(item -> violations(schema.path("items"), item).stream())
                                .toList());
            case ScalarNode scalar -> scalar(schema, scalar);
            default -> List.of(node + " is nothing");
        };
    }

    private interface More {
        List<String> violations();
    }

    private static List<String> typed(JsonNode schema, String type, Node node, More more) {
        var types = schema.path("type");
        var allowed =
                types.isArray() ? types.valueStream().map(JsonNode::asString).toList() : List.of(types.asString());
        boolean right = allowed.contains(type) || (type.equals("integer") && allowed.contains("number"));
        return right
                ? more.violations()
                : List.of(node.getStartMark().orElseThrow() + " is a " + type + ", not " + types);
    }

    private static List<String> map(JsonNode schema, MappingNode mapping) {
        return typed(schema, "object", mapping, () -> {
            var violations = new ArrayList<String>();
            var missing = new TreeSet<String>();
            schema.path("required").forEach(key -> missing.add(key.asString()));
            for (var tuple : mapping.getValue()) {
                var key = ((ScalarNode) tuple.getKeyNode()).getValue();
                missing.remove(key);
                var part = schema.path("properties").has(key)
                        ? schema.path("properties").path(key)
                        : schema.path("additionalProperties");
                violations.addAll(
                        part.isObject() ? violations(part, tuple.getValueNode()) : List.of(key + " is no key"));
            }
            missing.forEach(key -> violations.add(key + " is missing"));
            return violations;
        });
    }

    private static List<String> scalar(JsonNode schema, ScalarNode scalar) {
        var text = scalar.getValue();
        if (schema.has("enum")) {
            return schema.path("enum")
                            .valueStream()
                            .anyMatch(word -> word.asString().equals(text))
                    ? List.of()
                    : List.of(text + " is none of " + schema.path("enum"));
        }
        return typed(
                schema,
                type(scalar),
                scalar,
                () -> !schema.has("pattern")
                                || text.matches(schema.path("pattern").asString())
                        ? List.of()
                        : List.of(text + " does not match " + schema.path("pattern")));
    }

    private static String type(ScalarNode scalar) {
        var tag = scalar.getScalarStyle() == ScalarStyle.PLAIN ? RESOLVER.resolve(scalar.getValue(), true) : Tag.STR;
        if (tag.equals(Tag.BOOL)) {
            return "boolean";
        } else if (tag.equals(Tag.INT)) {
            return "integer";
        } else if (tag.equals(Tag.FLOAT)) {
            return "number";
        }
        return tag.equals(Tag.NULL) ? "null" : "string";
    }
}
