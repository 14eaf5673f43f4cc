package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a record from the fields of a form as it would be read from a file, so that the same slip meets the same words; each
 * problem stands at its field.
 *
 * @param record empty where something is wrong
 * @param problems by field; what is wrong with the record as a whole under no name
 */
public record FormReading<R>(Optional<R> record, Map<String, String> problems) {

    /**
     * @param fields as written: a text, a list or a map of such, and so on, by the record's component; those left empty are left out
     */
    public static <R extends Record> FormReading<R> of(Class<R> type, Map<String, ?> fields) {
        var told = new ArrayList<Problem>();
        var names = new ArrayList<String>();
        var tuples = new ArrayList<NodeTuple>();
        fields.forEach((name, value) -> {
            if (!value.toString().isBlank()) {
                names.add(name);
                tuples.add(new NodeTuple(node(name, names.size()), node(value, names.size())));
            }
        });
        var root = new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, mark(0), mark(0));
        var read = RecordShape.of(type).read(root, new YamlReading("", 0, told));
        var problems = new LinkedHashMap<String, String>();
        for (var problem : told) {
            int field = problem.place().line() - 2;
            problems.putIfAbsent(
                    field < 0 || field >= names.size() ? "" : names.get(field),
                    problem.message()
                            + problem.nearest()
                                    .map(near -> "; maybe `" + near + "`?")
                                    .orElse(""));
        }
        return new FormReading<>(
                problems.isEmpty() ? Optional.ofNullable(read).map(type::cast) : Optional.empty(), problems);
    }

    /** Each field is a line of its own, which is how a problem finds back to it. */
    private static Node node(Object value, int line) {
        return switch (value) {
            case List<?> list ->
                new SequenceNode(
                        Tag.SEQ,
                        true,
                        list.stream().map(item -> node(item, line)).toList(),
                        FlowStyle.FLOW,
                        mark(line),
                        mark(line));
            case Map<?, ?> map ->
                new MappingNode(
                        Tag.MAP,
                        true,
                        map.entrySet().stream()
                                .map(entry -> new NodeTuple(
                                        node(String.valueOf(entry.getKey()), line), node(entry.getValue(), line)))
                                .toList(),
                        FlowStyle.FLOW,
                        mark(line),
                        mark(line));
            default ->
                new ScalarNode(Tag.STR, true, value.toString(), ScalarStyle.DOUBLE_QUOTED, mark(line), mark(line));
        };
    }

    private static Optional<Mark> mark(int line) {
        return Optional.of(new Mark("form", 0, line, 0, new int[0], 0));
    }
}
