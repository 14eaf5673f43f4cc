package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.database.Database;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the workbench from starting is said in one line; what has begun is finished before it stops. */
class StartUpTest {

    @TempDir
    private Path folder;

    private static void refused(CommandRun run, String words) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(words);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            refused(CommandRun.dateline("serve", "--data", folder, "--port", port), port);
            refused(CommandRun.dateline("demo", "--no-browser", "--port", port), "choose another with --port");
        }
        refused(CommandRun.dateline("serve", "--data", folder, "--port", "70000"), "--port (70000)");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        refused(CommandRun.dateline("serve", "--port", "0", "--data", file), file.toString());
        var closed = Files.createDirectory(folder.resolve("closed"));
        Assumptions.assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed), "nobody is kept out here");
        refused(CommandRun.dateline("serve", "--port", "0", "--data", closed), "nothing may be written there");
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        try (var first = Database.in(folder)) {
            assertThat(first.answers()).isTrue();
            refused(CommandRun.dateline("serve", "--port", "0", "--data", folder), "is in use by another server");
        }
    }

    @Test
    void aDatabaseOfANewerDatelineIsLeftAlone() throws Exception {
        try (var database = Database.in(folder)) {
            database.write(sql -> sql.sql("""
                            INSERT INTO flyway_schema_history
                                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                            VALUES (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'somebody', 1, 1)
                            """).update());
        }
        refused(
                CommandRun.dateline("serve", "--port", "0", "--data", folder),
                "was written by a newer Dateline (its version is 999)");
    }

    @Test
    void aDatabaseThatIsNoneIsNamed() throws Exception {
        Files.writeString(
                folder.resolve("dateline.db"),
                "this is no database, and was never one; it is only some text in a file");
        refused(CommandRun.dateline("serve", "--port", "0", "--data", folder), folder.toString());
        refused(
                CommandRun.dateline(
                        "serve", "--port", "0", "--database", "postgresql://nobody:secret@127.0.0.1:1/none"),
                "127.0.0.1:1");
        assertThat(CommandRun.dateline(
                                "serve", "--port", "0", "--database", "postgresql://nobody:secret@127.0.0.1:1/none")
                        .err())
                .doesNotContain("secret");
    }

    @Test
    void aRequestThatHasBegunIsAnsweredBeforeTheServerStops() {
        var workbench = RunningWorkbench.demo().withFull("much", 3_000, 40, 1_000);
        var session = new Session(workbench);
        var answer = CompletableFuture.supplyAsync(() -> session.get("/projects/much/forecast"));
        var begun = CompletableFuture.supplyAsync(() -> session.get("/projects/much/plan"));
        pause();
        workbench.close();
        assertThat(begun.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(begun.join().body()).contains("</html>");
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
