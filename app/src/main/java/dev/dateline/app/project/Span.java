package dev.dateline.app.project;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A length of time in UCUM, with or without the space: {@code 28 d} is 28 × 24 hours whatever the clocks do. */
@Like("[0-9]+(\\.[0-9]+)? *(s|min|h|d|wk|mo|a)")
public record Span(Duration duration, String text) {

    private static final Map<String, Double> SECONDS = Map.of(
            "s", 1.0, "min", 60.0, "h", 3600.0, "d", 86_400.0, "wk", 604_800.0, "mo", 2_629_800.0, "a", 31_557_600.0);

    private static final Map<String, String> WORDS =
            Map.of("s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");

    private static final double LONGEST_SECONDS = 100 * 31_557_600.0;

    public static Span parse(String text) {
        int unitAt = 0;
        while (unitAt < text.length() && (Character.isDigit(text.charAt(unitAt)) || text.charAt(unitAt) == '.')) {
            unitAt++;
        }
        var unit = text.substring(unitAt).strip();
        var seconds = SECONDS.get(unit);
        if (unitAt == 0 || seconds == null) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no length of time; expected a number and a unit, such as 28 d, 12 h or 6 wk");
        }
        BigDecimal amount = Scalars.decimal(text.substring(0, unitAt));
        double total = amount.doubleValue() * seconds;
        if (!(total > 0 && total <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("`" + text + "` must be longer than nothing and at most 100 years");
        }
        return new Span(Duration.ofMillis(Math.round(total * 1000)), text);
    }

    /** The sign of a unit of time that is written out: {@code wk} of {@code weeks}; anything else as it is. */
    public static String unit(String written) {
        var one = written.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(one))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** How long one of the unit takes, by its sign or its word; empty where it is no unit of time this class knows. */
    public static OptionalDouble seconds(String unit) {
        var seconds = SECONDS.get(unit(unit));
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /** As a sentence says it: "28 days". */
    public String words() {
        int unitAt = text.replaceFirst("[a-z]+$", "").length();
        var amount = text.substring(0, unitAt).strip();
        var unit = WORDS.getOrDefault(text.substring(unitAt), text.substring(unitAt));
        return amount + " " + unit + (amount.equals("1") ? "" : "s");
    }

    @Override
    public String toString() {
        return text;
    }
}
