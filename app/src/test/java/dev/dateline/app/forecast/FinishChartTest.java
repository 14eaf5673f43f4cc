package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.page.Days;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishChartTest {

    private static final Today TODAY = new Today(LocalDate.parse("2026-03-02"), "test");

    @TempDir
    private Path directory;

    private LocalDate fourInFive = LocalDate.MAX;

    private String drawn(String step) throws FolderProblems {
        var contents = new Folder(
                        ProjectFolder.in(directory).steps(step).path(), Dateline.KINDS, Dateline.CONSISTENCIES)
                .read();
        var plan = Planner.plan(contents, TODAY);
        var forecast = PlanForecast.of(plan, 1000, PlanForecast.SEED, done -> {});
        fourInFive = forecast.finish(0.8).orElseThrow();
        return FinishChart.svg(forecast, "dates");
    }

    @Test
    void aTailBeyondThePictureIsSaidInIt() throws FolderProblems {
        assertThat(drawn("id: store, estimate: {low: 8d, likely: 10d, high: 1000d}"))
                .containsPattern("19 in 20 (by \\d+ \\w+ \\d{4}|beyond \\d{4}) →");
    }

    @Test
    void whatIsNamedIsWhatTheTableSays() throws FolderProblems {
        var chart = drawn("id: store, estimate: {low: 8d, likely: 10d, high: 20d}");

        assertThat(chart).contains("half by ", "four in five by ", "nine in ten by ", "19 in 20 by ");
        assertThat(chart).contains("four in five by " + Days.brief(fourInFive, fourInFive) + "<");
    }

    @Test
    void whereAllIsInThePictureNothingIsBeyond() throws FolderProblems {
        assertThat(drawn("id: store, estimate: {low: 8d, likely: 10d, high: 20d}"))
                .doesNotContain("→");
    }
}
