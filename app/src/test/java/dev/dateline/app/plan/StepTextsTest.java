package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Unlinking;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepTextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void whatARowSaysIsReadAsItWasWritten(@TempDir Path directory) throws Exception {
        var contents = PlanReading.of(ProjectFolder.example("deploy-faster", directory));
        for (var step : contents.of(Step.KIND)) {
            var read = StepTexts.read(step, StepTexts.of(step), TODAY, StepNames.of(contents));
            assertThat(read.problems()).isEmpty();
            assertThat(read.record()).contains(step);
        }
    }

    @Test
    void aSlipStandsAtItsField() {
        assertThat(read("estimate", "soon").problems())
                .containsOnly(
                        Map.entry(
                                "estimate",
                                "`soon` is no length of time; expected working days (10d), weeks of five (2w) or a range (2-6w)"));
        assertThat(read("importance", "9").problems()).containsOnlyKeys("importance");
        assertThat(read("status", "begun").problems()).containsOnlyKeys("status");
    }

    @Test
    void aStepThatIsDoneIsDoneToday() {
        assertThat(read("status", "done").record().flatMap(Step::finished)).contains(TODAY);
    }

    @Test
    void whatIsDoneWasDoneOnADayThatHasBeen() {
        assertThat(read("status", "done 2026-03-03").problems())
                .containsOnly(
                        Map.entry("status", "`done 2026-03-03` lies ahead; expected a day up to today, 2026-03-02"));
        assertThat(read("status", "started 1 April 2026").problems()).containsOnlyKeys("status");
        assertThat(read("status", "done 2 March 2026").record().flatMap(Step::finished))
                .contains(TODAY);
    }

    @Test
    void aDayToComeThatAFileSaysIsLeftAsItIs(@TempDir Path directory) throws Exception {
        var contents = PlanReading.of(
                ProjectFolder.in(directory).steps("id: build, estimate: 5d, status: done, finished: 2026-04-01"));
        var step = contents.of(Step.KIND).getFirst();

        assertThat(StepTexts.read(step, StepTexts.of(step), TODAY, StepNames.of(contents))
                        .record())
                .contains(step);
    }

    @Test
    void aRemovedStepIsNamedNowhere(@TempDir Path directory) throws Exception {
        var contents = PlanReading.of(ProjectFolder.in(directory)
                .steps("id: design, estimate: 5d", "id: build, estimate: 5d, needs: [design]")
                .list("obstacles", "id: wall, what: A wall, before: [build, design], removedBy: [design]"));
        List<Object> changed = new ArrayList<>();
        Unlinking.of(contents, Step.KIND, "design", new Unlinking.Told() {
            @Override
            public <R> void changed(Kind<R> kind, R record) {
                changed.add(record);
            }

            @Override
            public <R> void gone(Kind<R> kind, R record) {
                throw new AssertionError(record);
            }
        });
        assertThat(changed).hasSize(2).noneMatch(record -> record.toString().contains("design"));
    }

    private static FormReading<Step> read(String column, String text) {
        return StepTexts.read(
                StepTexts.blank("build", Optional.empty()),
                Map.of(column, text),
                TODAY,
                StepNames.of(Contents.empty("nothing")));
    }
}
