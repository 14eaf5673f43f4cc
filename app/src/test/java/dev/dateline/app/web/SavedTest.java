package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a failed test saved: the cost of what fell away less what the test cost. */
class SavedTest {

    private static RunningWorkbench workbench;
    private static Session session;

    /** By air: 5, 8 and 13 days of two people at 900, and 1,000; the test cost 600. */
    @BeforeAll
    static void start(@TempDir Path directory) {
        var folder = ProjectFolder.in(directory)
                .with("claims.yaml", "claims:\n  - {id: delivery-time}\n")
                .with("assumptions.yaml", """
                        assumptions:
                          - {id: fast-network, statement: The network is fast, for: [air, mast]}
                          - {id: they-read, statement: They read, for: [mast]}
                        """)
                .with("steps.yaml", """
                        steps:
                          - {id: try, estimate: 3d, tests: fast-network, ifRefuted: {instead: [cable]}}
                          - {id: air, title: By air, needs: [try], estimate: {low: 5d, likely: 8d, high: 13d}, uses: {engineers: 2}, cost: 1000, onlyIf: {holds: fast-network}}
                          - {id: begun, title: Begun, estimate: 4d, uses: {engineers: 1}, status: started, started: 2026-02-25, onlyIf: {holds: fast-network}}
                          - {id: cable, title: By cable, needs: [try], estimate: 20d, uses: {engineers: 4}, onlyIf: {refuted: fast-network}}
                          - {id: mast, title: The mast, estimate: 2d, uses: {engineers: 1}}
                        """)
                .with("experiments.yaml", """
                        experiments:
                          - {id: drive, assumption: fast-network, status: done, finished: 2026-02-20, verdict: refuted, spent: 600}
                          - {id: ask, assumption: they-read, status: done, finished: 2026-02-20, verdict: supported, spent: 50}
                        """);
        workbench = RunningWorkbench.demo().with(folder.path());
        session = new Session(workbench);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared()
                .readTree(session.json("/projects/kindle" + path).body());
    }

    @Test
    void itIsTheExposureAvoidedLessTheSpend() {
        var saved = json("/experiments/drive").get("saved");

        assertThat(saved.get("likely").asInt()).isEqualTo(8 * 1800 + 1000 - 600);
        assertThat(saved.get("low").asInt()).isEqualTo(5 * 1800 + 1000 - 600);
        assertThat(saved.get("high").asInt()).isEqualTo(13 * 1800 + 1000 - 600);
        assertThat(saved.get("figure").get("formula").asString())
                .contains("exposure avoided − spend", "“By air” 8 days × 1,800 a day + 1,000 = 15,400", "€ 600 spent");
    }

    @Test
    void whatIsStillPlannedIsNotSavedYetAndWhatWasBegunIsNotCounted() {
        var saved = json("/experiments/drive").get("saved");

        assertThat(saved.get("avoided")).hasSize(1);
        assertThat(saved.get("notSavedYet").get(0).get("step").asString()).isEqualTo("mast");
        assertThat(saved.get("figure").get("leftOut").asString())
                .contains("“Begun” fell away after it was begun", "“The mast” leans on it and is still planned");
    }

    @Test
    void onlyATestThatRefutedSavesAnything() {
        assertThat(json("/experiments/ask").has("saved")).isFalse();
    }

    @Test
    void theCardAndTheLedgerSayIt() {
        assertThat(session.get("/projects/kindle/experiments/drive").body())
                .contains("saved by this test", "€ 14,800, between € 9,400 and € 23,800");
        assertThat(session.get("/projects/kindle/experiments").body()).contains("saved by failed tests", "€ 14,800");
    }
}
