package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows pasted where some of their steps are there already. */
class PastedStepsTest {

    @Test
    void aRowWithTheTitleOfAStepChangesThatStepByTheCellsThatSaySomething(@TempDir Path directory) throws Exception {
        var folder = ProjectFolder.in(directory)
                .steps("id: store, title: The store sells, estimate: 10d, owner: Ada", "id: shelves, estimate: 5d");

        var pasted = new PastedSteps(
                PlanReading.of(folder),
                LocalDate.of(2026, 5, 4),
                "step\tdays\tneeds\tstatus\nthe store sells\t8d\tBooks are there\t\nBooks are there\t3d\t\t\n");

        assertThat(pasted.said())
                .isEqualTo("2 steps can be taken; one has the title of a step that is there, and changes it.");
        var store = pasted.steps().getFirst();
        assertThat(store.id()).isEqualTo("store");
        assertThat(store.owner()).contains("Ada");
        assertThat(store.estimate().orElseThrow().likely().days()).isEqualTo(8);
        assertThat(store.needs()).hasSize(1);
        assertThat(pasted.steps().getLast().id()).isNotEqualTo("store");
    }
}
