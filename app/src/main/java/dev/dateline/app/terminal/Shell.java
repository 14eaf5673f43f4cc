package dev.dateline.app.terminal;

/** Words for a shell. */
public final class Shell {

    private Shell() {}

    /** One argument as a shell takes it. */
    public static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_./+@:-]+") && !text.startsWith("-")
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }
}
