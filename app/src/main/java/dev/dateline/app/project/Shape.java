package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
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
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * How a Java type lies in YAML: read from a node with every problem told, written back as a node, and described as a JSON Schema.
 * Drawn from the types themselves, so that a record's components are the only schema there is.
 */
abstract sealed class Shape permits RecordShape, Shape.OfScalar, Shape.OfList, Shape.OfMap, Shape.OfOptional {

    private static final int LONGEST_SHOWN = 80;

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
            case ScalarNode scalar when isNothing(scalar) -> "nothing";
            case ScalarNode scalar -> "`" + shortened(scalar.getValue()) + "`";
            case SequenceNode ignored -> "a list";
            case MappingNode ignored -> "a map";
            default -> "something else";
        };
    }

    static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        if (line.length() <= LONGEST_SHOWN) {
            return line.length() < text.length() ? line + "…" : line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return line.substring(0, end) + "…";
    }

    /** The message with the value in it shortened, which may be a megabyte long. */
    static String brief(String message, Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().length() > LONGEST_SHOWN
                ? message.replace(scalar.getValue(), shortened(scalar.getValue()))
                : message;
    }

    /** One value, such as a date. */
    static final class OfScalar extends Shape {

        private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

        /** What YAML calls a number or a truth is text where text is asked for. */
        private static final List<String> TEXT = List.of("string", "number", "boolean");

        private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(true);

        final Class<?> type;
        private final String[] referenced;
        private @Nullable OneOf oneOf;
        private @Nullable Like like;

        OfScalar(Class<?> type, String... referenced) {
            this.type = type;
            this.referenced = referenced;
        }

        /** Only some of the type's values will do here. */
        void narrowed(@Nullable OneOf words, @Nullable Like pattern) {
            oneOf = words;
            like = pattern;
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
                var text = in.text(type, scalar);
                var value = Scalars.parse(type, text);
                refuseWhatIsElse(text);
                if (referenced.length > 0 && !words().contains(text)) {
                    in.reference(referenced, text, node, words());
                }
                return value;
            } catch (Scalars.UnknownWord unknown) {
                in.problem(node, "bad-value", brief(String.valueOf(unknown.getMessage()), node), unknown.nearest);
            } catch (IllegalArgumentException wrong) {
                in.problem(node, "bad-value", brief(String.valueOf(wrong.getMessage()), node));
            }
            return null;
        }

        private List<String> words() {
            return oneOf == null ? List.of() : List.of(oneOf.value());
        }

        private void refuseWhatIsElse(String text) {
            if (oneOf != null && referenced.length == 0 && !words().contains(text)) {
                throw new Scalars.UnknownWord(text, words(), "unknown here; known: " + String.join(", ", words()));
            }
            if (like != null && !text.matches(like.value())) {
                throw new IllegalArgumentException("`" + text + "` is no " + like.what());
            }
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

        /** Plain where YAML allows it; lines as lines, unless white space at their ends would be lost to the eye or the file. */
        private static ScalarStyle style(String text) {
            if (!text.contains("\n")) {
                return ScalarStyle.PLAIN;
            }
            boolean sound = !Character.isWhitespace(text.charAt(0))
                    && !text.endsWith("\n\n")
                    && text.lines().allMatch(line -> line.equals(line.stripTrailing()));
            return sound ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }

        @Override
        Map<String, Object> schema() {
            var pattern = like != null ? like : type.getAnnotation(Like.class);
            if (oneOf != null) {
                Map<String, Object> words = Map.of("enum", words());
                return referenced.length == 0
                        ? words
                        : Map.of(
                                "anyOf",
                                List.of(words, Map.of("type", TEXT, "pattern", YamlListFile.IDENTIFIER.pattern())));
            } else if (pattern != null) {
                return Map.of("type", TEXT, "pattern", "^(" + pattern.value() + ")$");
            } else if (type == DayOfWeek.class) {
                return Map.of(
                        "enum",
                        Arrays.stream(DayOfWeek.values()).map(Scalars::print).toList());
            } else if (type.isEnum()) {
                return Map.of("enum", Scalars.words(type));
            } else if (type == int.class) {
                return Map.of("type", "integer");
            } else if (type == boolean.class) {
                return Map.of("type", "boolean");
            } else if (type == BigDecimal.class) {
                return Map.of("type", "number");
            } else if (type == LocalDate.class) {
                return Map.of("type", "string", "format", "date");
            } else if (type == DateRange.class) {
                return Map.of("type", "string", "pattern", "^" + DATE + "(/" + DATE + ")?$");
            }
            return Map.of("type", TEXT);
        }
    }

    /** A list; left out, an empty one. */
    static final class OfList extends Shape {

        final Shape element;
        private @Nullable AtLeastOne least;

        OfList(Shape element) {
            this.element = element;
        }

        void narrowed(@Nullable AtLeastOne one) {
            least = one;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            if (!(node instanceof SequenceNode sequence)) {
                in.problem(node, "wrong-form", "expected a list such as [a, b], found " + described(node));
                return null;
            }
            if (least != null && sequence.getValue().isEmpty()) {
                in.problem(node, "bad-value", "the list is empty: " + least.value());
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
            return least == null
                    ? Map.of("type", "array", "items", element.schema())
                    : Map.of("type", "array", "items", element.schema(), "minItems", 1);
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
        private @Nullable String declared;

        OfMap(Shape value, String... referenced) {
            this.value = value;
            this.referenced = referenced;
        }

        /** The map's keys are the names there are of this kind. */
        void declares(String kind) {
            declared = kind;
        }

        @Override
        @Nullable
        Object read(Node node, YamlReading in) {
            if (!(node instanceof MappingNode mapping)) {
                in.problem(node, "wrong-form", "expected a map such as {name: value}, found " + described(node));
                return null;
            }
            var entries = new LinkedHashMap<String, Object>();
            var seen = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var key = in.key(tuple, seen);
                if (key == null) {
                    continue;
                }
                seen.add(key);
                if (declared != null) {
                    in.declare(declared, key);
                }
                if (referenced.length > 0) {
                    in.reference(referenced, key, tuple.getKeyNode(), List.of());
                }
                var read = value.read(tuple.getValueNode(), in);
                if (read != null) {
                    entries.put(key, read);
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
