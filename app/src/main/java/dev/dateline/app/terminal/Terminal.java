package dev.dateline.app.terminal;

import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command's words go: results to one stream, messages and progress to the other; how wide and whether in colour; and where
 * answers to its questions come from.
 */
public record Terminal(PrintStream out, PrintStream err, int width, boolean colour, boolean progress, Input in) {

    private static final int PIPED = 80;
    private static final int NARROWEST = 40;

    /** A terminal at which nobody answers. */
    public Terminal(PrintStream out, PrintStream err, int width, boolean colour, boolean progress) {
        this(out, err, width, colour, progress, Input.NOBODY);
    }

    /**
     * The process's own streams. The launcher says with {@code dateline.terminal}, {@code dateline.progress} and
     * {@code dateline.typed} which of them a person sits at.
     */
    public static Terminal ofProcess(PrintStream out, PrintStream err, Map<String, String> environment) {
        boolean seen = Boolean.getBoolean("dateline.terminal");
        boolean colour = seen && environment.getOrDefault("NO_COLOR", "").isEmpty();
        var in = new Input(
                new InputStreamReader(System.in, StandardCharsets.UTF_8), Boolean.getBoolean("dateline.typed"));
        return new Terminal(out, err, width(environment), colour, Boolean.getBoolean("dateline.progress"), in);
    }

    /** The same for what is said beside the result: lines and paragraphs go to standard error. */
    Terminal beside() {
        return new Terminal(err, err, width, colour && progress, progress, in);
    }

    private static int width(Map<String, String> environment) {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : PIPED;
    }

    public void line(String text) {
        out.println(text);
    }

    /** Something to know that is no result. */
    public void message(String text) {
        err.println(text);
    }

    public String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    public String quiet(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    public String paint(Ink ink, String text) {
        return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    /** Colours with a meaning; never the only sign of it. */
    public enum Ink {
        FORECAST("34"),
        GOOD("32"),
        BAD("31");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /** Running text, broken at words so that it fits; the following lines are indented. */
    public void paragraph(String text, int indent) {
        var words = text.stripLeading();
        var line = new StringBuilder().repeat(' ', text.length() - words.length());
        boolean begun = false;
        for (var word : words.split(" ", -1)) {
            if (begun && Text.width(line) + 1 + Text.width(word) > width) {
                out.println(line);
                line.setLength(0);
                line.repeat(' ', indent);
            } else if (begun) {
                line.append(' ');
            }
            line.append(word);
            begun = true;
        }
        out.println(line);
    }

    /** What was printed is there for whoever waits for it. */
    public void flush() {
        out.flush();
    }
}
