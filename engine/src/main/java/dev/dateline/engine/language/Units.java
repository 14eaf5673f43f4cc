package dev.dateline.engine.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the unit after a number. */
final class Units {
    private static final Map<String, String> CURRENCIES = Terms.map("currencies.txt");
    private static final Map<String, String> SYMBOLS = Terms.map("unit-symbols.txt");
    private static final Map<String, String> WORDS = Terms.map("unit-words.txt");
    private static final Set<String> BETWEEN = Terms.set("words-before-units.txt");
    private static final Set<String> PER = Set.of("per", "a", "an", "each", "every");
    private static final Map<String, Double> SECONDS = Map.of(
            "ns",
            1e-9,
            "us",
            1e-6,
            "ms",
            1e-3,
            "s",
            1.0,
            "min",
            60.0,
            "h",
            3600.0,
            "d",
            86_400.0,
            "wk",
            604_800.0,
            "mo",
            2_629_800.0,
            "a",
            31_557_600.0);

    private Units() {}

    /** The unit that starts at this token or after the hyphen that is there, with what it is counted per. */
    static Optional<Unit> at(Tokens tokens, int index) {
        int from = tokens.isHyphen(index) ? index + 1 : index;
        return plain(tokens, from).map(unit -> per(tokens, unit));
    }

    /** A currency's sign or code before its number. */
    static Optional<Unit> currencyBefore(Tokens tokens, int index) {
        if (tokens.isCapitalised(index)
                && tokens.word(index).length() <= 3
                && tokens.is(index + 1, "$")
                && tokens.glued(index + 1)) {
            return Optional.of(new Unit(dollars(tokens.word(index)), index + 2));
        }
        String code = CURRENCIES.get(tokens.word(index));
        boolean sign = tokens.kind(index) == Token.Kind.SIGN || tokens.isAllCapitals(index);
        return code == null || !sign ? Optional.empty() : Optional.of(new Unit(code, index + 1));
    }

    static boolean isTime(String code) {
        return SECONDS.containsKey(code);
    }

    /** How many seconds a unit of time holds; a month and a year are UCUM's mean ones. */
    static OptionalDouble seconds(String code) {
        Double seconds = SECONDS.get(code);
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    static Unit per(Tokens tokens, Unit unit) {
        boolean slash = tokens.is(unit.next(), "/");
        if (!slash && !tokens.isOneOf(unit.next(), PER)) {
            return unit;
        }
        return plain(tokens, unit.next() + 1)
                .filter(below -> isTime(below.code()) && !unit.code().equals(below.code()))
                .filter(below -> slash || below.next() == unit.next() + 2)
                .map(below -> new Unit(unit.code() + "/" + below.code(), below.next()))
                .orElse(unit);
    }

    private static Optional<Unit> plain(Tokens tokens, int index) {
        if (!tokens.isWord(index) && tokens.kind(index) != Token.Kind.SIGN) {
            return Optional.empty();
        }
        return pair(tokens, index).or(() -> single(tokens, index)).or(() -> afterAdjective(tokens, index));
    }

    /** Five working days, ten US dollars. */
    private static Optional<Unit> afterAdjective(Tokens tokens, int index) {
        return tokens.isOneOf(index, BETWEEN) ? single(tokens, index + 1) : Optional.empty();
    }

    private static Optional<Unit> pair(Tokens tokens, int index) {
        int second = tokens.isHyphen(index + 1) ? index + 2 : index + 1;
        boolean joined = !tokens.isBreak(second) && (tokens.isWord(second) || tokens.glued(second));
        if (!joined) {
            return Optional.empty();
        }
        String sign = tokens.word(index) + tokens.word(second);
        String words = tokens.lower(index) + (second == index + 1 ? " " : "-") + tokens.lower(second);
        String code = sign.startsWith("°") ? SYMBOLS.get(sign) : word(words);
        return found(code, second + 1);
    }

    private static Optional<Unit> single(Tokens tokens, int index) {
        String written = tokens.word(index);
        String symbol = SYMBOLS.get(written);
        if (symbol != null && standsAlone(tokens, index)) {
            boolean square = tokens.is(index + 1, "²") && tokens.glued(index + 1);
            return found(square ? symbol + "2" : symbol, square ? index + 2 : index + 1);
        }
        if (tokens.is(index + 2, "hand") || tokens.isAllCapitals(index)) {
            return found(CURRENCIES.get(written), index + 1);
        }
        String money = CURRENCIES.get(written);
        return found(money == null ? word(written.toLowerCase(Locale.ROOT)) : money, index + 1);
    }

    private static @Nullable String word(String lower) {
        String unit = WORDS.get(lower);
        return unit == null ? CURRENCIES.get(lower) : unit;
    }

    private static Optional<Unit> found(@Nullable String code, int next) {
        return code == null ? Optional.empty() : Optional.of(new Unit(code, next));
    }

    /** The m of "5 m", not of "5 m-high" or "5 d'Artagnans". */
    private static boolean standsAlone(Tokens tokens, int index) {
        return !tokens.isWord(index)
                || !(tokens.isHyphen(index + 1) && tokens.word(index).length() == 1);
    }

    private static String dollars(String country) {
        return switch (country) {
            case "CA", "C", "CAD" -> "CAD";
            case "AU", "A" -> "AUD";
            case "NZ" -> "NZD";
            case "HK" -> "HKD";
            default -> "USD";
        };
    }
}
