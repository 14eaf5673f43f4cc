package dev.dateline.engine.language;

import java.util.Locale;
import java.util.Set;

/** Short forms that end in a full stop without ending their sentence. */
final class Abbreviations {
    private static final Set<String> BEFORE_MORE = Terms.set("abbreviations.txt");
    private static final Set<String> ALSO_LAST = Terms.set("abbreviations-also-last.txt");

    private Abbreviations() {}

    /** Dr, Nov, approx: something always follows. */
    static boolean neverEnds(String word) {
        return BEFORE_MORE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Inc, Ltd, U.S: something may follow. */
    static boolean mayEnd(String word) {
        return ALSO_LAST.contains(word.toLowerCase(Locale.ROOT));
    }
}
