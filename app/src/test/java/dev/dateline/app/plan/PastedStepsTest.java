package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
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

    @Test
    void aNameThatIsNobodysStandsAtItsRowWithTheOneThatIsLikelyMeant(@TempDir Path directory) throws Exception {
        var folder = ProjectFolder.in(directory).steps("id: store, title: The store sells, estimate: 10d");

        var pasted = new PastedSteps(
                PlanReading.of(folder),
                LocalDate.of(2026, 5, 4),
                "step\tdays\tneeds\nConsent text approved by data protection\t3d\tThe store sels\nTraining\t2d\tConsent text approved\n");

        assertThat(pasted.isSound()).isFalse();
        assertThat(pasted.said()).isEqualTo("2 rows have something wrong; mend the text and look again.");
        assertThat(pasted.view().rows())
                .extracting(StepsView.Row::problems)
                .containsExactly(
                        Map.of("needs", "`The store sels` is not among the steps; maybe `The store sells`?"),
                        Map.of(
                                "needs",
                                "`Consent text approved` is not among the steps; maybe `Consent text approved by data protection`?"));
    }
}
