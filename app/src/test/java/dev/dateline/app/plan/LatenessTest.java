package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.FolderProblems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no step is to blame that a launch does not hold: its day, the calendar, or a team that is never there. */
class LatenessTest {

    @TempDir
    private Path directory;

    @Test
    void aLaunchWhoseDayIsPastIsLateForThat() throws FolderProblems {
        assertThat(headline("launch: 2026-01-05"))
                .isEqualTo("The launch would be 43 working days late, because its day was 56 days ago");
        assertThat(said("launch: 2026-01-05")).contains("does not hold: its day was 56 days ago; the work would end");
    }

    @Test
    void aLaunchTodayIsTooSoonForAnything() throws FolderProblems {
        assertThat(headline("launch: 2026-03-02"))
                .isEqualTo("The launch would be 3 working days late, because its day is today");
    }

    @Test
    void holidaysUntilTheLaunchAreWhatMakesItLate() throws FolderProblems {
        var holidays = "launch: 2026-06-01\ncalendar: {holidays: [2020-01-01/2027-12-31]}";

        assertThat(headline(holidays))
                .isEqualTo("The launch would be 3 working days (584 days) late, because no day until then is worked:"
                        + " holidays from Wed 1 Jan 2020 to Fri 31 Dec 2027");
        var plan = plan(holidays);
        assertThat(plan.step("build").because())
                .startsWith("cannot start before 2028-01-03, after the holidays from 2020-01-01");
    }

    @Test
    void aTeamThatNeverComesIsNamed() throws FolderProblems {
        var away = "launch: 2026-06-01\nteams: {dev: {capacity: 2, away: [2020-01-01/2099-12-31]}}";

        assertThat(headline(away))
                .isEqualTo("The launch cannot hold, because “build” never gets its people:"
                        + " dev are away from Wed 1 Jan 2020 to Thu 31 Dec 2099");
        assertThat(said(away)).contains("does not hold: build never gets its people: dev are away");
    }

    private String headline(String project) throws FolderProblems {
        return new PlanWords(plan(project)).headline();
    }

    private String said(String project) {
        return folder(project).run("plan").out().replaceAll("\\s+", " ");
    }

    private BackwardPlan plan(String project) throws FolderProblems {
        return PlanReading.plan(folder(project));
    }

    private ProjectFolder folder(String project) {
        return ProjectFolder.in(directory)
                .with("project.yaml", "format: dateline/1\nname: Kindle\nasOf: 2026-03-02\n" + project + "\n")
                .steps("id: build, estimate: 3d" + (project.contains("dev") ? ", uses: {dev: 1}" : ""));
    }
}
