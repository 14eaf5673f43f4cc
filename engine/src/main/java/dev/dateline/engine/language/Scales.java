package dev.dateline.engine.language;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Hundred, million, K, bn: what multiplies the number before it. */
final class Scales {
    private static final Map<String, String> WORDS = Terms.map("scale-words.txt");
    private static final Set<String> LOOSE_SUFFIXES = Set.of("bn", "mn", "tn", "mio");

    private Scales() {}

    /** Words stand apart from their number; short suffixes cling to it, as M in 5M, except bn, mn and their like. */
    static OptionalDouble at(Tokens tokens, int index) {
        String worth = WORDS.get(tokens.isAllCapitals(index) ? tokens.word(index) : wordAt(tokens, index));
        boolean fits = worth != null
                && (tokens.lower(index).length() > 3
                        || tokens.glued(index)
                        || tokens.isOneOf(index, LOOSE_SUFFIXES)
                        || (tokens.is(index, "k")
                                && Units.currencyBefore(tokens, index + 1).isPresent()));
        return fits ? OptionalDouble.of(Double.parseDouble(worth)) : OptionalDouble.empty();
    }

    /** Behind a currency m and k are millions and thousands: $5m, EUR 20 k. */
    static Numeral ofMoney(Tokens tokens, Numeral numeral) {
        boolean scaled = numeral.scale() > 1;
        return switch (scaled ? "" : tokens.lower(numeral.next())) {
            case "m" -> numeral.times(1e6, numeral.next() + 1);
            case "k" -> numeral.times(1e3, numeral.next() + 1);
            default -> numeral;
        };
    }

    private static String wordAt(Tokens tokens, int index) {
        return tokens.word(index).length() > 3 ? tokens.lower(index) : tokens.word(index);
    }
}
