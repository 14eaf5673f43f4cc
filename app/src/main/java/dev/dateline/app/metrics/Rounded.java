package dev.dateline.app.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** A number with its unit as a page shows it: three digits that matter, thousands set apart; exactly it stands in its figure. */
public final class Rounded {

    private static final Map<String, String> SIGNS = Map.of("EUR", "€ ", "USD", "$", "GBP", "£");
    private static final Map<String, String> WORDS = Map.of(
            "[oz_av]", "oz", "[lb_av]", "lb", "kW.h", "kWh", "MBy", "MB", "GBy", "GB", "Cel", "°C", "wk", "weeks");

    private Rounded() {}

    public static String text(double value, String unit) {
        var sign = SIGNS.get(unit);
        return sign != null
                ? (value < 0 ? "−" : "") + sign + number(Math.abs(value))
                : number(value) + (unit.isEmpty() || unit.equals("count") ? "" : " " + unit(unit));
    }

    /** An amount of money as a reader compares it: three digits that matter, whatever the sum. */
    public static String money(double amount, String currency) {
        double cents = Math.abs(amount) < 0.005 ? 0 : amount;
        return text(BigDecimal.valueOf(cents).round(new MathContext(3)).doubleValue(), currency);
    }

    /** The unit as people write it; UCUM's brackets and braces are for machines. */
    public static String unit(String unit) {
        return WORDS.getOrDefault(unit, unit.replaceAll("[\\[\\]{}]", ""));
    }

    public static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "—";
        }
        var exact = BigDecimal.valueOf(value);
        boolean whole = Math.abs(value) >= 100 || value == Math.rint(value);
        var rounded = whole ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(new MathContext(3));
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(rounded).replace('-', '−');
    }
}
