package dev.dateline.app.experiments;

import dev.dateline.app.project.Like;

/** How many: a whole number, not negative. */
@Like("[0-9]{1,6}")
public record Count(int number) {

    public static Count parse(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 0 to 999999");
        }
        return new Count(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
