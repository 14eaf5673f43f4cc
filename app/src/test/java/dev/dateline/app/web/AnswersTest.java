package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project's home as somebody fills it in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    private static final String EMPTY = "/projects/empty/answers";
    private static final String EXAMPLE = "/projects/deploy-faster/answers";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void anAnswerGrowsFromOpinionToExperimentByItsEvidenceAlone() {
        session.post(EMPTY + "/benefit", Map.of("text", "Any book in a minute.", "grade", "experiment"));
        assertThat(answer("benefit").path("grade").asString()).isEqualTo("opinion");

        add("what", "three readers said so", "url", "https://example.com/talks", "on", "2026-11-02");
        assertThat(answer("benefit").path("grade").asString()).isEqualTo("anecdote");

        add("what", "a survey", "url", "https://example.com/survey", "on", "2026-11-03", "grade", "data");
        assertThat(answer("benefit").path("grade").asString()).isEqualTo("anecdote");

        session.post(
                EMPTY + "/benefit/evidence/2",
                Map.of(
                        "what",
                        "a survey",
                        "url",
                        "https://example.com/survey",
                        "on",
                        "2026-11-03",
                        "grade",
                        "data",
                        "sample",
                        "40"));
        assertThat(answer("benefit").path("grade").asString()).isEqualTo("data");

        session.post(EMPTY + "/benefit/evidence/2/removal", Map.of());
        assertThat(answer("benefit").path("grade").asString()).isEqualTo("anecdote");
        assertThat(answer("benefit").path("written").asString()).isEqualTo("anecdote");

        session.post(EMPTY + "/benefit/evidence/1/removal", Map.of());
        session.post(EMPTY + "/benefit", Map.of("text", ""));
        assertThat(answer("benefit").path("grade").isNull()).isTrue();
    }

    private void add(String... fields) {
        var map = new java.util.HashMap<String, String>();
        for (int k = 0; k < fields.length; k += 2) {
            map.put(fields[k], fields[k + 1]);
        }
        var answer = session.post(EMPTY + "/benefit/evidence", map);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private JsonNode answer(String question) {
        for (var answer : json(EMPTY).path("answers")) {
            if (answer.path("question").asString().equals(question)) {
                return answer;
            }
        }
        throw new AssertionError(question);
    }

    private JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(session.json(path).body());
    }

    @Test
    void refusedEvidenceKeepsWhatWasTypedBesideWhatIsWrong() {
        var answer = session.post(
                EXAMPLE + "/customer/evidence",
                Map.of("what", "a talk at the gate", "on", "last week", "sample", "many"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"a talk at the gate\"", "`last week` is no date", "`many` must be a whole number")
                .containsOnlyOnce(" autofocus")
                .containsPattern("name=\"on\"[^>]*autofocus");
    }

    @Test
    void theAnswerAndAllItsEvidenceAreSavedInOne() {
        var path = EMPTY + "/experience";
        session.post(
                path,
                Map.of("text", "One tap.", "what", "a talk", "url", "workshop notes, page 3", "on", "2026-11-02"));
        assertThat(answer("experience").path("grade").asString()).isEqualTo("anecdote");

        var refused = session.post(
                path, Map.of("text", "Two taps.", "what-1", "a long talk", "what", "", "on", "2026-11-03"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Two taps.", "value=\"a long talk\"", "value=\"2026-11-03\"", "say what was seen");

        var done = session.post(path, Map.of("text", "Two taps.", "away-1", "yes", "what", "", "grade", "data"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(answer("experience").path("grade").asString()).isEqualTo("opinion");
        assertThat(session.get(EMPTY).body()).contains("Two taps.").doesNotContain("`experience`");
    }

    @Test
    void evidenceThatIsNotThereIsNotChanged() {
        assertThat(session.post(EXAMPLE + "/customer/evidence/9", Map.of("what", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.post(EXAMPLE + "/weather", Map.of("text", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void eitherUsualSetOfFiveIsShownAndRemembered() {
        var visitor = new Session(workbench);
        assertThat(visitor.get(EXAMPLE).body())
                .contains("How do we test and measure?")
                .doesNotContain("How do you know");

        assertThat(visitor.get(EXAMPLE + "?set=know").body())
                .contains("How do you know what customers need or want?", "is none of these five")
                .doesNotContain("id=\"test\"");

        assertThat(visitor.get(EXAMPLE).body()).contains("How do you know");
        assertThat(visitor.get(EXAMPLE + "?edit=test").body()).contains("id=\"test\"");
    }

    @Test
    void theHomeNamesOneNextActionOfTheWeakestAnswer() {
        var home = json(EXAMPLE);

        assertThat(home.path("next").path("question").asString()).isEqualTo("experience");
        assertThat(home.path("next").path("because").asString()).isNotEmpty();
        assertThat(session.get(EXAMPLE).body()).containsOnlyOnce("Do this next");
    }

    @Test
    void aNewProjectOpensOnItsHome() {
        assertThat(session.get("/").body()).contains("/projects/deploy-faster/answers");
    }

    @Test
    void theGuideSaysHowFarThisProjectIs() {
        assertThat(session.get("/projects/kindle/sessions").body())
                .contains(
                        "Next is session 1",
                        "somebody has answered who the customer is: yes",
                        "more than opinion: still an opinion");
        var alone = session.get("/projects/kindle/sessions/define").body();
        assertThat(alone)
                .contains("session 2 of five", "Whom to invite", "Rooms to open", "What comes out", "/workshop")
                .doesNotContain("Listen: who is the customer");
        assertThat(session.get("/projects/kindle/sessions/none").statusCode()).isEqualTo(404);
        assertThat(session.get("/projects/empty/sessions").body())
                .contains("somebody has answered who the customer is: not yet");
        assertThat(json("/projects/deploy-faster/sessions").path("sessions").size())
                .isEqualTo(5);
    }
}
