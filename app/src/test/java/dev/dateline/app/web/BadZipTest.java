package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A folder that is brought in as a zip, and is none, or wants more than it may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadZipTest {

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private static byte[] zip(int entries, String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry(name + (entry == 0 ? "" : entry)));
                zip.write(content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void refusesZip(byte[] zip) {
        var before = session.get("/").body();
        var answer = session.upload("/import", "folder", "project.zip", BodyPublishers.ofByteArray(zip));
        assertThat(answer.statusCode()).isIn(413, 422);
        assertThat(answer.body()).doesNotContain("\tat ");
        assertThat(session.get("/").body().length())
                .as("nothing was brought in")
                .isEqualTo(before.length());
    }

    @Test
    void aZipThatClimbsOutOfItsFolderIsRefused() {
        for (var name : List.of("../evil", "a/../../evil", "/evil", "C:\\evil", "..\\evil")) {
            refusesZip(zip(1, name, "evil".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "evil")).doesNotExist();
        assertThat(Files.exists(Path.of("/evil"))).isFalse();
    }

    @Test
    void aZipOfTenThousandFilesIsRefused() {
        refusesZip(zip(10_000, "file", new byte[0]));
    }

    @Test
    void aZipThatIsNoneIsRefused() {
        refusesZip("this is no zip".getBytes(StandardCharsets.UTF_8));
        refusesZip(new byte[0]);
        var broken = zip(1, "project.yaml", new byte[100_000]);
        broken[broken.length / 2] ^= 0x55;
        broken[40] ^= 0x55;
        refusesZip(broken);
    }

    @Test
    void aZipThatUnpacksToMoreThanAnyProjectIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.yaml"));
            var nothing = new byte[1_000_000];
            for (int megabyte = 0; megabyte < 400; megabyte++) {
                zip.write(nothing);
            }
        }
        refusesZip(bytes.toByteArray());
    }
}
