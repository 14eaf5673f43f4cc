package dev.dateline.app.customers;

import dev.dateline.app.project.Like;

/** A number of whole things, at least one of them. */
@Like("[1-9][0-9]{0,8}")
public record Many(int number) {

    public static Many parse(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number, at least 1");
        }
        return new Many(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
