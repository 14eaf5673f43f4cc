package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads twice, doubled, ten times, 10x and tenfold: mostly a change, sometimes how often ("twice a day"). */
final class Multiples {
    private static final Map<String, String> VERBS = Terms.map("multiplying-verbs.txt");
    private static final Set<String> SHRINKING = Terms.set("shrinking-adjectives.txt");
    private static final Set<String> OWNERS = Set.of("the", "its", "their", "our", "your", "what", "that");
    private static final Map<String, Double> ADVERBS = Map.of("twice", 2.0, "thrice", 3.0);

    private Multiples() {}

    /** A multiple that is one word. */
    static Optional<Draft> at(Tokens tokens, int index) {
        String word = tokens.lower(index);
        Double adverb = ADVERBS.get(word);
        if (adverb != null) {
            return multiple(tokens, index, index + 1, adverb);
        }
        String factor = VERBS.get(word);
        if (factor != null) {
            boolean verb = !word.endsWith("le") || isVerb(tokens, index);
            return verb && !tokens.isHyphen(index + 1)
                    ? Optional.of(changed(index, Double.parseDouble(factor)))
                    : Optional.empty();
        }
        return word.endsWith("fold") && word.length() > 5 ? fold(tokens, index, word) : Optional.empty();
    }

    /** A multiple that starts with a number: ten times, 10x, 10-fold. */
    static Optional<Draft> of(Tokens tokens, Numeral numeral) {
        int next = numeral.next();
        int noun = tokens.isHyphen(next) ? next + 1 : next;
        if (tokens.is(next, "times")) {
            return multiple(tokens, numeral.first(), next + 1, numeral.value())
                    .or(() -> Optional.of(Draft.level(numeral.first(), next + 1, numeral.value(), "times")));
        }
        boolean cross = tokens.is(next, "x") || tokens.is(next, "×");
        if (cross && tokens.glued(next) && !tokens.isNumber(next + 1)) {
            return multiple(tokens, numeral.first(), next + 1, numeral.value())
                    .or(() -> Optional.of(
                            Draft.relative(numeral.first(), next + 1, numeral.value(), "", numeral.value())));
        }
        return tokens.is(noun, "fold")
                ? Optional.of(fold(tokens, numeral.first(), noun + 1, numeral.value()))
                : Optional.empty();
    }

    /** What "as fast as" and "as many as" leave of the baseline after a number of times. */
    static Optional<Double> asManyAs(Tokens tokens, int index, double times) {
        if (!tokens.is(index, "as") || !tokens.isWord(index + 1)) {
            return Optional.empty();
        }
        return Optional.of(tokens.isOneOf(index + 1, SHRINKING) ? 1 / times : times);
    }

    private static Optional<Draft> multiple(Tokens tokens, int first, int next, double times) {
        Unit often = Units.per(tokens, new Unit("times", next));
        if (often.next() > next) {
            return Optional.of(Draft.level(first, often.next(), times, often.code()));
        }
        return asManyAs(tokens, next, times)
                .or(() -> Changes.compared(tokens, next).map(way -> way == Change.Direction.LESS ? 1 / times : times))
                .or(() -> tokens.isOneOf(next, OWNERS) ? Optional.of(times) : Optional.empty())
                .map(left -> Draft.relative(first, next, times, "", left));
    }

    private static Draft changed(int index, double factor) {
        return Draft.relative(index, index + 1, factor, "", factor);
    }

    private static boolean isVerb(Tokens tokens, int index) {
        return tokens.isOneOf(index + 1, OWNERS) || tokens.is(index - 1, "to") || tokens.is(index - 1, "will");
    }

    private static Optional<Draft> fold(Tokens tokens, int index, String word) {
        String number = word.substring(0, word.length() - 4);
        Tokens alone = Tokens.of(number);
        return NumberWords.at(alone, 0)
                .filter(numeral -> numeral.next() == alone.size())
                .map(numeral -> fold(tokens, index, index + 1, numeral.value()));
    }

    private static Draft fold(Tokens tokens, int first, int next, double times) {
        boolean less = Changes.compared(tokens, next)
                .or(() -> Changes.verbBefore(tokens, first))
                .filter(way -> way == Change.Direction.LESS)
                .isPresent();
        return Draft.relative(first, next, times, "", less ? 1 / times : times);
    }
}
