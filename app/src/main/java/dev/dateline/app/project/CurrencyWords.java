package dev.dateline.app.project;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies by their signs, words and codes. */
public final class CurrencyWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("yen", "JPY"));

    /** Countries call their own money dollar, too. */
    private static final Set<String> DOLLARS = Set.of("USD", "AUD", "CAD", "HKD", "NZD", "SGD");

    private CurrencyWords() {}

    /** The currency of a sign, a word or a code in any case; empty where it is none. */
    public static Optional<String> code(String word) {
        var known = common(word);
        if (known.isPresent()) {
            return known;
        }
        var code = word.toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{3}")
                        && Currency.getAvailableCurrencies().stream()
                                .anyMatch(currency -> currency.getCurrencyCode().equals(code))
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The same in running words, of which many are the code of some currency. */
    public static Optional<String> common(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a sign, a word or a code can stand for that currency. */
    static boolean isOf(String word, String currency) {
        var code = code(word);
        boolean dollar = code.equals(Optional.of("USD")) && !word.equalsIgnoreCase("USD") && DOLLARS.contains(currency);
        return dollar || code.equals(Optional.of(currency));
    }
}
