package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published as the forecast knows nothing of vendors' prices. */
class SqueezeTest {

    @TempDir
    private Path directory;

    @Test
    void vendorsDoNotChangeThePlainForecast() {
        var folder = ProjectFolder.in(directory)
                .with(
                        "steps.yaml",
                        "steps:\n  - {id: build, estimate: {low: 5d, likely: 8d, high: 20d}, uses: {engineers: 2}}\n");
        var before = CommandRun.dateline("forecast", folder.path(), "--json").out();

        folder.with(
                "vendors.yaml",
                "vendors:\n  - {id: cloud, name: Cloud, yearly: 100000, uses: [build], shock: {chance: 50 %, times: 12}}\n");

        assertThat(CommandRun.dateline("forecast", folder.path(), "--json").out())
                .isEqualTo(before);
    }
}
