package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The words of the tests of a project folder: a sound project to spoil, and what the command then says. */
abstract class FolderCase {

    @TempDir
    Path root;

    Path folder;

    @BeforeEach
    void aSoundProject() throws IOException {
        folder = Files.createDirectory(root.resolve("project"));
        givenFile("project.yaml", """
                format: dateline/1
                name: A project
                launch: 2027-03-01
                teams:
                  crew: {capacity: 2}
                """);
        givenFile("press-release.md", "---\nheadline: Good news\n---\n\nText.\n");
    }

    void givenFile(String path, String text) {
        givenBytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void givenBytes(String path, byte[] bytes) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** steps.yaml with these items, one a line. */
    void givenSteps(String... items) {
        givenFile("steps.yaml", "steps:\n" + lines(items));
    }

    /** claims.yaml and metrics.yaml with one metric, in seconds and better the lower, that this claim is about. */
    void givenClaim(String rest) {
        givenMetric("{id: speed, unit: s, better: lower}");
        givenFile("claims.yaml", "claims:\n  - {id: fast, metric: speed, " + rest + "}\n");
    }

    void givenMetric(String item) {
        givenFile("metrics.yaml", "metrics:\n" + lines(item));
    }

    private static String lines(String... items) {
        return "  - " + String.join("\n  - ", items) + "\n";
    }

    CommandRun plan(Object... more) {
        var arguments = new ArrayList<Object>(List.of("plan", folder));
        arguments.addAll(List.of(more));
        return CommandRun.dateline(arguments.toArray());
    }

    /** These lines on standard error and their number, in this order; nothing else anywhere, and nothing changed. */
    void thenProblems(String... lines) {
        var before = files(folder);
        var run = plan("--json");

        var count = lines.length == 1 ? "1 problem" : lines.length + " problems";
        assertThat(run.err().lines()).containsExactly(with(lines, count));
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(files(folder)).isEqualTo(before);
    }

    void thenProblem(String line) {
        thenProblems(line);
    }

    /** The folder is right, whatever the plan is like. */
    CommandRun thenItIsRight() {
        var run = plan("--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isLessThan(2);
        assertThat(run.out()).startsWith("{");
        return run;
    }

    private static String[] with(String[] lines, String last) {
        var all = new ArrayList<>(List.of(lines));
        all.add(last);
        return all.toArray(String[]::new);
    }

    /** Every file below a folder by its path, with its bytes; what is no small file by its kind and size. */
    static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                boolean small = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) < 1_000_000;
                var held = small
                        ? Base64.getEncoder().encodeToString(Files.readAllBytes(path))
                        : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                                        .size()
                                + (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? " folder" : " large or link");
                files.put(folder.relativize(path).toString(), held);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
