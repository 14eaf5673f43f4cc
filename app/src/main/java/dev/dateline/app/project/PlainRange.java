package dev.dateline.app.project;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One number, low to high, or low, likely and high, as people type them: {@code 1200}, {@code 20 000 – 50 000},
 * {@code 1 200 / 2 400 / 6 000 EUR}. Blanks are enough between numbers where none of them could stand within one.
 */
public final class PlainRange {

    private static final int MOST = 3;
    private static final int MOST_DIGITS = 15;

    private static final Pattern APART =
            Pattern.compile("\\s*(?:–|—|…|\\.{2,3}|/|;|,(?=\\s))\\s*|(?<=[\\d%\\p{L}\\p{Sc}])\\s*-\\s*|\\s+to\\s+"
                    + "|(?<=\\d)\\s+(?=\\p{Sc}\\s?\\d)|(?<=\\d\\s?[%\\p{L}]{1,12})\\s+(?=\\d)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
    private static final Pattern RUN = Pattern.compile(
            "(?<before>[^\\d]*?)(?<numbers>-?\\d[\\d.,'’\\s\\u00A0\\u2009\\u202F]*\\d)(?<after>[^\\d]*)");
    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}(?:[.,]\\d+)?");
    private static final Pattern BEGINS = Pattern.compile("[1-9]\\d{0,2}");

    private PlainRange() {}

    /** One, two or three numbers; a unit that only the first or the last has is that of all. */
    public static List<PlainNumber> numbers(String typed) {
        var parts = Stream.of(APART.split(typed.strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var texts = parts.size() == 1 ? atBlanks(parts.getFirst(), typed) : parts;
        var numbers =
                texts.stream().map(PlainNumber::find).flatMap(Optional::stream).toList();
        if (numbers.isEmpty() || numbers.size() < texts.size() || numbers.size() > MOST) {
            throw new IllegalArgumentException("`" + Shape.shortened(typed)
                    + "` is no amount; write one number, low to high, or all three such as 1200 – 2400 – 6000");
        }
        var units = numbers.stream()
                .map(PlainNumber::unit)
                .filter(unit -> !unit.isEmpty())
                .toList();
        return units.isEmpty()
                ? numbers
                : numbers.stream()
                        .map(one -> one.unit().isEmpty()
                                ? new PlainNumber(one.typed(), one.readings(), units.getLast())
                                : one)
                        .toList();
    }

    /** The amounts of money or of anything else; where only the ends are said, the middle is their geometric one. */
    public static Amounts amounts(String typed, Optional<String> currency) {
        var numbers =
                numbers(typed).stream().map(one -> one.in(currency).value()).toList();
        var low = numbers.getFirst();
        var high = numbers.getLast();
        return new Amounts(low, numbers.size() == MOST ? numbers.get(1) : middle(low, high), high);
    }

    /** As a field shows them, to be read as the same again. */
    public static String written(Amounts amounts) {
        return (amounts.isCertain()
                        ? Stream.of(amounts.likely())
                        : Stream.of(amounts.low(), amounts.likely(), amounts.high()))
                .map(PlainNumber::written)
                .collect(Collectors.joining(" – "));
    }

    /** That of the spread which is laid through both. */
    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        if (low.signum() <= 0 || low.compareTo(high) >= 0) {
            return low; // what is wrong with it the range itself says
        }
        var middle = new BigDecimal(Math.sqrt(low.doubleValue() * high.doubleValue()), new MathContext(3));
        return new BigDecimal(middle.min(high).max(low).toPlainString());
    }

    /** Where a run of digits could be one number or three, nobody can tell which. */
    private static List<String> atBlanks(String text, String typed) {
        var run = RUN.matcher(text);
        if (!run.matches()) {
            return List.of(text);
        }
        var tokens = List.of(BLANKS.split(run.group("numbers")));
        var ways = ways(tokens);
        if (ways.size() > 1) {
            throw new IllegalArgumentException("`" + Shape.shortened(typed) + "` can be " + plain(ways.getFirst())
                    + " or " + plain(ways.get(1)) + "; write one of these");
        } else if (ways.isEmpty()) {
            return List.of(text);
        }
        var numbers = new ArrayList<>(ways.getFirst());
        numbers.set(0, run.group("before") + numbers.getFirst());
        numbers.set(numbers.size() - 1, numbers.getLast() + run.group("after"));
        return numbers;
    }

    private static String plain(List<String> numbers) {
        return numbers.stream().map(number -> number.replace(" ", "")).collect(Collectors.joining(" – "));
    }

    /** As few numbers as the blanks allow, and every way to make three of them. */
    private static List<List<String>> ways(List<String> tokens) {
        var ways = new ArrayList<List<String>>();
        var fewest = fewest(tokens);
        if (fewest.size() <= MOST && fewest.stream().allMatch(one -> one.length() <= MOST_DIGITS + MOST)) {
            ways.add(fewest);
        }
        for (int second = 1; second < tokens.size() - 1; second++) {
            for (int third = second + 1; third < tokens.size(); third++) {
                var three = List.of(
                        tokens.subList(0, second), tokens.subList(second, third), tokens.subList(third, tokens.size()));
                if (three.stream().allMatch(PlainRange::isOne)) {
                    var joined = three.stream().map(PlainRange::joined).toList();
                    if (!ways.contains(joined)) {
                        ways.add(joined);
                    }
                }
            }
        }
        return ways;
    }

    private static List<String> fewest(List<String> tokens) {
        var numbers = new ArrayList<String>();
        int from = 0;
        for (int to = 1; to <= tokens.size(); to++) {
            if (to == tokens.size() || !isOne(tokens.subList(from, to + 1))) {
                numbers.add(joined(tokens.subList(from, to)));
                from = to;
            }
        }
        return numbers;
    }

    private static boolean isOne(List<String> tokens) {
        boolean alone = tokens.size() == 1;
        return alone
                ? !tokens.getFirst().matches("0\\d+")
                : BEGINS.matcher(tokens.getFirst()).matches()
                        && tokens.stream()
                                .skip(1)
                                .allMatch(token -> THREE_DIGITS.matcher(token).matches())
                        && tokens.subList(1, tokens.size() - 1).stream().allMatch(token -> token.length() == MOST);
    }

    private static String joined(List<String> tokens) {
        return String.join(" ", tokens);
    }
}
