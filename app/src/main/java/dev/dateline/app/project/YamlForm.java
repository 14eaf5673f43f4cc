package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes records as people would: items in blocks, small maps and lists within them on one line. */
final class YamlForm {

    /** A map or list longer than this is opened into lines of its own. */
    private static final int FITS = 100;

    private YamlForm() {}

    static <R extends Record> String page(Class<R> type, R record) {
        var node = RecordShape.of(type).write(record);
        return YamlText.print(block(node));
    }

    static <R extends Record> String list(String name, Class<R> type, List<R> records) {
        var shape = RecordShape.of(type);
        var items = new ArrayList<Node>();
        records.forEach(record -> items.add(block(shape.write(record))));
        var list = new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
        var key = new ScalarNode(Tag.STR, name, ScalarStyle.PLAIN);
        return YamlText.print(new MappingNode(Tag.MAP, List.of(new NodeTuple(key, list)), FlowStyle.BLOCK));
    }

    private static Node block(Node node) {
        if (node instanceof MappingNode mapping) {
            mapping.setFlowStyle(FlowStyle.BLOCK);
            mapping.getValue().forEach(tuple -> open(tuple.getValueNode()));
        }
        return node;
    }

    private static void open(Node node) {
        if (node instanceof CollectionNode<?> collection && (width(node) > FITS || hasLines(node))) {
            collection.setFlowStyle(FlowStyle.BLOCK);
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> open(tuple.getValueNode()));
            } else if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(YamlForm::open);
            }
        }
    }

    private static int width(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().length() + 2;
            case SequenceNode sequence ->
                sequence.getValue().stream().mapToInt(YamlForm::width).sum() + 2;
            case MappingNode mapping ->
                mapping.getValue().stream()
                                .mapToInt(tuple -> width(tuple.getKeyNode()) + width(tuple.getValueNode()) + 1)
                                .sum()
                        + 2;
            default -> 0;
        };
    }

    private static boolean hasLines(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getScalarStyle() == ScalarStyle.LITERAL;
            case SequenceNode sequence -> sequence.getValue().stream().anyMatch(YamlForm::hasLines);
            case MappingNode mapping -> mapping.getValue().stream().anyMatch(tuple -> hasLines(tuple.getValueNode()));
            default -> false;
        };
    }
}
