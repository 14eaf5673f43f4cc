package dev.dateline.app.readings;

/** Something that should have been read and was not, and why, in words for people. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1;

    NotRead(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
