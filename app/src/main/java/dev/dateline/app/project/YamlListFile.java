package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Records as a list under one key, {@code steps:} in steps.yaml. */
final class YamlListFile<R extends Record> implements TextFile<R>, Schematic {

    static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String path;
    private final String name;
    private final Class<R> type;
    private final String key;
    private final Function<R, String> id;

    YamlListFile(String path, String name, Class<R> type, String key, Function<R, String> id) {
        this.path = path;
        this.name = name;
        this.type = type;
        this.key = key;
        this.id = id;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public List<Placed<R>> read(FolderReader in) {
        var records = new ArrayList<Placed<R>>();
        int before = in.problems().size();
        var reading = in.reading(path(), 0);
        var items = in.text(path())
                .flatMap(text -> in.nodes(text, path(), 0))
                .map(root -> items(root, reading))
                .orElse(List.of());
        if (in.problems().size() > before) {
            in.namesUnknown(name);
        }
        var shape = RecordShape.of(type);
        for (var item : items) {
            declare(item, shape, reading);
            in.placed(shape, item, reading, type).ifPresent(records::add);
        }
        in.take(reading);
        return checked(records, in);
    }

    /** A record that is wrong, even in the key of its name, is still there to be named: one slip, one problem. */
    private void declare(Node item, RecordShape shape, YamlReading in) {
        if (item instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode written
                        && tuple.getValueNode() instanceof ScalarNode identifier
                        && (written.getValue().equals(key)
                                || (!shape.names().contains(written.getValue())
                                        && Nearest.to(written.getValue(), List.of(key))
                                                .isPresent()))) {
                    in.declare(name, identifier.getValue());
                }
            }
        }
    }

    private List<Node> items(Node root, YamlReading in) {
        if (!(root instanceof MappingNode mapping)) {
            in.problem(
                    root,
                    "wrong-form",
                    "expected `" + name + ":` and a list under it, found " + Shape.described(root) + " alone");
            return List.of();
        }
        List<Node> items = List.of();
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            var found = in.key(tuple, seen);
            if (found == null) {
                continue;
            }
            seen.add(found);
            if (!found.equals(name)) {
                in.unknownKey(tuple.getKeyNode(), found, List.of(name));
            } else if (tuple.getValueNode() instanceof SequenceNode sequence) {
                items = sequence.getValue();
            } else if (!Shape.isNothing(tuple.getValueNode())) {
                in.problem(
                        tuple.getValueNode(),
                        "wrong-form",
                        "expected a list under `" + name + ":`, found " + Shape.described(tuple.getValueNode()));
            }
        }
        return items;
    }

    private List<Placed<R>> checked(List<Placed<R>> records, FolderReader in) {
        var first = new HashMap<String, Place>();
        var kept = new ArrayList<Placed<R>>(records.size());
        for (var placed : records) {
            var identifier = id.apply(placed.record());
            var place = placed.place(key);
            var before = first.putIfAbsent(identifier, place);
            if (!IDENTIFIER.matcher(identifier).matches()) {
                in.problem(Problem.of(
                        place,
                        "bad-identifier",
                        identifier,
                        "`" + Shape.shortened(identifier)
                                + "` is no identifier; expected lower-case words joined by hyphens"));
            } else if (before != null) {
                in.problem(Problem.of(
                        place,
                        "duplicate-identifier",
                        identifier,
                        "`" + identifier + "` stands in line " + before.line() + " already"));
            } else {
                kept.add(placed);
            }
        }
        return List.copyOf(kept);
    }

    /** As it stands in the list; the name of the list is the file's first line. */
    @Override
    public String body(R record) {
        var list = YamlForm.list(name, type, List.of(record));
        return list.substring(list.indexOf('\n') + 1);
    }

    @Override
    public String text(List<String> bodies) {
        return name + ":\n" + String.join("", bodies);
    }

    @Override
    public Map<String, Object> schema() {
        var list = Map.of("type", List.of("array", "null"), "items", item());
        return Map.of("type", "object", "properties", Map.of(name, list), "additionalProperties", false);
    }

    /** A record whose name, unless it is a choice, is an identifier. */
    private Map<String, Object> item() {
        var item = RecordShape.of(type).schema();
        if (item.get("properties") instanceof Map<?, ?> properties) {
            var known = new LinkedHashMap<String, Object>();
            properties.forEach((component, schema) -> known.put(String.valueOf(component), schema));
            known.computeIfPresent(
                    key,
                    (component, schema) -> schema instanceof Map<?, ?> map && map.containsKey("enum")
                            ? schema
                            : Map.of(
                                    "type",
                                    List.of("string", "number", "boolean"),
                                    "pattern",
                                    "^(" + IDENTIFIER.pattern() + ")$"));
            item.put("properties", known);
        }
        return item;
    }
}
