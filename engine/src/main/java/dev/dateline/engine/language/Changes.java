package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from the words around a number whether it says how far something moved. */
final class Changes {
    private static final Map<String, String> COMPARATIVES = Terms.map("comparatives.txt");
    private static final Map<String, String> NOUNS = Terms.map("change-nouns.txt");
    private static final Map<String, String> VERBS = Terms.map("change-verbs.txt");
    private static final Map<String, String> SAVING = Terms.map("saving-verbs.txt");
    private static final Map<String, Change.Direction> SIDES = Map.of(
            "below", Change.Direction.LESS,
            "under", Change.Direction.LESS,
            "off", Change.Direction.LESS,
            "above", Change.Direction.MORE,
            "over", Change.Direction.MORE);
    private static final Set<String> LINKING = Set.of(
            "to", "of", "for", "in", "with", "from", "at", "on", "than", "and", "or", "that", "which", "while", "when",
            "but", "by");
    private static final int REACH = 12;

    private Changes() {}

    static Change of(Tokens tokens, Draft draft) {
        Optional<Change.Direction> direction =
                after(tokens, draft).or(() -> inside(tokens, draft)).or(() -> before(tokens, draft));
        return direction.map(found -> change(draft, found)).orElse(Change.ABSOLUTE);
    }

    /** The direction of a comparative or of a noun of change: faster, less, reduction. */
    static Optional<Change.Direction> compared(Tokens tokens, int index) {
        return lookUp(COMPARATIVES, tokens, index).or(() -> lookUp(NOUNS, tokens, index));
    }

    /** The direction of the nearest verb of change up to a dozen words back in the same sentence. */
    static Optional<Change.Direction> verbBefore(Tokens tokens, int index) {
        for (int at = index - 1; at >= index - REACH && !tokens.endsSentence(at); at--) {
            Optional<Change.Direction> verb = lookUp(VERBS, tokens, at);
            if (verb.isPresent()) {
                return verb;
            }
        }
        return Optional.empty();
    }

    private static Change change(Draft draft, Change.Direction direction) {
        if (!draft.unit().equals("%")) {
            return new Change.Difference(direction);
        }
        double share = draft.value() / 100;
        if (direction == Change.Direction.MORE) {
            return new Change.Relative(direction, 1 + share);
        }
        return new Change.Relative(direction, share <= 1 ? 1 - share : 1 / (1 + share));
    }

    private static Optional<Change.Direction> after(Tokens tokens, Draft draft) {
        int next = draft.next();
        boolean percent = draft.unit().equals("%");
        if (percent || (tokens.is(next, "off") && draft.unit().length() == 3)) {
            Optional<Change.Direction> side = Optional.ofNullable(SIDES.get(tokens.lower(next)));
            if (side.isPresent()) {
                return side;
            }
        }
        return compared(tokens, next)
                .or(() -> percent && isPlain(tokens, next) ? lookUp(NOUNS, tokens, next + 1) : Optional.empty())
                .or(() -> percent && isPlain(tokens, next) && isPlain(tokens, next + 1)
                        ? lookUp(NOUNS, tokens, next + 2)
                        : Optional.empty());
    }

    /** The fewer of "two fewer clicks". */
    private static Optional<Change.Direction> inside(Tokens tokens, Draft draft) {
        for (int at = draft.first() + 1; at < draft.next() - 1; at++) {
            if (tokens.is(at, "more") || tokens.is(at, "additional") || tokens.is(at, "extra")) {
                return Optional.of(Change.Direction.MORE);
            }
            if (tokens.is(at, "fewer") || tokens.is(at, "less")) {
                return Optional.of(Change.Direction.LESS);
            }
        }
        return Optional.empty();
    }

    private static Optional<Change.Direction> before(Tokens tokens, Draft draft) {
        int at = BoundWords.start(tokens, draft.first()) - 1;
        if (tokens.is(at, "by")) {
            return verbBefore(tokens, at);
        }
        if (tokens.is(at, "of")) {
            return lookUp(NOUNS, tokens, at - 1);
        }
        Map<String, String> verbs = draft.unit().equals("%") ? VERBS : SAVING;
        int reach = tokens.is(at, "the") ? 0 : 4;
        for (int back = at; back > at - reach && !tokens.endsSentence(back) && !tokens.isOneOf(back, LINKING); back--) {
            boolean near = back == at || (!tokens.is(back, "up") && !tokens.is(back, "down"));
            Optional<Change.Direction> verb = near ? lookUp(verbs, tokens, back) : Optional.empty();
            if (verb.isPresent()) {
                return verb;
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(Tokens tokens, int index) {
        return tokens.isWord(index) && !Nouns.isFunctionWord(tokens, index);
    }

    private static Optional<Change.Direction> lookUp(Map<String, String> words, Tokens tokens, int index) {
        return tokens.isWord(index)
                ? Optional.ofNullable(words.get(tokens.lower(index))).map(Change.Direction::valueOf)
                : Optional.empty();
    }
}
