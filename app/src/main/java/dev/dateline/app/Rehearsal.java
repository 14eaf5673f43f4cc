package dev.dateline.app;

import dev.dateline.app.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Runs each command once on a folder and prints nothing: the launcher's cache of loaded classes learns from it what they need. */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal = new Terminal(nowhere, nowhere, 80, false, false);
        for (var command : List.of("check", "plan", "forecast", "status")) {
            Dateline.run(terminal, Clock.systemUTC(), command, arguments[0]);
            Dateline.run(terminal, Clock.systemUTC(), command, arguments[0], "--json");
        }
    }
}
