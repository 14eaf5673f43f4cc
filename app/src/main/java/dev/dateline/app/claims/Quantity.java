package dev.dateline.app.claims;

import dev.dateline.app.project.Like;

/** A number with its unit as written, {@code 60 s} or {@code 90000}. */
@Like("-?[0-9]+(\\.[0-9]+)?.*")
public record Quantity(double value, String unit, String text) {

    public static Quantity parse(String text) {
        int unitAt = text.startsWith("-") ? 1 : 0;
        while (unitAt < text.length() && (Character.isDigit(text.charAt(unitAt)) || text.charAt(unitAt) == '.')) {
            unitAt++;
        }
        var number = text.substring(0, unitAt);
        if (number.length() > 40 || !number.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no quantity; expected a plain number and a unit, such as 60 s or 12 %");
        }
        return new Quantity(Double.parseDouble(number), text.substring(unitAt).strip(), text);
    }

    @Override
    public String toString() {
        return text;
    }
}
