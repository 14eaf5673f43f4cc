package dev.dateline.app.customers;

import dev.dateline.app.project.Like;

/** How well somebody can do something, from 0 (not at all) to 5 (others learn it from them). */
@Like("[0-5]")
public record Level(int points) {

    public static Level parse(String text) {
        if (!text.matches("[0-5]")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 0 to 5");
        }
        return new Level(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(points);
    }
}
