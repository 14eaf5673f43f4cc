package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the words of an English text that promise without exception, praise without saying anything, or name how something is built. */
public final class LoadedWords {

    /** What is wrong with a word; each has a list beside the classes. */
    public enum Kind {
        ABSOLUTE("absolutes.txt"),
        HYPE("hype.txt"),
        ARCHITECTURE("architecture-words.txt");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    /** A word, and what is wrong with it. */
    public record Mention(Span span, Kind kind) {}

    private static final Map<Kind, Pattern> PATTERNS = patterns();
    private static final Pattern SPEECH = Pattern.compile("\"[^\"]*\"|“[^”]*”");

    private LoadedWords() {}

    private static Map<Kind, Pattern> patterns() {
        var patterns = new EnumMap<Kind, Pattern>(Kind.class);
        for (var kind : Kind.values()) {
            var words = Terms.set(kind.list).stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(LoadedWords::pattern)
                    .collect(Collectors.joining("|"));
            patterns.put(
                    kind,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}.,-])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE));
        }
        return Collections.unmodifiableMap(patterns);
    }

    /** A hyphen may be written as a space, a space as any space, an apostrophe as printers do. */
    private static String pattern(String term) {
        return Pattern.quote(term)
                .replace(" ", "\\E[\\s\\u00a0\\u202f]{1,2}\\Q")
                .replace("-", "\\E[-‐‑ ]\\Q")
                .replace("'", "\\E['’]\\Q");
    }

    /** In their order. What somebody is quoted to have said may be without exception: it is their word. */
    public static List<Mention> in(String text) {
        var said = SPEECH.matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        var mentions = new ArrayList<Mention>();
        PATTERNS.forEach((kind, pattern) -> pattern.matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .filter(span -> kind != Kind.ABSOLUTE || said.stream().noneMatch(speech -> speech.contains(span)))
                .forEach(span -> mentions.add(new Mention(span, kind))));
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return List.copyOf(mentions);
    }
}
