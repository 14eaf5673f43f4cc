package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "A command from typing it to its last word, beside the bare Java process.")
final class StartBench extends BenchCommand {

    private static final String REFERENCE = "java -version";
    /** The status of a command that did its work and found something to say about the project. */
    private static final int NEEDS_ATTENTION = 1;

    @Option(
            names = "--commands",
            split = ",",
            paramLabel = "COMMAND",
            description = "Which of dateline's commands; those it refuses are left out.")
    private List<String> commands = List.of("plan", "check", "status", "forecast");

    StartBench(Terminal terminal) {
        super(terminal, 21);
    }

    @Override
    protected Report run() throws IOException {
        var home = Path.of(System.getProperty("dateline.home", "."));
        var launcher = home.resolve("dateline").toString();
        var project = home.resolve("examples/kindle").toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var race = new Race("whole process, examples/kindle")
                .reference(REFERENCE, () -> run(java, "-version"))
                .against(REFERENCE, "java -cp … Hello", () -> run(java, "-cp", classes(), Hello.class.getName()));
        var there = commands.stream()
                .filter(command -> status(List.of(launcher, command, project)) <= NEEDS_ATTENTION)
                .toList();
        there.forEach(
                command -> race.against(REFERENCE, "./dateline " + command, () -> run(launcher, command, project)));
        return new Report("start", parameters().put("commands", commands))
                .times(run(List.of(race), 2, 0))
                .finding(words(there), Json.object().put("measured", there));
    }

    private String words(List<String> there) {
        var missing =
                commands.stream().filter(command -> !there.contains(command)).toList();
        return "All rows run the same JDK; what they print goes to a file."
                + (missing.isEmpty() ? "" : " Left out, since dateline refused: " + String.join(", ", missing) + ".");
    }

    private static String classes() {
        var location = Hello.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(location.getPath()).toString();
    }

    private static void run(String... command) {
        int status = status(List.of(command));
        if (status > NEEDS_ATTENTION) {
            throw new IllegalStateException(String.join(" ", command) + " ended with status " + status);
        }
    }

    private static int status(List<String> command) {
        try {
            var output = Files.createTempFile("dateline-bench", ".txt");
            try {
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                return builder.start().waitFor();
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command + " ran", e);
        }
    }
}
