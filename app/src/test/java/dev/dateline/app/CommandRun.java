package dev.dateline.app;

import dev.dateline.app.terminal.Input;
import dev.dateline.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** One command as a person or a program sees it: its status, what it printed, and what it said beside. */
public record CommandRun(int status, String out, String err) {

    /** A quiet Saturday. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    public static CommandRun dateline(Object... arguments) {
        return inColumns(80, arguments);
    }

    public static CommandRun inColumns(int columns, Object... arguments) {
        return answering("", columns, arguments);
    }

    /** With these lines as its input. */
    public static CommandRun answering(List<String> answers, Object... arguments) {
        var input = answers.stream().map(answer -> answer + "\n").collect(Collectors.joining());
        return answering(input, 80, arguments);
    }

    private static CommandRun answering(String input, int columns, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                columns,
                false,
                false,
                new Input(new StringReader(input), false));
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = Dateline.run(terminal, CLOCK, words);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
