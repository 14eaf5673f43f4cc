package dev.dateline.app.database;

/** A database that cannot be used, in one line for the person who wanted it. */
public final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unavailable(String words) {
        super(words);
    }

    Unavailable(String words, Throwable cause) {
        super(words, cause);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
