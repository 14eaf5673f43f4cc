package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are missing, unreadable or no text, or lie where they should not. */
class WrongFilesTest extends FolderCase {

    @Test
    void anEmptyFolderIsNoProject() throws IOException {
        folder = Files.createDirectory(root.resolve("empty"));

        thenProblem(folder + ":1:1: no-project: has no project.yaml, so it is no project folder; `dateline new DIR`"
                + " makes one");
    }

    @Test
    void aProjectFileByANearNameIsPointedOut() throws IOException {
        Files.move(folder.resolve("project.yaml"), folder.resolve("project.yml"));

        var run = plan();

        assertThat(run.err()).contains("no-project").contains("maybe `project.yml`?");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void theFolderAroundAProjectPointsAtIt() throws IOException {
        var around = Files.createDirectory(root.resolve("unpacked"));
        var inner = Files.move(folder, around.resolve("here"));
        folder = around;

        assertThat(plan().err()).contains("no-project").contains("maybe `" + inner + "`?");
    }

    @Test
    void aFolderThatIsNotThere() {
        folder = root.resolve("nowhere");

        thenProblem(folder + ":1:1: no-folder: there is no such folder");
    }

    @Test
    void aFileInPlaceOfTheFolder() {
        folder = folder.resolve("project.yaml");

        thenProblem(folder + ":1:1: no-folder: is no folder");
    }

    @Test
    void aMissingPressRelease() throws IOException {
        Files.move(folder.resolve("press-release.md"), folder.resolve("press-relaese.md"));

        thenProblem("press-release.md:1:1: missing-file: is missing; a project starts from its press release;"
                + " maybe `press-relaese.md`?");
    }

    @Test
    void emptyAndBlankFiles() {
        givenFile("project.yaml", "");
        givenFile("press-release.md", " \n\t\n");
        givenFile("steps.yaml", "# nothing but a comment\n");
        givenFile("faq.md", "\ufeff");

        thenProblems(
                "faq.md:1:1: empty-file: is empty; fill it or take it away",
                "press-release.md:1:1: empty-file: is empty; a project needs it",
                "project.yaml:1:1: empty-file: is empty; a project needs it",
                "steps.yaml:1:1: empty-file: is empty; fill it or take it away");
    }

    @ParameterizedTest
    @CsvSource({
        "no front matter, must begin with a front matter: ---",
        "'---\nheadline: x\n\nText.', has a front matter that never ends"
    })
    void aPressReleaseWithoutFrontMatter(String text, String message) {
        givenFile("press-release.md", text);

        var run = plan();

        assertThat(run.err()).startsWith("press-release.md:1:1: no-front-matter: " + message);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aProblemInFrontMatterHasItsLineOfTheFile() {
        givenFile("press-release.md", "---\nheadline: x\nstatus: aproved\n---\n\nText.\n");

        thenProblem("press-release.md:3:9: bad-value: `aproved` is none of draft, review, approved, launched, stopped;"
                + " maybe `approved`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.yaml", "press-release.md", "faq.md"})
    void textThatIsNotUtf8(String file) {
        givenBytes(file, "---\none: two\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        thenProblem(file + ":3:1: not-utf-8: is not UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.yaml", "press-release.md", "faq.md"})
    void controlCharactersInText(String file) {
        givenFile(file, "---\nαβ\u001b[31m\n---\n");

        thenProblem(file + ":2:3: control-character: has a control character (U+001B), which no text needs");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreAccepted() {
        givenFile(
                "steps.yaml",
                "\ufeffsteps:\r\n  - id: one\r\n    title: |\r\n      two\r\n      lines\r\n    estimate: 3d\r\n");
        givenFile("press-release.md", "\ufeff---\r\nheadline: x\r\n---\r\n\r\nText.\r\n");

        assertThat(thenItIsRight().status()).isZero();
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNotEvenOpened() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("steps.yaml").toFile(), "rw")) {
            file.setLength(200_000_000);
        }

        thenProblem("steps.yaml:1:1: too-large: has 200 MB; expected at most 50 MB");
    }

    @Test
    void observationsOfMoreThanAGigabyte() throws IOException {
        givenMetric("{id: speed, unit: s}");
        givenFile("metrics/speed.csv", "");
        try (var file = new RandomAccessFile(folder.resolve("metrics/speed.csv").toFile(), "rw")) {
            file.setLength(1_100_000_000);
        }

        thenProblem("metrics/speed.csv:1:1: too-large: has 1100 MB; expected at most 1000 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "../project/../outside.yaml"})
    void aLinkOutOfTheFolder(String target) throws IOException {
        Files.writeString(root.resolve("outside.yaml"), "steps: []\n");
        Files.createSymbolicLink(folder.resolve("steps.yaml"), Path.of(target));

        thenProblem("steps.yaml:1:1: leaves-folder: leads out of the project folder");
    }

    @Test
    void aLinkToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("steps.yaml"), Path.of("nowhere"));

        thenProblem("steps.yaml:1:1: leaves-folder: is a link to nothing");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        givenFile("plans/steps-of-may.yaml", "steps: []\n");
        Files.createSymbolicLink(folder.resolve("steps.yaml"), Path.of("plans/steps-of-may.yaml"));

        thenItIsRight();
    }

    @Test
    void observationsBehindALinkOutOfTheFolder() throws IOException {
        Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("metrics"), root.resolve("elsewhere"));

        thenProblem("metrics:1:1: leaves-folder: must be a folder inside the project");
    }

    @Test
    void aFolderInPlaceOfAFile() throws IOException {
        Files.createDirectory(folder.resolve("steps.yaml"));

        thenProblem("steps.yaml:1:1: no-file: must be a file");
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        givenFile("steps.yaml", "steps: []\n");
        Files.setPosixFilePermissions(folder.resolve("steps.yaml"), PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(folder.resolve("steps.yaml")))
                .as("the superuser")
                .isFalse();

        thenProblem("steps.yaml:1:1: unreadable: may not be read");
    }

    @ParameterizedTest
    @CsvSource({
        "step.yaml, steps.yaml",
        "Steps.yaml, steps.yaml",
        "steps.yml, steps.yaml",
        "CLAIM.YAML, claims.yaml",
        "risk.yaml, risks.yaml"
    })
    void aNearFileNameIsAWarningOnly(String name, String near) {
        givenFile(name, "steps: []\n");

        var run = plan("--json");

        assertThat(run.err()).isEqualTo(name + ": is not read; maybe `" + near + "` is meant?\n");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("{");
    }

    @Test
    void aNearFileNameIsSaidBesideTheProblemsItBrings() {
        givenFile("step.yaml", "steps: [{id: one}]\n");
        givenFile("obstacles.yaml", "obstacles:\n  - {id: wall, what: a wall, removedBy: [one]}\n");

        var run = plan();

        assertThat(run.err().lines())
                .containsExactly(
                        "obstacles.yaml:2:42: unknown-reference: `one` is not among the steps",
                        "1 problem",
                        "step.yaml: is not read; maybe `steps.yaml` is meant?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "minutes/one.md", "budget.yaml", "steps.yaml.orig", ".git/x"})
    void otherFilesAreLeftAlone(String name) {
        givenFile(name, "\u0000 no matter what");

        thenItIsRight();
    }
}
