package dev.dateline.app.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one event says of one thing.
 *
 * @param key what the source calls the thing
 * @param at when that was so, by the sender's clock
 * @param rank which of two facts of the same moment is the later one, as a success is later than a start
 * @param says an empty text takes back what was said before
 */
record Fact(Thing thing, String key, Instant at, int rank, Map<Told, String> says) {

    private static final String BETWEEN = "\u001f";
    private static final String LINE = "\u001e";
    private static final int LONGEST = 500;
    private static final int HEAD = 4;

    /** What events tell of. A push and an artifact are none that count by themselves, but join others. */
    enum Thing {
        DEPLOYMENT,
        CHANGE,
        INCIDENT,
        PUSH,
        ARTIFACT
    }

    Fact {
        key = plain(key);
        says = Collections.unmodifiableMap(says);
    }

    static Fact of(Thing thing, String key, Instant at) {
        return new Fact(thing, key, at, 0, new EnumMap<>(Told.class));
    }

    Fact ranked(int order) {
        return new Fact(thing, key, at, order, says);
    }

    Fact with(Told what, Optional<String> value) {
        return value.filter(text -> !text.isBlank())
                .map(text -> with(what, text))
                .orElse(this);
    }

    Fact with(Told what, String value) {
        var more = new EnumMap<Told, String>(Told.class);
        more.putAll(says);
        more.put(what, plain(value));
        return new Fact(thing, key, at, rank, more);
    }

    Fact at(Told what, Optional<Instant> time) {
        return time.map(there -> with(what, there.toString())).orElse(this);
    }

    private static String plain(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (int index = 0; index < cut.length(); index++) {
            if (cut.charAt(index) < ' ') {
                return cut.replaceAll("[\\x00-\\x1f]", " ");
            }
        }
        return cut;
    }

    /** As they are kept beside the raw event. */
    static String write(List<Fact> facts) {
        var text = new StringBuilder();
        for (var fact : facts) {
            if (!text.isEmpty()) {
                text.append(LINE);
            }
            text.append(fact.thing).append(BETWEEN).append(fact.key).append(BETWEEN);
            text.append(fact.at).append(BETWEEN).append(fact.rank);
            fact.says.forEach((what, value) ->
                    text.append(BETWEEN).append(what).append(BETWEEN).append(value));
        }
        return text.toString();
    }

    /** @param one makes equal texts the same, so that many facts share them */
    static List<Fact> read(String text, UnaryOperator<String> one) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(LINE, -1))
                        .map(line -> parse(line.split(BETWEEN, -1), one))
                        .toList();
    }

    private static Fact parse(String[] parts, UnaryOperator<String> one) {
        var says = new EnumMap<Told, String>(Told.class);
        for (int index = HEAD; index + 1 < parts.length; index += 2) {
            says.put(Told.valueOf(parts[index]), one.apply(parts[index + 1]));
        }
        return new Fact(Thing.valueOf(parts[0]), parts[1], Instant.parse(parts[2]), Integer.parseInt(parts[3]), says);
    }
}
