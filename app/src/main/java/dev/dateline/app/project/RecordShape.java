package dev.dateline.app.project;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    Object read(Node node, YamlReading in) {
        if (node instanceof MappingNode mapping) {
            return readMap(mapping, in);
        }
        for (var brief : shorts) {
            if (node instanceof SequenceNode ? brief.shape instanceof OfList : !(brief.shape instanceof OfList)) {
                var value = brief.shape.read(node, in);
                return value == null ? null : made(node, in, () -> brief.factory.invoke(null, value));
            }
        }
        in.problem(
                node, "wrong-form", "expected a map with " + String.join(", ", names()) + "; found " + described(node));
        return null;
    }

    private @Nullable Object readMap(MappingNode mapping, YamlReading in) {
        var written = new LinkedHashMap<String, Node>();
        var seen = new LinkedHashSet<String>();
        boolean sound = true;
        for (var tuple : mapping.getValue()) {
            var key = in.key(tuple, seen);
            if (key == null) {
                sound = false;
                continue;
            }
            seen.add(key);
            if (!byName.containsKey(key)) {
                in.unknownKey(tuple.getKeyNode(), key, names());
                sound = false;
            } else {
                written.put(key, tuple.getValueNode());
            }
        }
        var values = new Object[components.size()];
        for (int k = 0; k < values.length; k++) {
            var component = components.get(k);
            var node = written.get(component.name);
            var value = node == null ? component.absent : component.shape.read(node, in);
            if (value == null) {
                sound = false;
                if (node == null) {
                    in.problem(mapping, "missing-key", "`" + component.name + "` is missing");
                }
                continue;
            }
            values[k] = value;
        }
        return sound ? made(mapping, in, () -> constructor.newInstance(values)) : null;
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
                in.problem(node, "bad-value", String.valueOf(wrong.getMessage()));
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
        forms.add(map);
        return Map.of("anyOf", forms);
    }

    private static Component component(RecordComponent part) {
        var ref = part.getAnnotation(Ref.class);
        var shape = Shape.of(part.getGenericType(), ref == null ? new String[0] : ref.value());
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

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
