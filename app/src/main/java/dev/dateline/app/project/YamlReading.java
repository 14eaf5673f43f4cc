package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The reading of one YAML text: where its nodes stand, what is wrong with it, and what it names elsewhere. */
class YamlReading {

    /**
     * A text that should name something of one of these kinds.
     *
     * @param words that would do as well
     */
    record Reference(List<String> kinds, String name, Place place, List<String> words) {}

    private final String file;
    /** Lines of the file before the YAML begins; front matter starts after its fence. */
    private final int linesBefore;

    private final List<Problem> problems;
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    YamlReading(String file, int linesBefore, List<Problem> problems) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    List<Reference> references() {
        return references;
    }

    Place place(Node node) {
        return node.getStartMark()
                .map(mark -> new Place(file, linesBefore + mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
    }

    /** Where the words of a value begin: behind the quotation mark, if it stands in quotes. */
    Place wordsOf(Node value) {
        var place = place(value);
        boolean quoted = value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
        return quoted ? new Place(place.file(), place.line(), place.column() + 1) : place;
    }

    void problem(Node node, String rule, String message) {
        problem(node, rule, message, Optional.empty());
    }

    void problem(Node node, String rule, String message, Optional<String> nearest) {
        var found = node instanceof ScalarNode scalar ? Shape.shortened(scalar.getValue()) : "";
        problems.add(new Problem(place(node), rule, found, message, nearest));
    }

    void unknownKey(Node node, String key, Collection<String> known) {
        var nearest = Nearest.to(key, known);
        problem(
                node,
                "unknown-key",
                "`" + Shape.shortened(key) + "` is not a key here"
                        + (nearest.isPresent() ? "" : "; expected one of " + String.join(", ", known)),
                nearest);
    }

    void declare(String kind, String name) {
        names.computeIfAbsent(kind, unknown -> new HashSet<>()).add(name);
    }

    /** What the text itself gives names to, by kind. */
    Map<String, Set<String>> names() {
        return names;
    }

    /** @param words that would do as well as a name */
    void reference(String[] kinds, String name, Node node, List<String> words) {
        references.add(new Reference(List.of(kinds), name, place(node), words));
    }

    /** One value as a file has it. */
    String text(Class<?> type, ScalarNode value) {
        return value.getValue();
    }

    /** A record as a file has it. */
    Node record(Class<? extends Record> type, Node value) {
        return value;
    }

    /** The tuple's key, or null (and a problem) where it is no text or was there before. */
    @Nullable
    String key(NodeTuple tuple, Set<String> before) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problem(tuple.getKeyNode(), "wrong-form", "a key must be a word");
            return null;
        }
        try {
            Scalars.refuseControls(scalar.getValue());
        } catch (IllegalArgumentException wrong) {
            problem(scalar, "bad-value", String.valueOf(wrong.getMessage()));
            return null;
        }
        if (before.contains(scalar.getValue())) {
            problem(scalar, "duplicate-key", "`" + Shape.shortened(scalar.getValue()) + "` stands here a second time");
            return null;
        }
        return scalar.getValue();
    }
}
