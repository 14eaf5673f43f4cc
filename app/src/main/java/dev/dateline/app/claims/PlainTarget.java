package dev.dateline.app.claims;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.UnitWords;
import dev.dateline.app.metrics.Units;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the target in what people say of a number: {@code 80 % less time}, {@code in under 60 seconds}, {@code twice as many}. */
public final class PlainTarget {

    private static final Set<String> LESS = Set.of(
            "less", "fewer", "lower", "shorter", "smaller", "cheaper", "falls", "fell", "fallen", "drops", "dropped",
            "cut", "reduced", "shrinks", "shrunk", "down");

    private static final Pattern WRITTEN = Pattern.compile(PlainQuantity.NUMBER);
    private static final String PERCENT = PlainQuantity.NUMBER + " ?(?:%|percent|per cent)";
    private static final Pattern CHANGED =
            pattern(PERCENT + " (less|fewer|lower|shorter|smaller|cheaper|more|higher|greater|larger|longer)\\b");
    private static final Pattern MOVED = pattern("\\b(falls|fell|fallen|drops|dropped|cut|reduced|shrinks|shrunk|down|"
            + "rises|rose|risen|grows|grew|grown|increases|increased|up) by " + PERCENT);
    private static final Pattern HALF = pattern("\\b(?:half (?:the|as|of)|halved|halves)\\b");
    private static final Pattern MULTIPLE =
            pattern("\\b(?:(twice|doubles|doubled)|(two|three|four|five|six|ten|\\d{1,4}) times as)\\b");
    private static final Pattern BOUND =
            pattern("(<=|>=|≤|≥|<|>|\\b(?:at most|no more than|within|under|below|less than"
                    + "|fewer than|at least|no less than|over|above|more than)\\b) ?" + PlainQuantity.CURRENCY
                    + "(?:" + PlainQuantity.NUMBER + "|(?:an?|one)\\b) ?(%|[\\p{L}.\\[\\]_/]+)?");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("at most", "<="),
            Map.entry("no more than", "<="),
            Map.entry("within", "<="),
            Map.entry("≤", "<="),
            Map.entry("under", "<"),
            Map.entry("below", "<"),
            Map.entry("less than", "<"),
            Map.entry("fewer than", "<"),
            Map.entry("at least", ">="),
            Map.entry("no less than", ">="),
            Map.entry("≥", ">="),
            Map.entry("over", ">"),
            Map.entry("above", ">"),
            Map.entry("more than", ">"));

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "ten", 10);

    private PlainTarget() {}

    /** The target these words name for something that is at {@code baseline} today; empty where they name none. */
    public static Optional<Target> in(String words, Quantity baseline) {
        return relative(words).map(Target::parse).or(() -> bound(words, baseline));
    }

    /** The same from an answer about nothing but the target; it must lie ahead of the baseline. */
    public static Target parse(String text, Quantity baseline) {
        var target = in(withPlainNumbers(text), baseline).orElseGet(() -> plain(text, baseline));
        refuseWhatIsTrueAlready(target, baseline);
        return target;
    }

    /** A claim is something that is not true yet. */
    public static void refuseWhatIsTrueAlready(Target target, Quantity baseline) {
        boolean nothingToScale = target instanceof Target.Relative && baseline.value() <= 0;
        if (nothingToScale) {
            throw new IllegalArgumentException("`" + target + "` says nothing where today's value is " + baseline
                    + "; expected a value to reach, such as >= 40");
        }
        var reached = switch (target) {
            case Target.Relative relative -> relative.factor() == 1;
            case Target.Bound bound ->
                Units.convert(
                                baseline.value(),
                                baseline.unit(),
                                bound.quantity().unit())
                        .map(value ->
                                bound.comparison().holds(value, bound.quantity().value()))
                        .orElseThrow(() -> new IllegalArgumentException("`" + bound
                                + "` is in another unit than today's " + baseline + "; expected " + baseline.unit()));
        };
        if (reached) {
            throw new IllegalArgumentException("`" + target + "` is true already, at " + baseline
                    + " today; expected something that is still to come, such as 80 % less");
        }
    }

    /** Which way the metric gets better for this target. */
    public static Direction direction(Target target) {
        boolean lower = switch (target) {
            case Target.Relative relative -> relative.factor() < 1;
            case Target.Bound bound -> bound.comparison().isUpper();
        };
        return lower ? Direction.LOWER : Direction.HIGHER;
    }

    /** What it comes to: {@code at most 1.2 h}. */
    public static String told(Target target, Quantity baseline) {
        return switch (target) {
            case Target.Bound bound -> bound.text();
            case Target.Relative relative ->
                relative.text() + ", so " + (relative.factor() < 1 ? "at most " : "at least ")
                        + Amount.text(baseline.value() * relative.factor(), baseline.unit());
        };
    }

    private static Optional<String> relative(String words) {
        var changed = CHANGED.matcher(words);
        if (changed.find()) {
            return Optional.of(percent(changed.group(1), changed.group(2)));
        }
        var moved = MOVED.matcher(words);
        if (moved.find()) {
            return Optional.of(percent(moved.group(2), moved.group(1)));
        }
        if (HALF.matcher(words).find()) {
            return Optional.of("50 % less than baseline");
        }
        var multiple = MULTIPLE.matcher(words);
        if (multiple.find()) {
            int times = multiple.group(1) != null ? 2 : times(multiple.group(2).toLowerCase(Locale.ROOT));
            return times < 2 ? Optional.empty() : Optional.of((times - 1) * 100 + " % more than baseline");
        }
        return Optional.empty();
    }

    /** A target as a file has it, but for its numbers, which are written as people do. */
    static String withPlainNumbers(String text) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> PlainQuantity.number(found.group()).toPlainString());
    }

    private static int times(String word) {
        var number = NUMBERS.get(word);
        return number == null ? Integer.parseInt(word) : number;
    }

    private static String percent(String number, String word) {
        var way = LESS.contains(word.toLowerCase(Locale.ROOT)) ? "less" : "more";
        return PlainQuantity.of(PlainQuantity.inWords(number).abs(), "%") + " " + way + " than baseline";
    }

    private static Optional<Target> bound(String words, Quantity baseline) {
        var found = BOUND.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        var sign = found.group(1).toLowerCase(Locale.ROOT);
        var amount = found.group(3) == null ? BigDecimal.ONE : PlainQuantity.inWords(found.group(3));
        var unit = unit(found.group(4)).or(() -> unit(found.group(2))).orElse(baseline.unit());
        return Units.convert(baseline.value(), baseline.unit(), unit)
                .map(known -> Target.parse(SIGNS.getOrDefault(sign, sign) + " " + PlainQuantity.of(amount, unit)));
    }

    /** In running words only common ones are units: in "40 times a week" the a is no year. */
    private static Optional<String> unit(@Nullable String word) {
        return word == null ? Optional.empty() : UnitWords.common(word);
    }

    /** A value alone: the side of it on which the baseline does not lie. */
    private static Target plain(String text, Quantity baseline) {
        Quantity value;
        try {
            value = PlainQuantity.parse(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no target; expected one such as 80 % less, at most 60 min or >= 40 count", none);
        }
        var unit = value.unit().isEmpty() ? baseline.unit() : value.unit();
        var sign = Units.convert(baseline.value(), baseline.unit(), unit)
                .map(now -> now > value.value() ? "<= " : ">= ")
                .orElse(">= ");
        return Target.parse(sign + PlainQuantity.of(BigDecimal.valueOf(value.value()), unit));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
