package dev.dateline.engine.language;

import java.util.Optional;

/** Reads a number in digits: 90,000, 90 000, 2.5, 2½, 10K, 1.5 million. A comma before one or two digits is a decimal comma. */
final class Numerals {
    private static final String FRACTIONS = "½⅓⅔¼¾";
    private static final double[] WORTH = {1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0};

    private Numerals() {}

    static Optional<Numeral> at(Tokens tokens, int index) {
        return tokens.isNumber(index) ? digits(tokens, index) : NumberWords.at(tokens, index);
    }

    private static Optional<Numeral> digits(Tokens tokens, int index) {
        double value = value(tokens.word(index));
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        Numeral numeral = withGroups(tokens, new Numeral(index, index + 1, value, true));
        if (tokens.isNumber(numeral.next())
                && FRACTIONS.contains(tokens.word(numeral.next()))
                && numeral.next() == index + 1) {
            numeral = numeral.plus(value(tokens.word(index + 1)), index + 2);
        }
        return Optional.of(scaled(tokens, numeral));
    }

    static Numeral scaled(Tokens tokens, Numeral numeral) {
        Numeral result = numeral;
        int scales = 0;
        while (scales < 3 && Scales.at(tokens, result.next()).isPresent()) {
            result = result.times(Scales.at(tokens, result.next()).getAsDouble(), result.next() + 1);
            scales++;
        }
        return result;
    }

    /** 90 000: groups of exactly three digits behind single spaces. */
    private static Numeral withGroups(Tokens tokens, Numeral numeral) {
        Numeral result = numeral;
        boolean opens = tokens.word(numeral.first()).length() <= 3
                && tokens.word(numeral.first()).chars().allMatch(Numerals::isDigit);
        while (opens && result.next() - numeral.first() < 5 && isGroup(tokens, result.next())) {
            result = new Numeral(
                    result.first(), result.next() + 1, result.value() * 1000 + value(tokens.word(result.next())), true);
        }
        return result;
    }

    private static boolean isGroup(Tokens tokens, int index) {
        String word = tokens.isNumber(index) ? tokens.word(index) : "";
        return word.length() == 3
                && word.chars().allMatch(Numerals::isDigit)
                && tokens.at(index).start() == tokens.at(index - 1).end() + 1
                && tokens.at(index).spaced()
                && !tokens.glued(index + 1);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Not a number where the text is none: 1.2.3, 1,23,4. */
    private static double value(String written) {
        if (written.length() == 1 && FRACTIONS.contains(written)) {
            return WORTH[FRACTIONS.indexOf(written)];
        }
        String plain = written.replace('\'', ',');
        int point = plain.lastIndexOf('.');
        boolean grouping = point >= 0 && plain.indexOf('.') != point;
        if (grouping) {
            return groups(plain.replace('.', ',')) && plain.indexOf(',') < 0
                    ? number(plain.replace(".", ""))
                    : Double.NaN;
        }
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point);
        int comma = whole.indexOf(',');
        if (comma < 0 || groups(whole)) {
            return decimals.indexOf(',') < 0 ? number(whole.replace(",", "") + decimals) : Double.NaN;
        }
        boolean decimalComma = point < 0 && comma == whole.lastIndexOf(',') && whole.length() - comma <= 3;
        return decimalComma ? number(whole.replace(',', '.')) : Double.NaN;
    }

    private static boolean groups(String whole) {
        int comma = whole.indexOf(',');
        if (comma < 1 || comma > 3) {
            return false;
        }
        for (int at = comma; at < whole.length(); at += 4) {
            boolean three =
                    whole.charAt(at) == ',' && at + 4 <= whole.length() && whole.indexOf(',', at + 1, at + 4) < 0;
            if (!three) {
                return false;
            }
        }
        return true;
    }

    private static double number(String digits) {
        return digits.isEmpty() || digits.length() > 40 ? Double.NaN : Double.parseDouble(digits);
    }
}
