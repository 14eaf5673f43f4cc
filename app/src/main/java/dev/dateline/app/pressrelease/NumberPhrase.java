package dev.dateline.app.pressrelease;

import dev.dateline.engine.language.Quantities;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A number of the text with the words around it that say what it is a number of: a number by itself proves nothing. */
final class NumberPhrase {

    private static final int MOST_WORDS = 4;
    private static final int FARTHEST_BEFORE = 60;

    /** Words that go with the number that follows them. */
    private static final Pattern BOUND = Pattern.compile(
            "(?i)\\b(?:(?:at (?:most|least)|(?:less|more|fewer|no more|no less|no fewer) than|within|under|over|up to|only)\\s+)$");

    private static final Pattern WORD =
            Pattern.compile("\\G([ \\t]+|[ \\t]*\\n(?![ \\t]*\\n)[ \\t]*)([\\p{L}\\p{M}'’-]+)");
    private static final Pattern WORDS_BEFORE = Pattern.compile("\\b(?:[\\p{L}\\p{M}'’-]+[ \\t]+){1,2}$");

    /** Where another thought begins. */
    private static final Set<String> OTHER_THOUGHT = Set.of(
            "and", "or", "but", "because", "so", "than", "while", "which", "that", "who", "when", "where", "after",
            "before", "until", "since", "then", "now", "today", "already", "is", "are", "was", "were", "has", "have",
            "had", "can", "will");

    /** Words with which no phrase ends. */
    private static final Set<String> UNFINISHED = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "by", "from", "into", "as", "their", "its",
            "our", "your", "his", "her", "every", "each", "all");

    private NumberPhrase() {}

    /** Whether words are a number and its unit, and nothing else. */
    static boolean isBare(String words) {
        var plain = words.strip();
        return Quantities.in(plain).stream()
                .anyMatch(quantity ->
                        quantity.span().start() == 0 && quantity.span().end() == plain.length());
    }

    /** @param from where the number begins in a Markdown text, and {@code to} where it ends */
    static String around(String text, int from, int to) {
        int end = behind(text, to);
        int start = before(BOUND, text, from);
        if (end == to && start == from) {
            start = before(WORDS_BEFORE, text, from);
        }
        return text.substring(start, end).replaceAll("\\s+", " ");
    }

    private static int before(Pattern words, String text, int from) {
        int first = Math.max(0, from - FARTHEST_BEFORE);
        var found = words.matcher(text.substring(first, from));
        return found.find() ? first + found.start() : from;
    }

    private static int behind(String text, int to) {
        int end = to;
        int words = 0;
        var word = WORD.matcher(text).region(to, text.length());
        while (words < MOST_WORDS && word.find() && !OTHER_THOUGHT.contains(small(word.group(2)))) {
            words++;
            if (!UNFINISHED.contains(small(word.group(2)))) {
                end = word.end();
            }
        }
        return end;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
