package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that golden paths make: git reads them, and nothing gets beyond them. */
class RepositoriesTest {

    private static final Map<String, String> FILES =
            Map.of("README.md", "# Labels — ünïcode\n", "src/main/app.txt", "one\n", "src/build.txt", "two\n");

    @TempDir
    private Path folder;

    private Database database;
    private Repositories repositories;

    @BeforeEach
    void open() throws Unavailable {
        database = Database.in(folder.resolve("data"));
        repositories = new Repositories(database, RunningWorkbench.SATURDAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path made(String name) throws NotDone {
        repositories.make("project", name, FILES, "a developer <evil@example.com>\n", "Begin\n\nrequest-1");
        return repositories.find("project", name).orElseThrow();
    }

    @Test
    void jgitClonesWhatWasMade() throws NotDone, GitAPIException, IOException {
        var target = folder.resolve("clone");
        try (var clone = org.eclipse.jgit.api.Git.cloneRepository()
                .setURI(made("labels").toUri().toString())
                .setDirectory(target.toFile())
                .call()) {
            var commits = clone.log().call().iterator();
            var commit = commits.next();
            assertThat(commit.getShortMessage()).isEqualTo("Begin");
            assertThat(commit.getAuthorIdent().getName()).startsWith("a developer");
            assertThat(commits).isExhausted();
        }
        for (var file : FILES.entrySet()) {
            assertThat(target.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void gitClonesWhatWasMadeAndFindsItSound() throws NotDone, IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "There is no git here.");
        var repository = made("labels");
        run(List.of(
                "git",
                "clone",
                "-q",
                repository.toString(),
                folder.resolve("clone").toString()));
        run(List.of("git", "-C", repository.toString(), "fsck", "--strict"));
        assertThat(folder.resolve("clone/src/main/app.txt")).content().isEqualTo("one\n");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndWhatIsThereStays() throws NotDone, IOException {
        var before = Files.getLastModifiedTime(made("labels").resolve("HEAD"));
        assertThatExceptionOfType(NotDone.class)
                .isThrownBy(() -> made("labels"))
                .withMessageContaining("already");
        assertThat(Files.getLastModifiedTime(
                        repositories.find("project", "labels").orElseThrow().resolve("HEAD")))
                .isEqualTo(before);
    }

    @Test
    void whatClimbsOrMeetsItselfIsNotMadeAndLeavesNothing() throws IOException {
        for (var files : List.of(
                Map.of("../evil", "x"),
                Map.of("a/../../evil", "x"),
                Map.of(".git/config", "x"),
                Map.of("README.md", "x", "readme.MD", "y"),
                Map.of("a", "x", "a/b", "y"),
                Map.of("A", "x", "a/b", "y"),
                Map.of("big", "x".repeat(6_000_000)))) {
            assertThatExceptionOfType(NotDone.class)
                    .as(files.keySet().toString())
                    .isThrownBy(() -> repositories.make("project", "labels", files, "somebody", "x"));
        }
        for (var name : List.of("../labels", "/labels", "a/b", "..", "CON", "")) {
            assertThatExceptionOfType(NotDone.class)
                    .as(name)
                    .isThrownBy(() -> repositories.make("project", name, FILES, "somebody", "x"));
            assertThat(repositories.find("project", name)).isEmpty();
        }
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.contains("evil") || name.startsWith(".making"));
        }
    }
}
