package dev.dateline.app.problem;

import dev.dateline.app.project.Amounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range as people type it: {@code 1200}, {@code 1200 to 6000}, {@code 1,200 – 2,400 – 6,000}. */
final class TypedRange {

    private static final Pattern APART = Pattern.compile("\\s*(?:–|-|…|\\.\\.|/|;|\\bto\\b|\\s)\\s*");
    private static final Pattern SIGNS =
            Pattern.compile("[€$£]|\\b[A-Z]{3}\\b|(?<=\\d)[,'’](?=\\d{3}\\b)|\\bh(ours)?\\b");

    private TypedRange() {}

    /** Where only the ends are said, the middle is their geometric one, as in the spread that is laid through them. */
    static Optional<Amounts> parse(String typed) {
        var plain = SIGNS.matcher(typed).replaceAll("").strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!Character.isDigit(plain.charAt(0))) {
            throw unreadable(typed);
        }
        var numbers = Arrays.stream(APART.split(plain))
                .filter(one -> !one.isEmpty())
                .map(one -> number(typed, one))
                .toList();
        return Optional.of(
                switch (numbers.size()) {
                    case 1 -> Amounts.certain(numbers.getFirst());
                    case 2 ->
                        new Amounts(
                                numbers.getFirst(), middle(numbers.getFirst(), numbers.getLast()), numbers.getLast());
                    case 3 -> new Amounts(numbers.getFirst(), numbers.get(1), numbers.getLast());
                    default -> throw unreadable(typed);
                });
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        if (low.signum() <= 0 || low.compareTo(high) >= 0) {
            return low; // what is wrong with it the range itself says
        }
        var middle = new BigDecimal(Math.sqrt(low.doubleValue() * high.doubleValue()), new MathContext(3));
        return new BigDecimal(middle.min(high).max(low).toPlainString());
    }

    private static BigDecimal number(String typed, String one) {
        if (!one.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw unreadable(typed);
        }
        return new BigDecimal(one);
    }

    private static IllegalArgumentException unreadable(String typed) {
        var shown = typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
        return new IllegalArgumentException(
                "“" + shown + "” is no range; write low likely high, such as 1200 2400 6000, or low to high");
    }

    static String of(Optional<Amounts> amounts) {
        return amounts.map(one -> one.isCertain()
                        ? one.likely().toPlainString()
                        : one.low().toPlainString() + " " + one.likely().toPlainString() + " "
                                + one.high().toPlainString())
                .orElse("");
    }
}
