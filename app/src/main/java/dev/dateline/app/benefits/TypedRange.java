package dev.dateline.app.benefits;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A range as people type it into one field: {@code 4000 6000 9000}, {@code 20 % – 50 %} or one number. */
final class TypedRange {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;/–]|\\bto\\b)\\s*|\\s+(?=\\d)");

    private TypedRange() {}

    /**
     * What a record's reading takes: a text, or the three ends. Of two ends the middle is half-way; it changes nothing, since ranges are
     * read from their ends.
     *
     * @param unit put behind each number that has none
     */
    static Object of(String typed, String unit) {
        var parts = Stream.of(BETWEEN.split(THOUSANDS.matcher(typed.strip()).replaceAll("")))
                .filter(part -> !part.isBlank())
                .map(part -> with(part.strip(), unit))
                .toList();
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            case 2 -> Map.of("low", parts.getFirst(), "likely", between(parts, unit), "high", parts.getLast());
            case 3 -> Map.of("low", parts.get(0), "likely", parts.get(1), "high", parts.get(2));
            default -> typed;
        };
    }

    private static String with(String part, String unit) {
        return part.matches("\\d+(\\.\\d+)?") ? part + unit : part;
    }

    private static String between(List<String> ends, String unit) {
        var numbers = ends.stream()
                .map(end -> end.replaceAll("[^0-9.]", ""))
                .filter(number -> number.matches("\\d{1,12}(\\.\\d{1,6})?"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return numbers.length < 2
                ? ends.getFirst()
                : with(String.valueOf(Math.round((numbers[0] + numbers[1]) / 2)), unit);
    }
}
