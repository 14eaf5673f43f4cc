package dev.dateline.app.experience;

/** What records refuse for its length. */
final class Limits {

    private Limits() {}

    static void words(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(what + " must have 1 to " + longest + " characters");
        }
    }
}
