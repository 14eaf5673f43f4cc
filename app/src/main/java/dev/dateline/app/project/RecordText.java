package dev.dateline.app.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One record by itself, out of its file: as YAML to be read and edited, or as JSON for programs. The components are the schema of both. */
public final class RecordText {

    /** How far an item of a list is moved in, with its dash. */
    private static final int INDENT = 4;

    private RecordText() {}

    /** A record as people edit it: without the list it stands in. */
    public static <R> String of(Kind<R> kind, R record) {
        if (!(kind.file() instanceof TextFile<R> file)) {
            throw new IllegalArgumentException(kind.name() + " are no texts");
        }
        var body = file.body(record);
        return isListed(kind)
                ? body.lines()
                        .map(line -> line.substring(Math.min(INDENT, line.length())))
                        .collect(Collectors.joining("\n", "", "\n"))
                : body;
    }

    /** Whether records of this kind stand in a list of one file. */
    public static boolean isListed(Kind<?> kind) {
        return kind.file() instanceof YamlListFile<?>;
    }

    /** Whether there may be any number of such records, also none. */
    public static boolean isOneOfMany(Kind<?> kind) {
        return isListed(kind) || kind.file() instanceof DocumentsFile<?, ?>;
    }

    /** Whether a record of this kind is YAML through and through, so that it has a JSON form. */
    public static boolean isStructured(Kind<?> kind) {
        return kind.file() instanceof Schematic;
    }

    /**
     * Reads a record from such a text; JSON is YAML too.
     *
     * @throws FolderProblems with every problem; lines count within the text
     */
    public static <R> R read(Kind<R> kind, String text) throws FolderProblems {
        if (!(kind.file() instanceof TextFile<R> file)) {
            throw new IllegalArgumentException(kind.name() + " are no texts");
        }
        int before = isListed(kind) ? 1 : 0;
        var body = isListed(kind) ? moved(text) : text;
        var in = FolderReader.of(Map.of(file.path(), file.text(List.of(body))));
        var records = file.read(in);
        if (in.problems().isEmpty() && records.size() != 1) {
            in.problem(
                    Problem.of(Place.of(file.path()), "not-one", "", "expected one record, found " + records.size()));
        }
        if (!in.problems().isEmpty()) {
            throw FolderProblems.inOrder(in.problems().stream()
                    .map(problem -> within(problem, before))
                    .toList());
        }
        return records.getFirst().record();
    }

    private static String moved(String text) {
        var lines = text.replace("\r\n", "\n").stripTrailing().lines().toList();
        var moved = new StringBuilder();
        for (int k = 0; k < lines.size(); k++) {
            moved.append(k == 0 ? "  - " : "    ").append(lines.get(k)).append('\n');
        }
        return moved.toString();
    }

    private static Problem within(Problem problem, int before) {
        var place = problem.place();
        return new Problem(
                new Place(
                        place.file(),
                        Math.max(1, place.line() - before),
                        before == 0 ? place.column() : Math.max(1, place.column() - INDENT)),
                problem.rule(),
                problem.found(),
                problem.message(),
                problem.nearest());
    }

    /** A record as JSON: numbers and truths are such, everything else is its text. */
    public static Json json(Record record) {
        return (Json) plain(RecordShape.of(record.getClass()).write(record));
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode map -> {
                var json = Json.object();
                map.getValue()
                        .forEach(entry ->
                                json.put(((ScalarNode) entry.getKeyNode()).getValue(), plain(entry.getValueNode())));
                yield json;
            }
            case SequenceNode list ->
                list.getValue().stream().map(RecordText::plain).toList();
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException(node.getTag() + " is no form of a record");
        };
    }

    private static Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        } else if (scalar.getTag().equals(Tag.INT) && text.matches("-?(0|[1-9]\\d{0,14})")) {
            return Long.valueOf(text);
        } else if (scalar.getTag().equals(Tag.FLOAT) && text.matches("-?(0|[1-9]\\d{0,14})\\.\\d{1,6}")) {
            return Double.valueOf(text);
        }
        return text;
    }

    /** The schema of one record, for kinds that have a JSON form. */
    public static Map<String, Object> schema(Kind<?> kind) {
        return RecordShape.of(kind.type().asSubclass(Record.class)).schema();
    }
}
