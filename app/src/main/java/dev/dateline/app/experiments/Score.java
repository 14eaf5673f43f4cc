package dev.dateline.app.experiments;

import dev.dateline.app.project.Like;

/** One to five. */
@Like("[1-5]")
public record Score(int points) {

    public static Score parse(String text) {
        if (!text.matches("[1-5]")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 1 to 5");
        }
        return new Score(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(points);
    }
}
