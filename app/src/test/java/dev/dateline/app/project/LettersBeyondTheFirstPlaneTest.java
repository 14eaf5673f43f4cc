package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersBeyondTheFirstPlaneTest {

    @Test
    void anEmojiMayStandAnywhereInALongFile(@TempDir Path directory) {
        var title = "a".repeat(1000) + "🚢".repeat(60);
        for (int before = 0; before < 80; before += 1) {
            var folder = ProjectFolder.in(directory)
                    .with(
                            "steps.yaml",
                            "# " + "-".repeat(before) + "\nsteps:\n  - id: ship\n    title: " + title + "\n");
            CommandRun run = folder.run("plan", "--json");
            assertThat(run.err()).as("behind " + before + " letters").isEmpty();
        }
    }
}
