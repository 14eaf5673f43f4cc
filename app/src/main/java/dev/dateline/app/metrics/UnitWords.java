package dev.dateline.app.metrics;

import dev.dateline.app.project.CurrencyWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Units as people say them, in the form a metric writes: {@code seconds} is {@code s}, {@code €} is {@code EUR}. */
public final class UnitWords {

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        words("ms", "ms", "millisecond", "milliseconds");
        words("s", "s", "sec", "secs", "second", "seconds");
        words("min", "min", "mins", "minute", "minutes");
        words("h", "h", "hr", "hrs", "hour", "hours");
        words("d", "d", "day", "days");
        words("wk", "wk", "wks", "week", "weeks");
        words("mo", "mo", "month", "months");
        words("a", "yr", "yrs", "year", "years");
        words("%", "%", "percent", "per cent");
        words("count", "count", "times", "pieces");
        words("kg", "kg", "kilogram", "kilograms");
        words("km", "km", "kilometre", "kilometres", "kilometer", "kilometers");
        words("kW.h", "kwh");
        words("MBy", "mb", "megabyte", "megabytes");
        words("GBy", "gb", "gigabyte", "gigabytes");
    }

    /** Numbers and sentences are no units, though a parser may find one in them. */
    private static final Pattern LIKE_UCUM = Pattern.compile("[A-Za-z\\[{1][A-Za-z0-9_/.\\[\\]{}^*-]{0,39}(?<!\\d)");

    private UnitWords() {}

    /** The unit a common word stands for. */
    public static Optional<String> common(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT))).or(() -> CurrencyWords.common(word));
    }

    /** Any unit a metric may have, by its word, its currency code or its UCUM sign. */
    public static String parse(String text) {
        var known = common(text).or(() -> CurrencyWords.code(text));
        if (known.isPresent()) {
            return known.get();
        }
        if (!isUcum(text)) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no unit; what is counted has the unit count (42 count), "
                            + "the rest one such as s, min, h, d, wk, %, EUR or kg");
        }
        return text;
    }

    private static boolean isUcum(String text) {
        return LIKE_UCUM.matcher(text).matches() && !text.matches("[A-Z]{3}") && Units.isKnown(text);
    }

    private static void words(String unit, String... words) {
        for (var word : words) {
            WORDS.put(word, unit);
        }
    }
}
