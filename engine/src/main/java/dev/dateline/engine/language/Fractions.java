package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads half, a third, three quarters: a share ("half of all readers" is 50 %), a change ("a third less"), or part of a unit. */
final class Fractions {
    private static final Map<String, String> PARTS = Terms.map("fraction-words.txt");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> OWNERS = Set.of("the", "its", "their", "our", "your", "his", "her", "my", "what");
    private static final Set<String> NOT_AFTER = Set.of(
            "first", "second", "third", "last", "latter", "other", "better", "each", "every", "per", "fiscal", "next");

    private final Tokens tokens;
    private final int first;
    private final int next;
    private final double value;
    private final boolean half;

    private Fractions(Tokens tokens, int first, int next, double value) {
        this.tokens = tokens;
        this.first = first;
        this.next = next;
        this.value = value;
        this.half = next == first + 1;
    }

    static Optional<Draft> at(Tokens tokens, int index) {
        if (tokens.isOneOf(index - 1, NOT_AFTER)) {
            return Optional.empty();
        }
        if (tokens.is(index, "half")) {
            return new Fractions(tokens, index, index + 1, 0.5).read();
        }
        int part = tokens.isHyphen(index + 1) ? index + 2 : index + 1;
        String denominator = tokens.isWord(part) ? PARTS.get(tokens.lower(part)) : null;
        OptionalDouble count = denominator == null ? OptionalDouble.empty() : count(tokens, index);
        return count.isEmpty() || denominator == null
                ? Optional.empty()
                : new Fractions(tokens, index, part + 1, count.getAsDouble() / Double.parseDouble(denominator)).read();
    }

    private static OptionalDouble count(Tokens tokens, int index) {
        if (tokens.isOneOf(index, ARTICLES)) {
            return OptionalDouble.of(1);
        }
        return NumberWords.at(tokens, index)
                .map(numeral -> OptionalDouble.of(numeral.value()))
                .filter(worth -> worth.getAsDouble() < 10)
                .orElse(OptionalDouble.empty());
    }

    private Optional<Draft> read() {
        return partOfUnit()
                .or(this::compared)
                .or(this::share)
                .or(this::remaining)
                .or(this::changed);
    }

    /** Half an hour, a half-hour, a quarter of an hour. */
    private Optional<Draft> partOfUnit() {
        int article = tokens.is(next, "of") ? next + 1 : next;
        boolean joined = half && tokens.isHyphen(next);
        boolean fits = joined || (tokens.isOneOf(article, ARTICLES) && (half || article > next));
        return fits
                ? Units.at(tokens, article + 1).map(unit -> Draft.level(first, unit.next(), value, unit.code()))
                : Optional.empty();
    }

    private Optional<Draft> compared() {
        return Changes.compared(tokens, next)
                .map(direction -> relative(direction == Change.Direction.LESS ? 1 - value : 1 + value))
                .or(() -> Multiples.asManyAs(tokens, next, value).map(this::relative));
    }

    private Optional<Draft> share() {
        boolean ofSome = tokens.is(next, "of");
        boolean ofMany = half
                && tokens.isOneOf(next, OWNERS)
                && Nouns.plural(tokens, next + 1).isPresent();
        return ofSome || ofMany ? Optional.of(Draft.level(first, next, 100 * value, "%")) : Optional.empty();
    }

    /** Half the time, half price. */
    private Optional<Draft> remaining() {
        int noun = tokens.isHyphen(next) ? next + 1 : next;
        boolean left = half && (tokens.isOneOf(next, OWNERS) || tokens.is(noun, "price"));
        return left ? Optional.of(relative(value)) : Optional.empty();
    }

    /** Cut by a third, cut in half. */
    private Optional<Draft> changed() {
        int by = BoundWords.start(tokens, first) - 1;
        if (!tokens.is(by, "by") && !(half && tokens.is(by, "in"))) {
            return Optional.empty();
        }
        return Changes.verbBefore(tokens, by)
                .map(direction -> relative(direction == Change.Direction.LESS ? 1 - value : 1 + value));
    }

    private Draft relative(double factorLeft) {
        return Draft.relative(first, next, value, "", factorLeft);
    }
}
