package dev.dateline.app.project;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A number as people type it, the same wherever they do: {@code 2,5}, {@code 20 000}, {@code 1'200}, {@code 1,234,567.5},
 * {@code € 1.234.567} or {@code 18,5 %}. A folder's file is stricter.
 *
 * @param readings what its digits can mean: two where a comma or a point stands before just three of them
 * @param unit as it is written before or behind the number; empty where none is
 */
public record PlainNumber(String typed, List<BigDecimal> readings, String unit) {

    static final String BLANK = "[ \\u00A0\\u2009\\u202F'’]";

    /** How a number looks in a text. */
    public static final String WRITTEN =
            "[-−+]?(?:\\d{1,3}(?:" + BLANK + "\\d{3})+|\\d+)(?:[.,]\\d+)*(?!\\d)(?!" + BLANK + "\\d{3}(?!\\d))";

    private static final String BEFORE = "\\p{Sc}|\\p{Lu}{1,2}\\$|\\p{Lu}{3}";
    private static final Pattern WHOLE = Pattern.compile("(?:about |around |ca\\.? |~ ?|≈ ?)?(?:(?<before>" + BEFORE
            + ")\\s*)?(?<digits>" + WRITTEN + ")\\s*(?<after>(?![eE][-+]?\\d)[^\\s\\d.,](?:(?!\\s\\d).)*)?");

    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}(?:(?<by>" + BLANK + ")\\d{3})(?:\\k<by>\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern OPEN = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern BY_COMMAS =
            Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+|-?[1-9]\\d{0,2}(?:,\\d{3}){2,}");
    private static final Pattern BY_POINTS =
            Pattern.compile("-?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+|-?[1-9]\\d{0,2}(?:\\.\\d{3}){2,}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    private static final int MOST_DIGITS = 30;

    public PlainNumber {
        readings = List.copyOf(readings);
    }

    /** @throws IllegalArgumentException where it is no number; says what would be one */
    public static PlainNumber parse(String typed) {
        return find(typed)
                .orElseThrow(() -> new IllegalArgumentException("`" + Shape.shortened(typed)
                        + "` is no number that can be read here; write one such as 1200 or 0.5"));
    }

    static Optional<PlainNumber> find(String typed) {
        var found = WHOLE.matcher(typed.strip());
        if (!found.matches() || found.group("digits").length() > MOST_DIGITS) {
            return Optional.empty();
        }
        var before = Optional.ofNullable(found.group("before")).orElse("");
        var after = Optional.ofNullable(found.group("after")).orElse("").strip();
        var readings = readings(found.group("digits"));
        boolean twice = !before.isEmpty()
                && !after.isEmpty()
                && !CurrencyWords.code(before).equals(CurrencyWords.code(after));
        return readings.isEmpty() || twice
                ? Optional.empty()
                : Optional.of(new PlainNumber(typed.strip(), readings, after.isEmpty() ? before : after));
    }

    /** The digits alone, whatever they can mean. */
    private static List<BigDecimal> readings(String written) {
        var digits = written.replace('−', '-').replace("+", "");
        if (GROUPED.matcher(digits).matches()) {
            return List.of(decimal(digits.replaceAll(BLANK, "")));
        } else if (OPEN.matcher(digits).matches()) {
            return List.copyOf(
                    new LinkedHashSet<>(List.of(new BigDecimal(digits.replaceAll("[.,]", "")), decimal(digits))));
        } else if (BY_COMMAS.matcher(digits).matches()) {
            return List.of(new BigDecimal(digits.replace(",", "")));
        } else if (BY_POINTS.matcher(digits).matches()) {
            return List.of(decimal(digits.replace(".", "")));
        }
        return DECIMAL.matcher(digits).matches() ? List.of(decimal(digits)) : List.of();
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    /** What it means. */
    public BigDecimal value() {
        return value(any -> true);
    }

    /** What it means where only some numbers can be; where none of its readings can, the last is left to be refused. */
    public BigDecimal value(Predicate<BigDecimal> possible) {
        var left = readings.stream().filter(possible).toList();
        if (left.size() > 1) {
            throw new IllegalArgumentException("`" + typed + "` can be " + written(left.getFirst()) + " or "
                    + written(left.getLast()) + "; write one of these");
        }
        return left.isEmpty() ? readings.getLast() : left.getFirst();
    }

    /** The same where nothing but this currency is written with it. */
    public PlainNumber in(Optional<String> currency) {
        if (!unit.isEmpty()
                && !currency.map(own -> CurrencyWords.isOf(unit, own)).orElse(false)) {
            throw new IllegalArgumentException("`" + Shape.shortened(typed) + "` is in "
                    + Shape.shortened(CurrencyWords.code(unit).orElse(unit)) + "; expected "
                    + currency.map(own -> own + " or a number alone").orElse("a number alone"));
        }
        return this;
    }

    /** As a field shows it, so that it is read as the same again: 1.125 with a nought behind it. */
    public static String written(BigDecimal number) {
        var plain = number.toPlainString();
        if (!OPEN.matcher(plain).matches()) {
            return plain;
        }
        var shorter = number.stripTrailingZeros().toPlainString();
        return OPEN.matcher(shorter).matches() ? shorter + "0" : shorter;
    }
}
