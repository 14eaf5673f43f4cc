package dev.dateline.app.claims;

import dev.dateline.app.metrics.UnitWords;
import dev.dateline.app.project.PlainNumber;
import java.math.BigDecimal;

/** Reads an amount as people write it: {@code 6 hours}, {@code €1,200}, {@code about 42 %}, or a number alone; its number as {@link PlainNumber}. */
public final class PlainQuantity {

    static final String NUMBER = "(" + PlainNumber.WRITTEN + ")";

    static final String CURRENCY = "([€$£¥])? ?";

    private static final int MOST_DIGITS = 15;

    private PlainQuantity() {}

    /** The quantity; its unit is empty where none is written. */
    public static Quantity parse(String text) {
        PlainNumber amount;
        try {
            amount = PlainNumber.parse(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no number with a unit; expected one such as 6 h, 42 %, 120 count or 1200 EUR",
                    none);
        }
        return of(number(amount, text), amount.unit().isEmpty() ? "" : UnitWords.parse(amount.unit()));
    }

    /** So much of a unit, in its plainest form. */
    public static Quantity of(BigDecimal amount, String unit) {
        var plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return Quantity.parse(unit.isEmpty() ? plain : plain + " " + unit);
    }

    static BigDecimal number(String written) {
        return number(PlainNumber.parse(written), written);
    }

    /** In running words a comma before three digits sets thousands apart, as English has it. */
    static BigDecimal inWords(String written) {
        return written.matches("-?\\d{1,3},\\d{3}") ? number(written.replace(",", "")) : number(written);
    }

    private static BigDecimal number(PlainNumber number, String written) {
        var value = number.value();
        if (value.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("`" + written + "` has too many digits; expected at most " + MOST_DIGITS
                    + ", maybe in a larger unit");
        }
        return value;
    }
}
