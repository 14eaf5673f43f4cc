package dev.dateline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project folder a test writes: what the test does not say is the least that is valid. Today is Monday 2 March 2026, the launch
 * Monday 1 June 2026, weekdays are worked, engineers are four.
 */
public record ProjectFolder(Path path) {

    private static final String PROJECT = """
            format: dateline/1
            name: Kindle
            launch: 2026-06-01
            asOf: 2026-03-02
            timezone: Europe/Berlin
            currency: EUR
            teams:
              engineers: {capacity: 4, dayRate: 900}
              legal: {capacity: 1, dayRate: 1200.50}
            """;

    private static final String PRESS_RELEASE = """
            ---
            headline: Any book in a minute
            subheading: Nobody waits for the post any more
            place: Seattle
            status: draft
            ---

            Any book arrives [in under 60 seconds](claim:delivery-time).
            """;

    public static ProjectFolder in(Path directory) {
        var folder = new ProjectFolder(directory.resolve("kindle"));
        return folder.with("project.yaml", PROJECT).with("press-release.md", PRESS_RELEASE);
    }

    /** A copy of one of the repository's examples. */
    public static ProjectFolder example(String name, Path directory) {
        var source = Path.of("..", "examples", name);
        var folder = new ProjectFolder(directory.resolve(name));
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                folder.with(source.relativize(file).toString(), Files.readString(file));
            }
            return folder;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ProjectFolder with(String file, String text) {
        try {
            var target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With these steps, one a line in braces. */
    public ProjectFolder steps(String... steps) {
        return list("steps", steps);
    }

    /** With these claims, one a line in braces. */
    public ProjectFolder claims(String... claims) {
        return list("claims", claims);
    }

    /** With a YAML file {@code name.yaml} that lists these records, one a line in braces. */
    public ProjectFolder list(String name, String... records) {
        var text = new StringBuilder(name + ":\n");
        List.of(records).forEach(record -> text.append("  - {").append(record).append("}\n"));
        return with(name + ".yaml", text.toString());
    }

    /** With {@code there} instead of {@code here}, which stands in the file. */
    public ProjectFolder replacing(String file, String here, String there) {
        var text = read(file);
        if (!text.contains(here)) {
            throw new IllegalArgumentException(file + " does not hold `" + here + "`");
        }
        return with(file, text.replace(here, there));
    }

    public String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public CommandRun run(String command, Object... options) {
        var words = new ArrayList<Object>(List.of(command, path));
        words.addAll(List.of(options));
        return CommandRun.dateline(words.toArray());
    }

    /** What the command prints with {@code --json}; it must have been able to. */
    public JsonNode json(String command, Object... options) {
        var words = new ArrayList<>(List.of(options));
        words.add("--json");
        var run = run(command, words.toArray());
        if (run.status() == 2 || !run.err().isEmpty()) {
            throw new AssertionError(command + " could not be done: " + run.err());
        }
        return JsonMapper.shared().readTree(run.out());
    }
}
