package dev.dateline.app.people;

import java.util.Locale;

/** What somebody is in a project; each may do what those after it may. */
public enum Role {
    OWNER("may do everything, and says who else may"),
    EDITOR("may change everything but who takes part"),
    READER("may read and comment on everything");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayEdit() {
        return this != READER;
    }

    static Role parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("role (" + text + ") must be owner, editor or reader", unknown);
        }
    }
}
