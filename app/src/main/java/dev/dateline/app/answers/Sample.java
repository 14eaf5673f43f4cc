package dev.dateline.app.answers;

import dev.dateline.app.project.Like;

/** How many were asked, counted or tried. */
@Like("[1-9][0-9]{0,8}")
public record Sample(int many) {

    public Sample {
        if (many < 1) {
            throw new IllegalArgumentException("sample (" + many + ") must be at least 1");
        }
    }

    public static Sample parse(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("`" + text + "` must be a whole number from 1, such as 12");
        }
        return new Sample(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return String.valueOf(many);
    }
}
