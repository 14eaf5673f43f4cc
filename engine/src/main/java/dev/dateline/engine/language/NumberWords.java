package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a number in words: ninety-nine, a hundred and twenty thousand, two and a half, half a million. */
final class NumberWords {
    private static final Map<String, String> SMALL = Terms.map("number-words.txt");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final int LONGEST = 14;

    private final Tokens tokens;
    private final int first;
    private int next;
    private double total;
    private double group;
    private boolean any;

    private NumberWords(Tokens tokens, int first) {
        this.tokens = tokens;
        this.first = first;
        this.next = first;
    }

    static Optional<Numeral> at(Tokens tokens, int index) {
        return tokens.isWord(index) ? new NumberWords(tokens, index).read() : Optional.empty();
    }

    static boolean isSmall(Tokens tokens, int index) {
        return SMALL.containsKey(tokens.lower(index));
    }

    private Optional<Numeral> read() {
        if (readHalfScale()) {
            return Optional.of(new Numeral(first, next, total, false));
        }
        readArticle();
        while (next - first < LONGEST && (readSmall() || readScale() || readAnd())) {
            any = true;
        }
        return any ? Optional.of(withHalf(new Numeral(first, next, total + group, false))) : Optional.empty();
    }

    /** Half a million, half a dozen. */
    private boolean readHalfScale() {
        OptionalDouble scale = scaleAt(first + 2);
        boolean fits = tokens.is(first, "half") && tokens.isOneOf(first + 1, ARTICLES) && scale.isPresent();
        if (fits) {
            total = scale.getAsDouble() / 2;
            next = first + 3;
        }
        return fits;
    }

    private void readArticle() {
        if (tokens.isOneOf(first, ARTICLES) && scaleAt(first + 1).isPresent()) {
            group = 1;
            next = first + 1;
        }
    }

    private boolean readSmall() {
        int at = afterHyphen();
        String worth = SMALL.get(tokens.lower(at));
        if (worth == null || !tokens.isWord(at)) {
            return false;
        }
        double value = Double.parseDouble(worth);
        boolean afterTens = value < 10 && value > 0 && group % 100 >= 20 && group % 10 == 0;
        boolean afterHundred = group >= 100 && group % 100 == 0;
        if ((any && group == 0 && total == 0) || !(group == 0 || afterTens || afterHundred)) {
            return false;
        }
        group += value;
        next = at + 1;
        return true;
    }

    private boolean readScale() {
        int at = afterHyphen();
        OptionalDouble scale = scaleAt(at);
        if (scale.isEmpty() || group == 0 || (total > 0 && scale.getAsDouble() >= total)) {
            return false;
        }
        if (scale.getAsDouble() < 1000) {
            group *= scale.getAsDouble();
        } else {
            total += group * scale.getAsDouble();
            group = 0;
        }
        next = at + 1;
        return true;
    }

    /** The "and" of "a hundred and two"; in "between a hundred and two hundred" it joins two numbers. */
    private boolean readAnd() {
        boolean afterScale = total > 0 || (group >= 100 && group % 100 == 0);
        boolean fits = any
                && afterScale
                && tokens.is(next, "and")
                && isSmall(tokens, next + 1)
                && scaleAt(next + 2).isEmpty();
        if (!fits || tokens.is(first - 1, "between")) {
            return false;
        }
        next++;
        return readSmall();
    }

    private Numeral withHalf(Numeral numeral) {
        int at = numeral.next();
        int hyphen = tokens.isHyphen(at) ? 1 : 0;
        boolean half = tokens.is(at + hyphen, "and")
                && tokens.is(at + 1 + 2 * hyphen, "a")
                && tokens.is(at + 2 + 3 * hyphen, "half");
        return half ? Numerals.scaled(tokens, numeral.plus(0.5, at + 3 + 3 * hyphen)) : numeral;
    }

    private int afterHyphen() {
        return next > first && tokens.isHyphen(next) ? next + 1 : next;
    }

    private OptionalDouble scaleAt(int index) {
        return tokens.isWord(index) && tokens.lower(index).length() > 4
                ? Scales.at(tokens, index)
                : OptionalDouble.empty();
    }
}
