package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.metrics.Series;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.PressRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read can be written: byte for byte where nothing changed, plainly where something did, and all or nothing. */
class RoundTripTest extends FolderCase {

    @ParameterizedTest
    @ValueSource(strings = {"examples/kindle", "examples/deploy-faster", "press-release"})
    void ourOwnProjectsComeBackByteForByte(String project) throws IOException {
        var original = Path.of("..").resolve(project);

        write(original, root.resolve("copy"));

        var copied = files(root.resolve("copy"));
        assertThat(files(original)).containsAllEntriesOf(copied);
        assertThat(copied).containsKeys("project.yaml", "steps.yaml", "press-release.md", "faq.md");
    }

    @Test
    void handWrittenFilesComeBackByteForByte() throws IOException {
        givenFile(
                "steps.yaml",
                "\ufeff# the plan\r\nsteps:   # all of it\r\n\r\n- {id:   one ,  estimate: \"3d\"}\r\n-  id: two\r\n   title: >-\r\n     folded\r\n     words\r\n");
        givenFile("faq.md", "## Customer questions\r\n\r\n### What?\t  \r\nThat.");
        givenFile("metrics.yaml", "metrics: [{id: speed, unit: s}]");
        givenFile("metrics/speed.csv", "\ufeffvalue,time\r\n\"1\" ,2026-01-02\r\n2,2026-01-01");
        var before = files(folder);

        write(folder, root.resolve("copy"));

        assertThat(files(root.resolve("copy"))).isEqualTo(before);
    }

    @Test
    void writingWhereItWasReadTouchesNoFile() throws IOException {
        givenSteps("{id: one} # first");
        var before = Files.getLastModifiedTime(folder.resolve("steps.yaml"));

        write(folder, folder);

        assertThat(Files.getLastModifiedTime(folder.resolve("steps.yaml"))).isEqualTo(before);
        assertThat(files(folder)).containsOnlyKeys("", "press-release.md", "project.yaml", "steps.yaml");
    }

    @Test
    void aFileWhoseRecordsChangeIsRewrittenAndTheOthersAreNot() throws Exception {
        givenFile("project.yaml", "format:   dateline/1\nname: x # a comment\nlaunch: 2027-03-01\n");
        givenSteps("{id: one, title: first} # a comment", "{id: two}");
        var source = TestFolders.at(folder);
        var contents = source.read();
        var projectBefore = Files.readString(folder.resolve("project.yaml"));

        source.write(contents.with(Step.KIND, contents.of(Step.KIND).subList(0, 1)), folder);

        assertThat(Files.readString(folder.resolve("steps.yaml"))).isEqualTo("steps:\n  - id: one\n    title: first\n");
        assertThat(Files.readString(folder.resolve("project.yaml"))).isEqualTo(projectBefore);
    }

    @Test
    void aFileWhoseRecordsAreGoneIsTakenAway() throws Exception {
        givenSteps("{id: one}");
        givenFile("jottings.yaml", "not ours");
        var source = TestFolders.at(folder);
        var contents = source.read();

        source.write(contents.with(Step.KIND, List.of()), folder);

        assertThat(files(folder)).doesNotContainKey("steps.yaml").containsKey("jottings.yaml");
        assertThat(TestFolders.read(folder).of(Step.KIND)).isEmpty();
    }

    @Test
    void observationsAreCopiedFromWhereTheyWereReadWhicheverFolderWasReadSince() throws Exception {
        givenFile("metrics.yaml", "metrics: [{id: speed, unit: s}]\n");
        givenFile("metrics/speed.csv", "time,value,note\n2026-01-01,1,mine\n");
        var mine = TestFolders.at(folder);
        var contents = mine.read();
        var other = root.resolve("other");
        write(folder, other);
        Files.writeString(other.resolve("metrics/speed.csv"), "time,value,note\n2026-01-01,2,theirs\n");
        TestFolders.read(other);

        mine.write(contents, root.resolve("copy"));

        assertThat(Files.readString(root.resolve("copy/metrics/speed.csv"))).contains("mine");
    }

    @Test
    void observationsThatAreGoneAreTakenAway() throws Exception {
        givenFile("metrics.yaml", "metrics: [{id: speed, unit: s}]\n");
        givenFile("metrics/speed.csv", "time,value\n2026-01-01,1\n");
        var source = TestFolders.at(folder);
        var contents = source.read();

        source.write(contents.with(Series.KIND, List.of()), folder);

        assertThat(files(folder)).doesNotContainKey("metrics/speed.csv");
    }

