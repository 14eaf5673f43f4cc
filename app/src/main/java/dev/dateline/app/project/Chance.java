package dev.dateline.app.project;

import java.math.BigDecimal;

/** A probability between 0 and 1, written {@code 70 %} (or {@code 0.7}). */
@Like("[0-9]+(\\.[0-9]+)? *%?")
public record Chance(double probability, String text) {

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

    @Override
    public String toString() {
        return text;
    }
}
