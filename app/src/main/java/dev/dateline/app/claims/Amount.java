package dev.dateline.app.claims;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
public final class Amount {

    private static final MathContext DIGITS = new MathContext(6);

    /** A double is good for 15 digits, and its last one is lost in a sum. */
    private static final MathContext EXACT = new MathContext(14);

    private Amount() {}

    /** The decimal that was meant: in binary, 0.1 and 0.2 add up to a hair more than 0.3, and miss a target of 0.3. */
    static double meant(double value) {
        return BigDecimal.valueOf(value).round(EXACT).doubleValue();
    }

    /** Six digits at the most, without noughts behind, with the unit. */
    public static String text(double value, String unit) {
        var number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf((long) value)
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return number.toPlainString() + (unit.isEmpty() || unit.equals("count") ? "" : " " + unit);
    }
}
