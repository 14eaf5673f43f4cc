package dev.dateline.engine.language;

import java.util.LinkedHashMap;
import java.util.Map;

/** Weighs a text by the telling phrases in it. */
final class Cues {
    private static final int LONGEST = 4;

    private final Map<String, Integer> weights = new LinkedHashMap<>();

    private Cues(Map<String, String> phrases) {
        phrases.forEach((phrase, weight) -> weights.put(phrase, Integer.valueOf(weight)));
    }

    static Cues of(String name) {
        return new Cues(Terms.map(name));
    }

    int weigh(Tokens tokens) {
        int sum = 0;
        int index = 0;
        while (index < tokens.size()) {
            Match match = longest(tokens, index);
            sum += match.weight;
            index += Math.max(1, match.length);
        }
        return sum;
    }

    private Match longest(Tokens tokens, int index) {
        Match longest = new Match(0, 0);
        String phrase = "";
        for (int length = 1; length <= LONGEST; length++) {
            phrase = phrase.isEmpty() ? tokens.lower(index) : phrase + " " + tokens.lower(index + length - 1);
            Integer weight = weights.get(phrase);
            longest = weight == null ? longest : new Match(length, weight);
        }
        return longest;
    }

    private record Match(int length, int weight) {}
}