    @Test
    void aFolderInTheWayLeavesEverythingAsItWas() throws Exception {
        givenSteps("{id: one}");
        var source = TestFolders.at(folder);
        var contents = source.read();
        var target = root.resolve("target");
        Files.createDirectories(target.resolve("steps.yaml/full"));
        Files.writeString(target.resolve("project.yaml"), "the old one");
        var before = files(target);

        assertThatThrownBy(() -> source.write(contents, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("steps.yaml");

        assertThat(files(target)).isEqualTo(before);
    }

    @Test
    void aFailureHalfWayThroughTheRenamingLeavesEverythingAsItWas() throws IOException {
        givenFile("b.yaml", "old b");
        givenFile("c.yaml", "old c");
        var before = files(folder);

        try (var change = new FolderChange(folder)) {
            change.write("a.yaml", new byte[] {1});
            change.write("b.yaml", new byte[] {2});
            change.remove("c.yaml");
            change.write("new/d.yaml", new byte[] {4});
            // somebody makes a folder there in the meantime
            Files.createDirectories(folder.resolve("new/d.yaml/full"));

            assertThatThrownBy(change::apply).isInstanceOf(IOException.class);
        } catch (IOException folderIsNotEmpty) {
            assertThat(folderIsNotEmpty).hasMessageContaining("new");
        }

        Files.delete(folder.resolve("new/d.yaml/full"));
        Files.delete(folder.resolve("new/d.yaml"));
        Files.deleteIfExists(folder.resolve("new"));
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void aFailureTakesTheFoldersItMadeAway() throws IOException {
        givenFile("x", "a file");
        var before = files(folder);

        assertThatThrownBy(() -> {
                    try (var change = new FolderChange(folder)) {
                        change.write("one/two/three.yaml", new byte[] {1});
                        change.write("x/y.yaml", new byte[] {2});
                        change.apply();
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "out/steps.yaml", "link.yaml"})
    void nothingIsWrittenOutOfTheFolder(String path) throws IOException {
        Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(root.resolve("elsewhere/file.yaml"), "theirs");
        Files.createSymbolicLink(folder.resolve("out"), root.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), root.resolve("elsewhere/file.yaml"));
        var before = files(root);

        assertThatThrownBy(() -> {
                    try (var change = new FolderChange(folder)) {
                        change.write(path, new byte[] {1});
                        change.apply();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the folder");

        assertThat(files(root)).isEqualTo(before);
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        givenFile("a.yaml", "old");
        var shared = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(folder.resolve("a.yaml"), shared);

        try (var change = new FolderChange(folder)) {
            change.write("a.yaml", new byte[] {1});
            change.apply();
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.yaml"))).isEqualTo(shared);
    }

    /** {@code parse(write(records))} is the records, of every kind and whatever a text holds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void recordsOfEveryKindReadBackAsTheyWereWritten(long seed) {
        var records = new RandomRecords(seed);
        for (int round = 0; round < 10; round++) {
            var contents = records.contents();
            var out = new FolderWriter();
            RandomRecords.KINDS.forEach(kind -> write(kind, contents, out));

            var read = parsed(out.texts());

            for (var kind : RandomRecords.KINDS) {
                assertThat(read.of(kind))
                        .as(() -> kind.name() + " from\n" + out.texts())
                        .isEqualTo(contents.of(kind));
            }
        }
    }

    @Test
    void aPressReleaseReadsBackWhateverItsHeadHolds() {
        var records = new RandomRecords(1);
        for (int round = 0; round < 300; round++) {
            var release = new PressRelease(records.of(PressRelease.Head.class), "\nText.\n---\nMore: text.\n", 0);
            var out = new FolderWriter();
            PressRelease.KIND.file().write(List.of(release), out);
            out.texts().forEach(this::givenFile);

            var read = PressRelease.KIND
                    .file()
                    .read(new FolderReader(folder))
                    .getFirst()
                    .record();

            assertThat(read.head()).isEqualTo(release.head());
            assertThat(read.text()).isEqualTo(release.text());
        }
    }

    private static <R> void write(Kind<R> kind, Contents contents, FolderWriter out) {
        kind.file().write(contents.of(kind), out);
    }

    private Contents parsed(Map<String, String> texts) {
        texts.forEach(this::givenFile);
        var in = new FolderReader(folder);
        RandomRecords.KINDS.forEach(in::readAll);
        assertThat(in.problems()).isEmpty();
        return new Contents("read", in.records());
    }

    private static void write(Path from, Path to) throws IOException {
        try {
            var source = TestFolders.at(from);
            source.write(source.read(), to);
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }
}
