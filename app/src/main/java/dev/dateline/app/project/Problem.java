package dev.dateline.app.project;

import java.util.Optional;

/**
 * Something in a folder that is wrong: where, which rule, what was found, and what would do.
 *
 * @param rule a word for the kind of problem, such as {@code unknown-key}
 * @param found the text as it stands in the file; empty where the problem is that something is missing
 */
public record Problem(Place place, String rule, String found, String message, Optional<String> nearest) {

    public static Problem of(Place place, String rule, String found, String message) {
        return new Problem(place, rule, found, message, Optional.empty());
    }

    @Override
    public String toString() {
        return place + ": " + rule + ": " + message
                + nearest.map(name -> "; maybe `" + name + "`?").orElse("");
    }
}
