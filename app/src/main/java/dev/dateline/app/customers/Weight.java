package dev.dateline.app.customers;

import dev.dateline.app.project.Like;

/** How much something counts, from 1 (little) to 5. */
@Like("[1-5]")
public record Weight(int points) {

    public static Weight parse(String text) {
        if (!text.matches("[1-5]")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 1 to 5");
        }
        return new Weight(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(points);
    }
}
