package dev.dateline.app.sources;

import java.io.IOException;

/** A machine that is not asked, or whose answer is not read, and why, in words for people. */
public final class Barred extends IOException {

    private static final long serialVersionUID = 1;

    public Barred(String words) {
        super(words);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
