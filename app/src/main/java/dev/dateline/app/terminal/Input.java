package dev.dateline.app.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where answers come from, line by line. */
public final class Input {

    /** Ends before it begins. */
    public static final Input NOBODY = new Input(Reader.nullReader(), false);

    private final BufferedReader lines;
    private final boolean typed;

    /** @param typed whether somebody types at a terminal, which shows what is typed by itself */
    public Input(Reader reader, boolean typed) {
        this.lines = new BufferedReader(reader);
        this.typed = typed;
    }

    boolean isTyped() {
        return typed;
    }

    /** The next line; empty at the end of input. */
    Optional<String> line() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
