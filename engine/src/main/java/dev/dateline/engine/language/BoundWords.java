package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads "at least", "under", "or less" and their like beside a number; the longest phrase wins, so "no more than" is a most. */
final class BoundWords {
    private static final Map<String, String> BEFORE = Terms.map("bounds-before.txt");
    private static final Map<String, String> AFTER = Terms.map("bounds-after.txt");
    private static final Map<String, String> BEFORE_PRICE = Terms.map("bounds-before-price.txt");
    private static final Set<String> FILLERS =
            Set.of("about", "around", "roughly", "approximately", "just", "only", "~", "nearly", "almost");
    private static final Set<String> LAST_WORDS = Stream.of(BEFORE, BEFORE_PRICE)
            .flatMap(phrases -> phrases.keySet().stream())
            .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FIRST_WORDS = AFTER.keySet().stream()
            .map(phrase -> phrase.substring(0, (phrase + " ").indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 5;

    private BoundWords() {}

    static Bound around(Tokens tokens, Draft draft) {
        boolean price = draft.unit().length() >= 3
                && Character.isUpperCase(draft.unit().charAt(0))
                && draft.unit().charAt(2) < 'a';
        return after(tokens, draft.next())
                .or(() -> price ? phrase(BEFORE_PRICE, tokens, draft.first()).map(Phrase::bound) : Optional.empty())
                .or(() -> before(tokens, draft.first()))
                .orElse(Bound.EXACT);
    }

    static Optional<Bound> before(Tokens tokens, int index) {
        return phrase(BEFORE, tokens, afterFillers(tokens, index)).map(Phrase::bound);
    }

    /** Where a number begins with its bound and its "about" counted in. */
    static int start(Tokens tokens, int index) {
        int from = afterFillers(tokens, index);
        return phrase(BEFORE, tokens, from).map(Phrase::first).orElse(from);
    }

    private static int afterFillers(Tokens tokens, int index) {
        int from = index;
        while (from > index - 2 && tokens.isOneOf(from - 1, FILLERS)) {
            from--;
        }
        return from;
    }

    private static Optional<Phrase> phrase(Map<String, String> phrases, Tokens tokens, int end) {
        Optional<Phrase> longest = Optional.empty();
        if (!tokens.isOneOf(end - 1, LAST_WORDS)) {
            return longest;
        }
        String words = "";
        for (int first = end - 1; first >= end - LONGEST && !tokens.isBreak(first); first--) {
            words = words.isEmpty() ? tokens.lower(first) : tokens.lower(first) + " " + words;
            String bound = phrases.get(words);
            longest = bound == null ? longest : Optional.of(new Phrase(Bound.valueOf(bound), first));
        }
        return longest;
    }

    private static Optional<Bound> after(Tokens tokens, int from) {
        Optional<Bound> longest = Optional.empty();
        if (!tokens.isOneOf(from, FIRST_WORDS)) {
            return longest;
        }
        String words = "";
        for (int next = from; next < from + LONGEST && !tokens.isBreak(next); next++) {
            words = words.isEmpty() ? tokens.lower(next) : words + " " + tokens.lower(next);
            String bound = AFTER.get(words);
            longest = bound == null ? longest : Optional.of(Bound.valueOf(bound));
        }
        return longest;
    }

    private record Phrase(Bound bound, int first) {}
}
