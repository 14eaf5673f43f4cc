package dev.dateline.app.project;

import java.math.BigDecimal;
import java.util.Optional;

/** A probability between 0 and 1, written {@code 70 %} (or {@code 0.7}). */
@Like("[0-9]+(\\.[0-9]+)? *%?")
public record Chance(double probability, String text) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Chance {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("chance (" + text + ") must lie between 0 % and 100 %");
        }
    }

    public static Chance parse(String text) {
        boolean percent = text.endsWith("%");
        var number =
                Scalars.decimal(percent ? text.substring(0, text.length() - 1).strip() : text);
        return new Chance((percent ? number.divide(BigDecimal.valueOf(100)) : number).doubleValue(), text);
    }

    /** What people type, as a file has it: {@code 60 percent} is {@code 60 %}, {@code 0,6} is {@code 0.6}. */
    static String typed(String text) {
        var number = PlainNumber.parse(text);
        boolean percent = number.unit().matches("(?i)%|percent|per cent|pct");
        var value = percent
                ? number.value(one -> one.compareTo(HUNDRED) <= 0)
                : number.in(Optional.empty()).value(one -> one.compareTo(BigDecimal.ONE) <= 0);
        if (!percent && value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(HUNDRED) <= 0) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no chance; write " + value.toPlainString() + " % or a number from 0 to 1");
        }
        return value.toPlainString() + (percent ? " %" : "");
    }

    @Override
    public String toString() {
        return text;
    }
}
