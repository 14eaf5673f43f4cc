package dev.dateline.app.project;

import java.math.BigDecimal;

/** A number of people, in tenths of a person: {@code 2} or {@code 0.5}. */
@Like("[0-9]+(\\.[0-9]0*)?")
public record People(int tenths) {

    public static People parse(String text) {
        var number = Scalars.decimal(text).movePointRight(1).stripTrailingZeros();
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no number of people; expected 0 to 100000, tenths at the finest");
        }
        return new People(number.intValueExact());
    }

    /** As somebody types it, who may write {@code 6,5} for six and a half. */
    public static People typed(String text) {
        return parse(text.matches("\\d+,\\d") ? text.replace(',', '.') : text);
    }

    @Override
    public String toString() {
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
