package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios made, changed, copied, taken away and made the plan in the browser; no YAML in sight. */
class ScenariosPageTest {

    private static final String SCENARIOS = "/projects/kindle/scenarios";

    private ProjectFolder folder = new ProjectFolder(Path.of(""));
    private RunningWorkbench workbench = RunningWorkbench.bare();
    private Session session = new Session(workbench);

    @BeforeEach
    void start(@TempDir Path directory) {
        workbench.close();
        folder = ProjectFolder.in(directory)
                .steps(
                        "id: store, estimate: {low: 8d, likely: 10d, high: 20d}, uses: {engineers: 4}",
                        "id: prices, estimate: {low: 8d, likely: 10d, high: 20d}, uses: {engineers: 4}, needs: [store]",
                        "id: shelves, estimate: 5d, needs: [store]")
                .with("assumptions.yaml", "assumptions:\n  - {id: they-read, statement: They read, for: [store]}\n")
                .with("scenarios.yaml", """
                        scenarios:
                          - id: everything
                            name: Everything at once
                            changes:
                              - {team: engineers, capacity: 6}
                              - {step: store, leftOut: true}
                              - {holiday: 2026-05-25}
                              - {assumption: they-read, taken: refuted}
                        """);
        workbench = RunningWorkbench.demo().with(folder.path());
        session = new Session(workbench);
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(session.json(path).body());
    }

    @Test
    void makingAScenarioThePlanEqualsPlanningItAndIsUndoneAsOneAction() {
        var before = json("/projects/kindle/plan").toString();
        var planned = folder.json("plan", "--scenario", "everything");

        assertThat(session.post(SCENARIOS + "/everything/adoption", Map.of()).statusCode())
                .isEqualTo(303);

        var plan = json("/projects/kindle/plan");
        assertThat(plan.get("mustStartBy")).isEqualTo(planned.get("mustStartBy"));
        assertThat(plan.get("steps")).isEqualTo(planned.get("steps"));
        assertThat(plan.get("refuted").get(0).get("assumption").asString()).isEqualTo("they-read");

        session.post("/projects/kindle/undo", Map.of());
        assertThat(json("/projects/kindle/plan").toString()).isEqualTo(before);
    }

    @Test
    void aScenarioIsBegunByANameAndChangedByForms() {
        session.post(SCENARIOS, Map.of("name", "More people", "why", "Somebody asked"));
        var at = SCENARIOS + "/more-people";
        session.post(at + "/changes", Map.of("about", "team", "team", "engineers", "capacity", "8"));
        session.post(at + "/changes", Map.of("about", "step", "step", "shelves", "estimate", "8d"));
        session.post(at + "/changes", Map.of("about", "step", "step", "shelves", "importance", "5"));

        var made = json(at);
        assertThat(made.get("why").asString()).isEqualTo("Somebody asked");
        assertThat(made.get("changes")).hasSize(2);
        assertThat(made.get("changes").get(1).asString())
                .isEqualTo("“shelves” in 8 working days instead of 5 (+3), of importance 5");

        session.post(at + "/changes/removal", Map.of("number", "0"));
        assertThat(json(at).get("changes")).hasSize(1);
        session.post(at + "/copies", Map.of());
        assertThat(json(SCENARIOS).get("scenarios")).hasSize(3);
        session.post(at + "/removal", Map.of());
        assertThat(json(SCENARIOS).get("scenarios")).hasSize(2);
        assertThat(session.get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTriedOnThePlanIsKeptAsAScenarioThatSaysTheSame() {
        var plan = json("/projects/kindle/plan").toString();
        session.post(
                SCENARIOS,
                Map.of(
                        "launch",
                        "2026-08-31",
                        "estimate.shelves",
                        "8d",
                        "capacity.engineers",
                        "5",
                        "without.prices",
                        "yes"));

        var kept = json(SCENARIOS).get("scenarios").get(1);
        assertThat(kept.get("name").asString()).containsIgnoringCase("the launch 13 weeks later");
        assertThat(kept.get("changes").toString())
                .contains("on 31 August 2026", "“shelves” in 8 working days", "engineers of 5", "without “prices”");
        assertThat(kept.get("stands").get("launch").asString()).isEqualTo("2026-08-31");
        assertThat(json("/projects/kindle/plan").toString()).isEqualTo(plan);
    }

    @Test
    void whatCannotBeIsToldBesideTheFormWithWhatWasTyped() {
        var at = SCENARIOS + "/everything/changes";
        var tooFew = session.post(at, Map.of("about", "team", "team", "engineers", "capacity", "2"));

        assertThat(tooFew.statusCode()).isEqualTo(422);
        assertThat(tooFew.body())
                .contains("uses 4 of engineers, who are only 2")
                .contains("value=\"2\"");
        assertThat(session.post(at, Map.of("about", "team", "team", "engineers", "capacity", "many"))
                        .body())
                .contains("“many”");
        assertThat(session.post(at, Map.of("about", "away", "team", "engineers", "from", "2026-05-01"))
                        .body())
                .contains("say both the first and the last of the days");
        assertThat(session.post(at, Map.of()).body()).contains("Choose what would be otherwise.");
        assertThat(session.post(SCENARIOS, Map.of("name", " ")).statusCode()).isEqualTo(422);
        assertThat(json(SCENARIOS + "/everything").get("changes")).hasSize(4);
    }

    @Test
    void theComparisonHoldsEachScenarioAgainstThePlan() {
        var all = json(SCENARIOS);

        assertThat(all.get("plan").get("mustStartBy").asString()).isEqualTo("2026-05-04");
        var stands = all.get("scenarios").get(0).get("stands");
        assertThat(stands.get("mustStartBy").asString()).isEqualTo("2026-05-15");
        assertThat(stands.get("trials").asInt()).isEqualTo(10_000);
        assertThat(session.get(SCENARIOS).body()).contains("Everything at once").contains("without “store”");
    }
}
