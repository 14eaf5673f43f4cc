package dev.dateline.app.page;

import java.util.Optional;

/**
 * The state of a claim as every page shows it: always the word, with a shape and a fill of its own.
 *
 * @param look the end of its classes and marks: {@code off} of {@code state-off} and {@code #m-off}
 * @param stale since when a newer observation is overdue, in words
 */
public record StateChip(String look, String word, Optional<String> stale) {

    private static final String STALE = "stale";

    /** All of it in words; what was good and is stale is no more than that. */
    public String words() {
        return stale.map(since -> word + (look.equals(STALE) ? " since " : ", stale since ") + since)
                .orElse(word);
    }
}
