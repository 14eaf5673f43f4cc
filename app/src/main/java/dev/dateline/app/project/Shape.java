package dev.dateline.app.project;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;

/**
 * How a Java type lies in YAML: read from a node with every problem told, written back as a node, and described as a JSON Schema.
 * Drawn from the types themselves, so that a record's components are the only schema there is.
 */
abstract sealed class Shape permits RecordShape, Shape.OfScalar, Shape.OfList, Shape.OfMap, Shape.OfOptional {

    private static final List<String> NOTHING = List.of("", "~", "null", "Null", "NULL");

    /** Null where a problem was told instead. */
    abstract @Nullable Object read(Node node, YamlReading in);

    abstract Node write(Object value);

    /** The value that this text stands for, where the text is right. */
    Object of(String text) {
        throw new IllegalStateException("`" + text + "` is no value of this shape");
    }

    abstract Map<String, Object> schema();

    /** What a component of this shape is when a file leaves it out; null where it may not. */
    @Nullable
    Object absent() {
        return null;
    }

    static Shape of(Type type, String... referenced) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new OfList(of(arguments[0], referenced));
            } else if (generic.getRawType() == Optional.class) {
                return new OfOptional(of(arguments[0], referenced));
            } else if (generic.getRawType() == Map.class) {
                return new OfMap(of(arguments[1]), referenced);
            }
        } else if (type instanceof Class<?> plain) {
            if (Scalars.isScalar(plain)) {
                return new OfScalar(plain, referenced);
            } else if (plain.isRecord()) {
                return RecordShape.of(plain.asSubclass(Record.class), referenced);
            }
        }
        throw new IllegalStateException(type + " has no form in a file");
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && NOTHING.contains(scalar.getValue());
    }

    static String described(Node node) {
        return switch (node) {
            case ScalarNode scalar -> "`" + shortened(scalar.getValue()) + "`";
            case SequenceNode ignored -> "a list";
            case MappingNode ignored -> "a map";
            default -> "something else";
        };
    }

    static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > 80 ? line.substring(0, 77) + "…" : line;
    }

    /** One value, such as a date. */
    static final class OfScalar extends Shape {

        private static final JsonScalarResolver RESOLVER = new JsonScalarResolver();

        final Class<?> type;
        private final String[] referenced;

        OfScalar(Class<?> type, String... referenced) {
            this.type = type;
            this.referenced = referenced;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            if (!(node instanceof ScalarNode scalar)) {
                in.problem(node, "wrong-form", "expected one value, found " + described(node));
                return null;
            }
            if (isNothing(node)) {
                in.problem(node, "no-value", "has no value");
                return null;
            }
            try {
                var value = Scalars.parse(type, scalar.getValue());
                if (referenced.length > 0) {
                    in.reference(referenced, scalar.getValue(), node);
                }
                return value;
            } catch (Scalars.UnknownWord unknown) {
                in.problem(node, "bad-value", String.valueOf(unknown.getMessage()), unknown.nearest);
            } catch (IllegalArgumentException wrong) {
                in.problem(node, "bad-value", String.valueOf(wrong.getMessage()));
            }
            return null;
        }

        @Override
        Object of(String text) {
            return Scalars.parse(type, text);
        }

        @Override
        Node write(Object value) {
            var text = Scalars.print(value);
            var tag = type == String.class ? Tag.STR : RESOLVER.resolve(text, true);
            return new ScalarNode(tag, text, style(text));
        }

        /** Words that stand for nothing when they are written plain are quoted, so that they stay words. */
        private ScalarStyle style(String text) {
            if (type == String.class && NOTHING.contains(text)) {
                return ScalarStyle.DOUBLE_QUOTED;
            }
            return text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        }

        @Override
        Map<String, Object> schema() {
            if (type.isEnum()) {
                return Map.of("enum", Scalars.words(type));
            } else if (type == int.class) {
                return Map.of("type", "integer");
            } else if (type == boolean.class) {
                return Map.of("type", "boolean");
            } else if (type == BigDecimal.class || type == People.class) {
                return Map.of("type", "number");
            } else if (type == LocalDate.class) {
                return Map.of("type", "string", "format", "date");
            } else if (type == Chance.class) {
                return Map.of("type", List.of("string", "number"));
            }
            return Map.of("type", "string");
        }
    }

    /** A list; left out, an empty one. */
    static final class OfList extends Shape {

        final Shape element;

        OfList(Shape element) {
            this.element = element;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            if (!(node instanceof SequenceNode sequence)) {
                in.problem(node, "wrong-form", "expected a list such as [a, b], found " + described(node));
                return null;
            }
            var values = new ArrayList<Object>(sequence.getValue().size());
            for (var item : sequence.getValue()) {
                var value = element.read(item, in);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        }

        @Override
        Node write(Object value) {
            var nodes = ((List<?>) value).stream().map(element::write).toList();
            return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
        }

        @Override
        Map<String, Object> schema() {
            return Map.of("type", "array", "items", element.schema());
        }

        @Override
        Object absent() {
            return List.of();
        }
    }

    /** A map from names to values, in the order of the file; left out, an empty one. */
    static final class OfMap extends Shape {

        private final Shape value;
        private final String[] referenced;

        OfMap(Shape value, String... referenced) {
            this.value = value;
            this.referenced = referenced;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            if (!(node instanceof MappingNode mapping)) {
                in.problem(node, "wrong-form", "expected a map such as {name: value}, found " + described(node));
                return null;
            }
            var entries = new LinkedHashMap<String, Object>();
            for (var tuple : mapping.getValue()) {
                var key = in.key(tuple, entries.keySet());
                var read = value.read(tuple.getValueNode(), in);
                if (key != null && read != null) {
                    entries.put(key, read);
                    if (referenced.length > 0) {
                        in.reference(referenced, key, tuple.getKeyNode());
                    }
                }
            }
            return Collections.unmodifiableMap(entries);
        }

        @Override
        Node write(Object map) {
            var tuples = new ArrayList<NodeTuple>();
            ((Map<?, ?>) map).forEach((key, entry) -> {
                if (entry != null) {
                    tuples.add(new NodeTuple(
                            new ScalarNode(Tag.STR, String.valueOf(key), ScalarStyle.PLAIN), value.write(entry)));
                }
            });
            return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
        }

        @Override
        Map<String, Object> schema() {
            return Map.of("type", "object", "additionalProperties", value.schema());
        }

        @Override
        Object absent() {
            return Map.of();
        }
    }

    /** A value that may be left out. */
    static final class OfOptional extends Shape {

        final Shape value;

        OfOptional(Shape value) {
            this.value = value;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            var read = value.read(node, in);
            return read == null ? null : Optional.of(read);
        }

        @Override
        Node write(Object optional) {
            return value.write(((Optional<?>) optional).orElseThrow());
        }

        @Override
        Map<String, Object> schema() {
            return value.schema();
        }

        @Override
        Object absent() {
            return Optional.empty();
        }
    }
}
