package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table of steps and a step's page say of what was typed, and of what was not. */
class StepsTableTest {

    private static final String PLAN = "/projects/reader/plan";
    private static final String CIRCLE =
            "step\tdays\tneeds\nContract signed\t3d\tLawyer asked\nLawyer asked\t2d\tContract signed\n";

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    StepsTableTest(@TempDir Path directory) {
        workbench.with(new ProjectFolder(directory.resolve("reader"))
                .with("project.yaml", "{format: dateline/1, name: Reader, asOf: 2026-03-02, launch: 2026-06-01}")
                .with("press-release.md", "---\nheadline: Reader\nstatus: draft\n---\n\nText.\n")
                .steps("id: build, title: The reader is built", "id: sign, estimate: 0d")
                .list("vendors", "id: modem, name: Modem maker, uses: [build]")
                .path());
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    @Test
    void aPasteThatIsRefusedKeepsItsTableItsTextAndTheReason() {
        assertThat(session.post(PLAN + "/pasted", Map.of("text", CIRCLE)).body())
                .contains("2 steps can be taken");

        var refused = session.post(PLAN + "/pasted", Map.of("text", CIRCLE, "take", "yes"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Nothing was taken: ",
                        "in a circle",
                        "The text, to be mended",
                        "Lawyer asked\t2d\tContract signed");
    }

    @Test
    void aNameThatIsNobodysIsToldBeforeItIsTaken() {
        assertThat(session.post(PLAN + "/pasted", Map.of("text", "step\tneeds\nContract signed\tThe reader is bilt\n"))
                        .body())
                .contains("One row has something wrong", "maybe “The reader is built”?", "The text, to be mended");
    }

    @Test
    void whatNobodyEstimatedIsSaidWhereverItCountsAsNoTime() {
        assertThat(session.get(PLAN).body())
                .contains("One step has no estimate and counts as no time.", "no estimate yet: counts as no time; ");
        assertThat(session.get(PLAN + "/steps").body())
                .contains(
                        "has no estimate: it counts as no time: say what it takes, such as 2-6w, or 0d if it is a milestone");
        assertThat(session.get(PLAN + "/steps/build").body()).contains("no estimate yet");
        assertThat(session.get(PLAN + "/steps/sign").body()).doesNotContain("no estimate yet");
    }

    @Test
    void aStepsPageNamesTheVendorItLeansOn() {
        assertThat(session.get(PLAN + "/steps/build").body())
                .contains("Vendors it leans on", "/projects/reader/vendors/modem\">Modem maker</a>");
        assertThat(session.get(PLAN + "/steps/sign").body()).doesNotContain("Vendors it leans on");
    }

    @Test
    void aDayToComeIsNoDayOnWhichWorkWasDone() {
        var refused = session.post(PLAN + "/steps/build", Map.of("status", "done 24 Dec 2026"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“done 2026-12-24” lies ahead; expected a day up to today, 2026-03-02");
    }

    @Test
    void buffersSayAsThePlanDoesThatNothingMayBegin() {
        var sentence = "The press release is not approved yet, so no step should be started.";
        session.post(PLAN + "/steps/build", Map.of("estimate", "2-6w"));

        assertThat(session.get(PLAN).body()).contains(sentence);
        assertThat(session.get(PLAN + "/buffers").body()).contains(sentence);
    }
}
