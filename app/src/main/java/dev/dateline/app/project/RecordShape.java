package dev.dateline.app.project;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A record as a map of its components, or as what one of its {@link Brief} factories takes. */
final class RecordShape extends Shape {

    private final Class<? extends Record> type;
    private final List<Component> components = new ArrayList<>();
    private final Map<String, Component> byName = new LinkedHashMap<>();
    private final Constructor<? extends Record> constructor;
    private final List<BriefForm> shorts = new ArrayList<>();

    private record Component(
            String name, Shape shape, @Nullable Object absent, Method accessor) {}

    private record BriefForm(Shape shape, Method factory) {}

    private RecordShape(Class<? extends Record> type, String... referenced) {
        this.type = type;
        var parts = type.getRecordComponents();
        for (var part : parts) {
            var component = component(part);
            components.add(component);
            byName.put(component.name, component);
        }
        for (var method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Brief.class)) {
                method.setAccessible(true);
                shorts.add(new BriefForm(Shape.of(method.getGenericParameterTypes()[0], referenced), method));
            }
        }
        // the methods of a class come in any order
        shorts.sort(Comparator.comparing(brief -> brief.factory.getName()));
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param referenced what a brief form names, as said where the record is used */
    static RecordShape of(Class<? extends Record> type, String... referenced) {
        return new RecordShape(type, referenced);
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Override
    @Nullable
    Object read(Node written, YamlReading in) {
        Node node;
        try {
            node = in.record(type, written);
        } catch (IllegalArgumentException wrong) {
            in.problem(written, "bad-value", brief(String.valueOf(wrong.getMessage()), written));
            return null;
        }
        if (node instanceof MappingNode mapping && !alwaysBrief()) {
            return readMap(mapping, in);
        }
        for (var brief : shorts) {
            if (node instanceof SequenceNode ? brief.shape instanceof OfList : !(brief.shape instanceof OfList)) {
                var value = brief.shape.read(node, in);
                return value == null ? null : made(node, in, () -> brief.factory.invoke(null, value));
            }
        }
        in.problem(
                node,
                "wrong-form",
                (alwaysBrief() ? "expected one value or a list" : "expected a map with " + String.join(", ", names()))
                        + "; found " + described(node));
        return null;
    }

    private boolean alwaysBrief() {
        return type.isAnnotationPresent(Brief.class);
    }

    private @Nullable Object readMap(MappingNode mapping, YamlReading in) {
        var written = written(mapping, in);
        var values = new Object[components.size()];
        boolean sound = true;
        for (int k = 0; k < values.length; k++) {
            var value = value(components.get(k), written, mapping, in);
            sound &= value != null;
            if (value != null) {
                values[k] = value;
            }
        }
        return sound ? made(mapping, in, () -> constructor.newInstance(values)) : null;
    }

    /** The values by key. One that is no key here is told and left out, and the rest is still held against every rule. */
    private Map<String, Node> written(MappingNode mapping, YamlReading in) {
        var written = new LinkedHashMap<String, Node>();
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            var key = in.key(tuple, seen);
            if (key == null) {
                continue;
            }
            seen.add(key);
            if (byName.containsKey(key)) {
                written.put(key, tuple.getValueNode());
            } else {
                in.unknownKey(tuple.getKeyNode(), key, names());
            }
        }
        return written;
    }

    private static @Nullable Object value(
            Component component, Map<String, Node> written, MappingNode mapping, YamlReading in) {
        var node = written.get(component.name);
        if (node == null) {
            if (component.absent == null) {
                in.problem(mapping, "missing-key", "`" + component.name + "` is missing");
            }
            return component.absent;
        } else if (isNothing(node)) {
            in.problem(
                    node,
                    "no-value",
                    "`" + component.name + "` has no value; give it one"
                            + (component.absent == null ? "" : " or take the key away"));
            return null;
        }
        return component.shape.read(node, in);
    }

    private interface Making {
        Object make() throws ReflectiveOperationException;
    }

    /** A record refuses what cannot be; that is a problem of the file, not of the program. */
    private @Nullable Object made(Node node, YamlReading in, Making making) {
        try {
            return making.make();
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                in.problem(node, "bad-value", brief(String.valueOf(wrong.getMessage()), node));
                return null;
            }
            throw new IllegalStateException(type + " cannot be made", refused);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(type + " cannot be made", closed);
        }
    }

    @Override
    Object of(String text) {
        for (var brief : shorts) {
            if (brief.shape instanceof OfScalar) {
                try {
                    return brief.factory.invoke(null, brief.shape.of(text));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        throw new IllegalStateException(type + " has no brief form");
    }

    @Override
    Node write(Object value) {
        if (value instanceof Written choice && !choice.written().equals(value)) {
            var brief = choice.written();
            for (var option : shorts) {
                if (option.factory.getParameterTypes()[0].isInstance(brief)) {
                    return option.shape.write(brief);
                }
            }
        }
        var tuples = new ArrayList<NodeTuple>();
        for (var component : components) {
            var part = get(component.accessor, value);
            if (!part.equals(component.absent)) {
                tuples.add(new NodeTuple(
                        new ScalarNode(Tag.STR, component.name, ScalarStyle.PLAIN), component.shape.write(part)));
            }
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
    }

    @Override
    Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : components) {
            properties.put(component.name, component.shape.schema());
            if (component.absent == null) {
                required.add(component.name);
            }
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("type", "object");
        map.put("properties", properties);
        if (!required.isEmpty()) {
            map.put("required", required);
        }
        map.put("additionalProperties", false);
        if (shorts.isEmpty()) {
            return map;
        }
        var forms = new ArrayList<Map<String, Object>>();
        shorts.forEach(brief -> forms.add(brief.shape.schema()));
        if (!alwaysBrief()) {
            forms.add(map);
        }
        return Map.of("anyOf", forms);
    }

    private static Component component(RecordComponent part) {
        var ref = part.getAnnotation(Ref.class);
        var names = part.getAnnotation(Names.class);
        var shape = Shape.of(part.getGenericType(), ref == null || ref.mayBeGone() ? new String[0] : ref.value());
        if (names != null && shape instanceof OfMap map) {
            map.declares(names.value());
        }
        narrowed(shape, part);
        var otherwise = part.getAnnotation(Otherwise.class);
        var absent = otherwise == null ? shape.absent() : shape.of(otherwise.value());
        var accessor = part.getAccessor();
        accessor.setAccessible(true);
        // a Java keyword is written with an underscore behind it
        var name = part.getName().endsWith("_")
                ? part.getName().substring(0, part.getName().length() - 1)
                : part.getName();
        return new Component(name, shape, absent, accessor);
    }

    private static void narrowed(Shape shape, RecordComponent part) {
        if (shape instanceof OfOptional optional) {
            narrowed(optional.value, part);
        } else if (shape instanceof OfScalar scalar) {
            scalar.narrowed(part.getAnnotation(OneOf.class), part.getAnnotation(Like.class));
        } else if (shape instanceof OfList list) {
            list.narrowed(part.getAnnotation(AtLeastOne.class));
        }
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
