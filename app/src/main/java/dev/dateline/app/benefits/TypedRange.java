package dev.dateline.app.benefits;

import dev.dateline.app.project.PlainNumber;
import dev.dateline.app.project.PlainRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** A range of days or shares as people type it into one field: {@code 5 8 15}, {@code 20 % – 50 %} or one number. */
final class TypedRange {

    private TypedRange() {}

    /**
     * What a record's reading takes: a text, or the three ends. Of two ends the middle is half-way; it changes nothing, since ranges are
     * read from their ends.
     *
     * @param unit put behind each number that has none
     */
    static Object of(String typed, String unit) {
        List<PlainNumber> numbers;
        try {
            numbers = PlainRange.numbers(typed);
        } catch (IllegalArgumentException none) {
            return typed; // to be told what it is instead
        }
        var low = text(numbers.getFirst(), unit);
        var high = text(numbers.getLast(), unit);
        return switch (numbers.size()) {
            case 1 -> low;
            case 2 -> Map.of("low", low, "likely", halfWay(numbers, unit), "high", high);
            default -> Map.of("low", low, "likely", text(numbers.get(1), unit), "high", high);
        };
    }

    private static String text(PlainNumber number, String unit) {
        return number.value().toPlainString()
                + (number.unit().isEmpty() ? unit : number.unit().equals("%") ? " %" : number.unit());
    }

    private static String halfWay(List<PlainNumber> ends, String unit) {
        var middle = ends.getFirst().value().add(ends.getLast().value()).divide(BigDecimal.TWO);
        boolean alike = ends.getFirst().unit().equals(ends.getLast().unit());
        var whole = unit.equals("d") ? middle.setScale(0, RoundingMode.HALF_UP) : middle;
        return alike
                ? text(new PlainNumber("", List.of(whole), ends.getFirst().unit()), unit)
                : text(ends.getFirst(), unit);
    }
}
