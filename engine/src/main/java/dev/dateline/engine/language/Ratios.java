package dev.dateline.engine.language;

import java.util.Optional;

/** Reads "nine out of ten", "3 of 8" and "one in five" as percentages. */
final class Ratios {
    private Ratios() {}

    static Optional<Draft> of(Tokens tokens, Numeral part) {
        int next = part.next();
        boolean in = tokens.is(next, "in");
        boolean outOf = tokens.is(next, "out") && tokens.is(next + 1, "of");
        if (!in && !outOf && !tokens.is(next, "of")) {
            return Optional.empty();
        }
        int second = outOf ? next + 2 : next + 1;
        second = tokens.is(second, "every") ? second + 1 : second;
        return Numerals.at(tokens, second)
                .filter(whole -> fits(tokens, part, whole, in))
                .map(whole -> Draft.level(part.first(), whole.next(), 100 * part.value() / whole.value(), "%"));
    }

    private static boolean fits(Tokens tokens, Numeral part, Numeral whole, boolean in) {
        boolean whole100 =
                whole.value() <= 100 && Units.at(tokens, whole.next()).isEmpty();
        boolean counted = part.value() == Math.rint(part.value()) && whole.value() == Math.rint(whole.value());
        boolean smaller = part.value() < whole.value() || (!in && part.value() == whole.value());
        boolean pronoun = tokens.is(part.first(), "one") && tokens.is(part.next(), "of");
        boolean year = whole.digits()
                && tokens.word(whole.first()).length() == 4
                && whole.value() >= 1900
                && whole.value() < 2100;
        return counted && smaller && !pronoun && (in ? whole100 : !year);
    }
}
