package dev.dateline.app.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.database.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aRequestThatHasBegunIsAnsweredBeforeTheServerStops() throws Exception {
        var workbench = RunningWorkbench.demo();
        var token = new Session(workbench).token();
        var form = "_csrf=" + token + "&key=first-of-all&text=Every+branch+is+on+the+night+round";
        try (var line = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            send(line, """
                    POST /projects/empty/plan/room/notes HTTP/1.1
                    Host: localhost:%d
                    Cookie: XSRF-TOKEN=%s
                    Content-Type: %s
                    Content-Length: %d

                    """.formatted(workbench.port(), token, Session.FORM, form.length())
                    .replace("\n", "\r\n"));
            until(() -> workbench.inHand() == 1);
            var closing = CompletableFuture.runAsync(workbench::close);
            until(() -> !listens(workbench.port()));
            send(line, form);
            assertThat(new String(line.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 303");
            closing.join();
        }
    }

    private static void send(Socket line, String words) throws IOException {
        line.getOutputStream().write(words.getBytes(US_ASCII));
    }

    private static boolean listens(int port) {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return line.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        while (!happened.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
