package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 * problem stands at its field. Numbers and dates may be written as people type them ({@link PlainNumber}, {@link PlainDate}).
 *
 * @param record empty where something is wrong
 * @param problems by field; what is wrong with the record as a whole under no name
 */
public record FormReading<R>(Optional<R> record, Map<String, String> problems) {

    /**
     * @param fields as written: a text, a list or a map of such, and so on, by the record's component; those left empty are left out
     */
    public static <R extends Record> FormReading<R> of(Class<R> type, Map<String, ?> fields) {
        return of(type, fields, Optional.empty());
    }

    /**
     * @param currency that may stand with what is money: every {@link Amounts}, and these fields
     */
    public static <R extends Record> FormReading<R> of(
            Class<R> type, Map<String, ?> fields, Optional<String> currency, String... money) {
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
        var read = RecordShape.of(type).read(root, new Typed(told, names, currency, List.of(money)));
        var problems = new LinkedHashMap<String, String>();
        for (var problem : told) {
            int field = problem.place().line() - 2;
            problems.merge(
                    field < 0 || field >= names.size() ? "" : names.get(field),
                    problem.message()
                            + problem.nearest()
                                    .map(near -> "; maybe `" + near + "`?")
                                    .orElse(""),
                    (first, next) -> field < 0 || first.contains(next) ? first : first + "; " + next);
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

    /** What people type, as a file has it. */
    private static final class Typed extends YamlReading {

        private final List<String> names;
        private final Optional<String> currency;
        private final List<String> money;

        Typed(List<Problem> told, List<String> names, Optional<String> currency, List<String> money) {
            super("", 0, told);
            this.names = names;
            this.currency = currency;
            this.money = money;
        }

        @Override
        String text(Class<?> type, ScalarNode value) {
            var text = value.getValue();
            if (value.getTag().equals(Tag.FLOAT)) {
                return text;
            } else if (type == BigDecimal.class) {
                return PlainNumber.parse(text)
                        .in(money.contains(field(value)) ? currency : Optional.empty())
                        .value()
                        .toPlainString();
            } else if (type == int.class
                    || (isCount(type) && PlainNumber.find(text).isPresent())) {
                return PlainNumber.parse(text)
                        .in(Optional.empty())
                        .value(one -> one.stripTrailingZeros().scale() <= 0)
                        .toPlainString();
            } else if (type == People.class) {
                return PlainNumber.parse(text.replaceFirst("(?i)(?<=\\d) ?(?:people|persons?)$", ""))
                        .in(Optional.empty())
                        .value()
                        .toPlainString();
            } else if (type == Chance.class) {
                return Chance.typed(text);
            } else if (type == LocalDate.class) {
                return PlainDate.parse(text).toString();
            } else if (type == DateRange.class) {
                return Scalars.print(PlainDays.range(text));
            } else if (type == WorkingDays.class) {
                return PlainDuration.workingDays(text);
            } else if (type == Span.class) {
                return PlainDuration.span(text);
            }
            return text;
        }

        /** A whole number under a name of its own. */
        private static boolean isCount(Class<?> type) {
            var parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            return parts.length == 1
                    && parts[0].getType() == int.class
                    && type != People.class
                    && type != WorkingDays.class;
        }

        @Override
        Node record(Class<? extends Record> type, Node value) {
            if (type != Amounts.class || !(value instanceof ScalarNode scalar)) {
                return value;
            }
            var read = PlainRange.amounts(scalar.getValue(), currency);
            var parts = new LinkedHashMap<String, BigDecimal>();
            parts.put("low", read.low());
            parts.put("likely", read.likely());
            parts.put("high", read.high());
            var tuples = parts.entrySet().stream()
                    .map(part -> new NodeTuple(
                            scalar(Tag.STR, part.getKey(), value),
                            scalar(Tag.FLOAT, part.getValue().toPlainString(), value)))
                    .toList();
            return new MappingNode(Tag.MAP, true, tuples, FlowStyle.FLOW, value.getStartMark(), value.getEndMark());
        }

        private static Node scalar(Tag tag, String text, Node at) {
            return new ScalarNode(tag, true, text, ScalarStyle.PLAIN, at.getStartMark(), at.getEndMark());
        }

        private String field(Node value) {
            int field = value.getStartMark().map(Mark::getLine).orElse(0) - 1;
            return field < 0 || field >= names.size() ? "" : names.get(field);
        }
    }

    private static Optional<Mark> mark(int line) {
        return Optional.of(new Mark("form", 0, line, 0, new int[0], 0));
    }
}
