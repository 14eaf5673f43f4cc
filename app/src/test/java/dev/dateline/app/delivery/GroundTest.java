package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders a workbench reads. */
class GroundTest {

    @TempDir
    private Path folder;

    @Test
    void whereNobodySignsInEveryRepositoryOfTheMachineIsRead() throws NotMeasurable {
        var made = new MadeRepository(folder.resolve("r.git"));

        try (var opened = new Ground(true, "").open(made.place.toString())) {
            assertThat(opened.isBare()).isTrue();
        }
    }

    @Test
    void aServedWorkbenchReadsNothingThatWasNotNamed() throws IOException {
        var made = new MadeRepository(folder.resolve("r.git"));
        var root = Files.createDirectory(folder.resolve("root"));
        var link = Files.createSymbolicLink(root.resolve("link.git"), made.place);
        var tree = Files.createDirectory(root.resolve("tree"));
        Files.writeString(tree.resolve(".git"), "gitdir: " + made.place + "\n");

        refuses("", made.place);
        refuses(root.toString(), made.place);
        refuses(root.toString(), link);
        refuses(root.toString(), tree);
        refuses(root.toString(), root.resolve("../r.git"));
        refuses(root.toString(), folder.resolve("nowhere"));
    }

    @Test
    void beneathANamedFolderItReads() throws IOException, NotMeasurable {
        var root = Files.createDirectory(folder.resolve("root"));
        var made = new MadeRepository(root.resolve("r.git"));

        try (var opened = new Ground(false, root.toString()).open(made.place.toString())) {
            assertThat(opened.isBare()).isTrue();
        }
    }

    private static void refuses(String roots, Path place) {
        assertThatExceptionOfType(NotMeasurable.class)
                .isThrownBy(() -> new Ground(false, roots).open(place.toString()))
                .withMessageContaining("this workbench reads no repository there");
    }
}
