package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain forecast knows nothing of vendors' prices, and a squeeze counts each rise once. */
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

    @Test
    void beneathASqueezeNoPriceRisesByChance() throws FolderProblems {
        var folder = ProjectFolder.in(directory);
        folder.with("project.yaml", folder.read("project.yaml") + "referenceClass: own\n")
                .steps("id: build, estimate: 10d")
                .list("vendors", "id: cloud, name: Cloud, yearly: 36525, shock: {chance: 50 %, times: 3}");
        var contents = new Folder(folder.path(), Dateline.KINDS, List.of()).read();

        assertThat(most(contents)).isPositive();
        assertThat(most(Squeeze.calm(contents))).isZero();
    }

    private static double most(Contents contents) {
        var plan = Planner.plan(contents, new Today(LocalDate.parse("2026-03-02"), "test"));
        return PlanForecast.of(plan, 1000, PlanForecast.SEED, done -> {}).cost(1);
    }
}
