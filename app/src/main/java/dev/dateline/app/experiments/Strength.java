package dev.dateline.app.experiments;

import dev.dateline.app.project.Like;

/** How much evidence there is, from 0 (none) to 5. */
@Like("[0-5]")
public record Strength(int points) {

    public static Strength parse(String text) {
        if (!text.matches("[0-5]")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 0 to 5");
        }
        return new Strength(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(points);
    }
}
