package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A survey from its question to the metric: answered by a link, by people who stay unknown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyTest {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final String SURVEY = EXAMPLE + "/sources/tools-survey";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session team = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String link() {
        var made = team.post(SURVEY + "/survey/link", Map.of());
        var found = Pattern.compile("/survey/[A-Za-z0-9_-]{20,}").matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> answer(Session somebody, String link, String answer) {
        return somebody.send(somebody.request(link)
                .header("Accept", "text/html")
                .header("Content-Type", Session.FORM)
                .POST(BodyPublishers.ofString("answer=" + Session.encoded(answer))));
    }

    @Test
    void fiveAnswersAreShownTogetherAndMoveTheMetric() {
        var link = link();
        assertThat(team.post(
                                SURVEY + "/readings/metrics",
                                Map.of("metric", "developer-satisfaction", "measure", "at-least-4"))
                        .statusCode())
                .isEqualTo(303);
        for (var answer : new String[] {"5", "2", "4", "4"}) {
            var somebody = new Session(workbench);
            assertThat(somebody.get(link).body())
                    .contains("How content are you", "neither a name nor a time is kept")
                    .doesNotContain("/projects/", "XSRF");
            var answered = answer(somebody, link, answer);
            assertThat(answered.statusCode()).isEqualTo(303);
            assertThat(String.join(" ", answered.headers().allValues("Set-Cookie")))
                    .contains("answered-", "=yes", "Path=/survey/", "HttpOnly")
                    .doesNotContain("XSRF");
            assertThat(somebody.get(link).body()).contains("Thank you").doesNotContain("radio");
        }
        assertThat(team.get(SURVEY + "/readings").body())
                .contains("nothing is shown yet")
                .doesNotContain("<svg viewBox=\"0 0 560");

        assertThat(answer(new Session(workbench), link, "4").statusCode()).isEqualTo(303);

        assertThat(team.get(SURVEY + "/readings").body())
                .contains("On average 3.8", "5 of 64 (8 %)", "How often each answer was given");
        assertThat(team.json(SURVEY + "/readings").body()).contains("\"answers\" : 5", "\"waiting\" : 0");
        assertThat(team.get(EXAMPLE + "/history").body()).contains("showed answers to What developers think");
        assertThat(team.get(EXAMPLE + "/metrics/developer-satisfaction").body()).contains("tools-survey");

        var later = team.post(
                SURVEY + "/survey",
                Map.of("question", "Other?", "lowest", "1", "highest", "5", "asked", "64", "closes", "2027-01-01"));
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.body()).contains("somebody has answered it already", "Other?");
    }

    @Test
    void whatIsNotOnTheScaleIsNoAnswer() {
        var link = link();
        for (var wrong : new String[] {"", "6", "0", "-1", "1e0", "<script>", "99999999999999999999"}) {
            var somebody = new Session(workbench);
            var refused = answer(somebody, link, wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("choose one of 1 to 5");
        }
        assertThat(new Session(workbench).get("/survey/nothing").statusCode()).isEqualTo(404);
        assertThat(new Session(workbench)
                        .get(link.replace("/survey/", "/feedback/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(team.post(EXAMPLE + "/links", Map.of("page", "survey")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSurveyThatCannotBeSoIsRefusedWithWhatWasTyped() {
        var refused = team.post(
                SURVEY + "/survey",
                Map.of(
                        "question",
                        "Mine?",
                        "lowest",
                        "5",
                        "highest",
                        "1",
                        "asked",
                        "x",
                        "closes",
                        "soon",
                        "least",
                        "5"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mine?", "soon");
    }
}
