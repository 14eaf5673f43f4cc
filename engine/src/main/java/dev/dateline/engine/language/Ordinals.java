package dev.dateline.engine.language;

import java.util.Set;

/** The endings that make a number a place in a row: 1st, 22nd. */
final class Ordinals {
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    private Ordinals() {}

    static boolean isEnding(String word) {
        return ENDINGS.contains(word);
    }
}
