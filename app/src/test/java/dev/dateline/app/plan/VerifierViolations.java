package dev.dateline.app.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What was found wrong so far, in words. */
final class VerifierViolations {

    private final List<String> found = new ArrayList<>();

    void unless(boolean holds, String message, Object... values) {
        if (!holds) {
            found.add(message.formatted(
                    Arrays.stream(values).map(VerifierViolations::plain).toArray()));
        }
    }

    /** What is missing reads as in the document: {@code null}. */
    private static Object plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? optional.get() : "null";
            case OptionalInt optional -> optional.isPresent() ? optional.getAsInt() : "null";
            default -> value;
        };
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
