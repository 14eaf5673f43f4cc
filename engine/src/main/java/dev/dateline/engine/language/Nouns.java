package dev.dateline.engine.language;

import java.util.Optional;
import java.util.Set;

/** Finds the plural noun that a number counts, up to three adjectives away. */
final class Nouns {
    private static final Set<String> IRREGULAR = Terms.set("irregular-plurals.txt");
    private static final Set<String> NO_NOUNS = Terms.set("words-in-s.txt");
    private static final Set<String> FUNCTION_WORDS = Terms.set("function-words.txt");
    private static final Set<String> VERBS = Terms.set("verbs-in-s.txt");
    private static final int REACH = 4;

    private Nouns() {}

    /** The plural after the number, as written but in lower case. */
    static Optional<Unit> plural(Tokens tokens, int index) {
        int at = index;
        for (int seen = 0; seen < REACH; seen++) {
            if (tokens.isHyphen(at)) {
                at++;
            }
            if (!canStandBeforeNoun(tokens, at)) {
                return Optional.empty();
            }
            if (isPlural(tokens, at) && !tokens.isHyphen(at + 1)) {
                return Optional.of(Units.per(tokens, new Unit(tokens.lower(at), at + 1)));
            }
            at++;
        }
        return Optional.empty();
    }

    /** "1 title" and "500-page" count titles and pages. */
    static Optional<Unit> singular(Tokens tokens, int index) {
        String word = tokens.lower(index);
        boolean noun = canStandBeforeNoun(tokens, index)
                && word.length() > 2
                && !tokens.isCapitalised(index)
                && !word.endsWith("ly");
        return noun ? Optional.of(new Unit(pluralOf(word), index + 1)) : Optional.empty();
    }

    static boolean isFunctionWord(Tokens tokens, int index) {
        return tokens.isOneOf(index, FUNCTION_WORDS);
    }

    static boolean isVerb(Tokens tokens, int index) {
        return tokens.isOneOf(index, VERBS);
    }

    private static boolean canStandBeforeNoun(Tokens tokens, int index) {
        return tokens.isWord(index)
                && !isFunctionWord(tokens, index)
                && !tokens.isOneOf(index, NO_NOUNS)
                && !NumberWords.isSmall(tokens, index)
                && !tokens.lower(index).contains("'");
    }

    private static boolean isPlural(Tokens tokens, int index) {
        String word = tokens.lower(index);
        boolean ends = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return IRREGULAR.contains(word) || (ends && !isVerb(tokens, index));
    }

    private static String pluralOf(String word) {
        if (IRREGULAR.contains(word)) {
            return word;
        }
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return word.equals("person") ? "people" : word.equals("child") ? "children" : word + (hissing ? "es" : "s");
    }
}
