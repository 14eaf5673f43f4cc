package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** No plan is committed before its press release is approved, unless somebody says why and signs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentTest {

    private static final String PLAN = "/projects/empty/plan";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void aPlanCommittedFirstIsRefusedWithItsReason() {
        assertThat(session.get(PLAN + "/commitment").body())
                .contains("This plan is not committed yet", "The press release is a draft", "disabled");
        var refused = session.post(PLAN + "/commitment", Map.of("by", "lead"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The press release is a draft, so the plan cannot be committed");
        assertThat(session.json(PLAN).body()).contains("\"committed\" : false");

        assertThat(session.post(PLAN + "/commitment", Map.of("by", "lead", "why", "the contract ends in May"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get(PLAN + "/commitment").body())
                .contains("This plan is committed", "the contract ends in May");
        assertThat(session.json(PLAN).body()).contains("\"committed\" : true");
        assertThat(session.post(
                                "/projects/deploy-faster/plan/commitment",
                                Map.of("by", "lead", "why", "it is approved"))
                        .statusCode())
                .as("approved, so committed")
                .isEqualTo(409);
    }

    @Test
    void aFolderThatCommitsADraftWithoutAReasonIsWrong(@TempDir Path directory) {
        var folder = ProjectFolder.in(directory);
        folder.with(
                "project.yaml",
                folder.read("project.yaml") + "commitments: [{on: 2026-02-01, by: lead, beforeApproval: \" \"}]\n");

        var run = folder.run("plan");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("project.yaml", "beforeApproval");
    }

    @Test
    void aStepBegunBeforeThePlanIsCommittedIsFound(@TempDir Path directory) {
        var folder = ProjectFolder.in(directory)
                .steps("id: store, estimate: 3d, status: started, started: 2026-02-20, serves: [delivery-time]")
                .claims("id: delivery-time");
        assertThat(folder.run("check").out()).contains("P06");

        folder.with(
                "project.yaml",
                folder.read("project.yaml")
                        + "commitments: [{on: 2026-02-01, by: lead, beforeApproval: it could not wait}]\n");
        assertThat(folder.run("check").out()).doesNotContain("P06");
    }
}
