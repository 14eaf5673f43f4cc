package dev.dateline.app.claims;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
public final class Amount {

    private static final MathContext DIGITS = new MathContext(6);

    private Amount() {}

    /** Six digits at the most, without noughts behind, with the unit. */
    public static String text(double value, String unit) {
        var number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf((long) value)
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return number.toPlainString() + (unit.isEmpty() || unit.equals("count") ? "" : " " + unit);
    }
}
