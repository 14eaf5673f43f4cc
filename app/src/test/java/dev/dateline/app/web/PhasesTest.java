package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From one team to all, through the web: no gate is passed without evidence or a signature. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhasesTest {

    private static final String PHASES = "/projects/empty/phases";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private HttpResponse<String> post(String path, String... fields) {
        var all = new HashMap<String, String>();
        for (int k = 0; k < fields.length; k += 2) {
            all.put(fields[k], fields[k + 1]);
        }
        return session.post(PHASES + path, all);
    }

    @Test
    void aGateOpensOnEvidenceOrASignatureAndNeverBeforeTheOneBeforeIt() {
        assertThat(post("", "title", "Pilot").statusCode()).isEqualTo(303);
        assertThat(post("", "title", "All teams").statusCode()).isEqualTo(303);
        assertThat(post("/all-teams/start").body()).contains("Agree first on what the gate");
        assertThat(post("/all-teams/kpis", "name", "Failures", "role", "guardrail", "pass", "<= 15 %")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/all-teams/start").statusCode())
                .as("nothing is skipped")
                .isEqualTo(422);
        assertThat(post("/pilot/kpis", "name", "Failures", "role", "guardrail", "pass", "15")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/pilot/kpis", "name", "Failures", "role", "guardrail", "pass", "<= 15 %")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/pilot/start").statusCode()).isEqualTo(303);
        assertThat(post("/pilot/kpis", "name", "Later", "pass", "<= 15 %").body())
                .contains("is agreed before its phase starts");

        var wrong = post("/pilot/kpis/failures/counts", "found", "21", "of", "20");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("found 21 of 20 cannot be").contains("value=\"21\"");
        assertThat(post("/pilot/kpis/failures/counts", "found", "3", "of", "20").statusCode())
                .isEqualTo(303);
        assertThat(session.get(PHASES).body()).contains("not enough evidence; at best", "disabled");

        assertThat(post("/pilot/decision", "outcome", "pass", "by", "lead").body())
                .contains("so `why` must say why it is pass all the same");
        assertThat(post("/pilot/decision", "outcome", "pass", "by", "", "why", "it can be undone")
                        .statusCode())
                .as("unsigned")
                .isEqualTo(422);
        assertThat(post("/pilot/decision", "outcome", "pass", "by", "lead", "why", "it can be undone")
                        .statusCode())
                .isEqualTo(303);
        assertThat(session.get(PHASES).body())
                .contains("although the gate said hold: it can be undone", "Decided against the numbers: one gate");
        assertThat(session.json(PHASES).body()).contains("\"override\" : true");
        assertThat(post("/all-teams/start").statusCode()).isEqualTo(303);
    }

    @Test
    void aProgramCannotSkipAGateEither() {
        var answer = session.send(session.request("/projects/empty/records/phases/everyone")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .PUT(BodyPublishers.ofString(
                        "{\"id\": \"everyone\", \"title\": \"Everyone\", \"started\": \"2026-11-20\", \"decision\": {\"outcome\": \"pass\","
                                + " \"on\": \"2026-11-20\", \"by\": \"lead\", \"found\": \"hold\"}}")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("why");
        assertThat(session.get("/projects/empty/records/phases/everyone").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> put(String project, String body) {
        return session.send(session.request("/projects/" + project + "/records/phases/pilot")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String pilot(String started, String pass, String counts) {
        return "{\"id\": \"pilot\", \"title\": \"Pilot\", " + started
                + "\"kpis\": [{\"id\": \"failures\", \"name\": \"Failures\", \"role\": \"guardrail\", \"pass\": \"<= "
                + pass
                + " %\"" + counts + "}]}";
    }

    @Test
    void whatAGateLooksAtStaysOnceItsPhaseBegan() {
        var began = "\"started\": \"2026-11-20\", ";
        var slug = "kindle";
        assertThat(put(slug, pilot("", "15", "")).statusCode()).isEqualTo(200);
        assertThat(put(slug, pilot("", "20", "")).statusCode())
                .as("not begun yet")
                .isEqualTo(200);
        assertThat(put(slug, pilot(began, "20", "")).statusCode()).isEqualTo(200);

        for (var later : new String[] {
            pilot(began, "40", ""), pilot("", "20", ""), pilot("\"started\": \"2026-11-21\", ", "20", "")
        }) {
            var answer = put(slug, later);
            assertThat(answer.statusCode()).as(later).isEqualTo(422);
            assertThat(answer.body()).contains("“pilot” began on 2026-11-20");
        }
        assertThat(session.post("/projects/" + slug + "/undo", Map.of()).statusCode())
                .as("what began is not taken back")
                .isEqualTo(422);
        assertThat(put(slug, pilot(began, "20", ", \"counts\": [{\"on\": \"2026-11-21\", \"found\": 1, \"of\": 9}]"))
                        .statusCode())
                .as("counting goes on")
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaidPlainly() {
        assertThat(post("/none/start").statusCode()).isEqualTo(404);
        assertThat(session.post("/projects/deploy-faster/phases/pilot/decision", Map.of("outcome", "pass"))
                        .statusCode())
                .as("decided already")
                .isEqualTo(409);
    }
}
