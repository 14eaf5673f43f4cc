package dev.dateline.app.delivery;

import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the engine's choices are written in files, JSON and options: {@code first-release}. */
final class RuleWord {

    private RuleWord() {}

    static String of(ReleaseRule rule) {
        return word(rule);
    }

    static String of(Excluded reason) {
        return word(reason);
    }

    /** @throws IllegalArgumentException where there is no such rule */
    static ReleaseRule parse(String word) {
        return Arrays.stream(ReleaseRule.values())
                .filter(rule -> word(rule).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + word + "` is no rule; expected "
                        + Arrays.stream(ReleaseRule.values())
                                .map(RuleWord::word)
                                .collect(Collectors.joining(" or "))));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
