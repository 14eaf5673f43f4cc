package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import dev.dateline.app.FullProject;
import dev.dateline.app.RunningWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where the repairs of a large plan take some seconds, their page is there at once and fills itself. */
@ExtendWith(InChromium.class)
class LargeRepairsTest {

    private static final int STEPS = 320;
    private static final int PATIENCE = 120_000;

    @Test
    void thePageOfALargePlansRepairsFillsItself(Browser browser, @TempDir Path directory) throws IOException {
        var folder = FullProject.write(directory.resolve("late"), STEPS, 3, 5);
        var project = folder.resolve("project.yaml");
        Files.writeString(project, Files.readString(project).replace("launch: 2029-06-01", "launch: 2026-05-01"));
        try (var workbench = RunningWorkbench.bare().with(folder);
                var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(workbench.at("")))) {
            Assertions.assertThat(
                            context.request().get("/projects/late/plan/repairs").text())
                    .contains("Changes are being tried");
            var page = context.newPage();
            page.navigate("/projects/late/plan/repairs");
            var repairs = page.locator("#repairs");

            assertThat(repairs).containsText("Work must then start", new ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(repairs.locator("progress")).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#repairs tbody")).not().hasCount(0);
        }
    }
}
