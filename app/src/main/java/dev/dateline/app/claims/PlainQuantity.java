package dev.dateline.app.claims;

import dev.dateline.app.metrics.UnitWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount as people write it: {@code 6 hours}, {@code €1,200}, {@code about 42 %}, or a number alone. */
public final class PlainQuantity {

    /** Thousands may be set apart by commas, blanks or apostrophes. */
    static final String NUMBER = "(-?\\d{1,3}(?:[ ,'’]\\d{3})+(?:\\.\\d+)?|-?\\d+(?:[.,]\\d+)?)(?![\\d.,]*\\d)";

    static final String CURRENCY = "([€$£¥])? ?";

    private static final Pattern AMOUNT =
            Pattern.compile("(?:about |around |ca\\.? |~ ?|≈ ?)?" + CURRENCY + NUMBER + " ?(\\D.*)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[ ,'’]\\d{3})+(?:\\.\\d+)?");
    private static final int MOST_DIGITS = 15;

    private PlainQuantity() {}

    /** The quantity; its unit is empty where none is written. */
    public static Quantity parse(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no number with a unit; expected one such as 6 h, 42 %, 120 count or 1200 EUR");
        }
        var unit = Optional.ofNullable(amount.group(3)).or(() -> Optional.ofNullable(amount.group(1)));
        return of(
                number(amount.group(2)),
                unit.map(word -> UnitWords.parse(word.strip())).orElse(""));
    }

    /** So much of a unit, in its plainest form. */
    public static Quantity of(BigDecimal amount, String unit) {
        var plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return Quantity.parse(unit.isEmpty() ? plain : plain + " " + unit);
    }

    static BigDecimal number(String written) {
        var plain = GROUPED.matcher(written).matches() ? written.replaceAll("[ ,'’]", "") : written.replace(',', '.');
        if (plain.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("`" + written + "` has too many digits; expected at most " + MOST_DIGITS
                    + ", maybe in a larger unit");
        }
        return new BigDecimal(plain);
    }
}
