package dev.dateline.app.project;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML text to nodes and back. Aliases and deep nesting are refused while parsing, before anything can grow from them. */
final class YamlText {

    private static final int DEEPEST = 50;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(60_000_000)
            .build();

    private static final DumpSettings DUMP = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setWidth(130)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build();

    private YamlText() {}

    /** The text's one document; empty where there is none or where a problem was told. */
    static Optional<Node> parse(String text, String file, int linesBefore, List<Problem> problems) {
        try {
            var parser = new Guarded(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, new RoomForOneMore(text))));
            var composer = new Composer(SETTINGS, parser);
            return composer.getSingleNode();
        } catch (Refused refused) {
            problems.add(problem(file, linesBefore, refused.mark, refused.rule, refused.text));
        } catch (MarkedYamlEngineException broken) {
            var begun = broken.getContextMark()
                    .map(mark -> " that begins in line " + (linesBefore + mark.getLine() + 1))
                    .orElse("");
            var message = (broken.getContext() == null ? "" : broken.getContext() + begun + ", ") + broken.getProblem();
            problems.add(problem(file, linesBefore, broken.getProblemMark(), "broken-yaml", plainer(message)));
        } catch (YamlEngineException broken) {
            var message =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            problems.add(problem(file, linesBefore, Optional.empty(), "broken-yaml", plainer(message)));
        }
        return Optional.empty();
    }

    static String print(Node node) {
        var events = new ArrayList<Event>(new Serialize(DUMP).serializeOne(node));
        return new Present(DUMP).emitToString(events.iterator());
    }

    private static Problem problem(String file, int linesBefore, Optional<Mark> mark, String rule, String message) {
        var place = mark.map(at -> new Place(file, linesBefore + at.getLine() + 1, at.getColumn() + 1))
                .orElse(Place.of(file));
        return Problem.of(place, rule, "", message);
    }

    private static String plainer(String message) {
        if (message.contains("\\t")) {
            return "a tab stands where spaces are expected; YAML is indented with spaces";
        } else if (message.contains("found another document")) {
            return "a second document begins here; a file holds one";
        }
        return "this is no YAML: " + message;
    }

    /** Always leaves a place free in the buffer: the library adds the other half there where half a letter, as of an emoji, ends it. */
    private static final class RoomForOneMore extends StringReader {

        RoomForOneMore(String text) {
            super(text);
        }

        @Override
        public int read(char[] buffer) throws IOException {
            return read(buffer, 0, buffer.length - 1);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Mark> mark;
        private final String rule;
        private final String text;

        Refused(Event event, String rule, String text) {
            super(text);
            this.mark = event.getStartMark();
            this.rule = rule;
            this.text = text;
        }
    }

    /** Looks at every event as it passes. */
    private static final class Guarded implements Parser {

        private final Parser parser;
        private int depth;

        Guarded(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public Event next() {
            var event = parser.next();
            if (event instanceof AliasEvent) {
                throw new Refused(event, "alias", "aliases (*name) are not used here; write the value out");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new Refused(event, "too-deep", "nested deeper than " + DEEPEST + " levels");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            return event;
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }
    }
}
