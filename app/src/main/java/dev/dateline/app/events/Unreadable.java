package dev.dateline.app.events;

/** What was sent cannot be read as what its sender says that it is. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
