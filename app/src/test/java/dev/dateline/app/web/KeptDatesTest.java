package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dates are kept and let go by a button, as one action of history each, and taken back like any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptDatesTest {

    private static final String PROJECT = "/projects/deploy-faster";
    private static final String PLAN = PROJECT + "/plan";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private JsonNode plan() {
        return JsonMapper.shared().readTree(session.json(PLAN).body());
    }

    private void undoLast() {
        var last = JsonMapper.shared()
                .readTree(session.json(PROJECT + "/history").body())
                .get("actions")
                .get(0);
        session.post(PROJECT + "/undo", Map.of("action", last.get("revision").asString()));
    }

    @Test
    void keepingIsOneActionAndTakingItBackBringsTheOldPlanBackExactly() {
        var before = session.json(PLAN).body();
        assertThat(session.get(PLAN).body()).contains("Keep these dates").doesNotContain("Let the dates go");

        assertThat(session.post(PLAN + "/kept", Map.of()).statusCode()).isEqualTo(303);

        assertThat(session.get(PLAN).body()).contains("steps are at the dates kept", "Let the dates go");
        assertThat(plan().get("kept").get("moved")).isEmpty();
        assertThat(session.get(PROJECT + "/history").body()).contains("kept the dates of");
        undoLast();
        assertThat(session.json(PLAN).body()).isEqualTo(before);
    }

    @Test
    void lettingGoAndTakingThatBackKeepsThemAgain() {
        session.post(PLAN + "/kept", Map.of());
        var kept = session.json(PLAN).body();

        assertThat(session.post(PLAN + "/kept/release", Map.of()).statusCode()).isEqualTo(303);

        assertThat(plan().has("kept")).isFalse();
        assertThat(session.post(PLAN + "/kept/release", Map.of()).statusCode()).isEqualTo(422);
        undoLast();
        assertThat(session.json(PLAN).body()).isEqualTo(kept);
        session.post(PLAN + "/kept/release", Map.of());
    }

    @Test
    void aStepThatIsTakenAwayTakesItsDateAlong() {
        session.post(PLAN + "/kept", Map.of());

        session.post(PLAN + "/steps/wish-list/removal", Map.of());

        var kept = session.json(PROJECT + "/records/schedule/schedule").body();
        assertThat(kept).contains("recovery-drills").doesNotContain("wish-list");
        undoLast();
        assertThat(session.json(PROJECT + "/records/schedule/schedule").body()).contains("wish-list");
        assertThat(plan().get("kept").get("moved")).isEmpty();
        session.post(PLAN + "/kept/release", Map.of());
    }

    @Test
    void theDatesKeptAreThoseThatWereSeen() {
        var seen = plan();
        var revision = JsonMapper.shared()
                .readTree(session.json(PROJECT + "/history").body())
                .get("revision")
                .asString();
        session.post(PLAN + "/changes", Map.of("launch", "2027-05-10"));
        assertThat(plan().get("launch").asString()).isEqualTo("2027-05-10");

        session.post(PLAN + "/kept", Map.of("revision", revision));

        var step = plan().get("steps")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("old-path-closed"))
                .findFirst()
                .orElseThrow();
        assertThat(seen.get("steps")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals("old-path-closed"))
                        .map(one -> one.get("deadline").asString()))
                .containsExactly(step.get("kept").asString());
        session.post(PLAN + "/kept/release", Map.of());
    }
}
