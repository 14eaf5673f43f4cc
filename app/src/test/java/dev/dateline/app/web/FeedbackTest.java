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

/** What somebody without an account says by a link: kept, answered where it was said, nothing else to be seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackTest {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final Pattern ADDRESS = Pattern.compile("/feedback/[A-Za-z0-9_-]{20,}");

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session team = new Session(workbench);
    private final Session stranger = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String link() {
        var made = team.post(EXAMPLE + "/links", Map.of("page", "feedback", "note", "depot crews", "days", ""));
        var found = ADDRESS.matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        return found.group();
    }

    private HttpResponse<String> say(String link, String text) {
        return stranger.send(stranger.request(link)
                .header("Accept", "text/html")
                .header("Content-Type", Session.FORM)
                .POST(BodyPublishers.ofString("sort=report&text=" + Session.encoded(text))));
    }

    @Test
    void whatIsSaidByLinkIsAnsweredWhereItWasSaid() {
        var link = link();
        var said = say(link, "The printer <b>jams</b>");
        assertThat(said.statusCode()).isEqualTo(303);
        var back = said.headers().firstValue("Location").orElseThrow();
        assertThat(back).as("nothing of the project's history").doesNotContain("did=");
        assertThat(stranger.get(back).body())
                .contains("Thank you", "The printer &lt;b&gt;jams", "waits for an answer")
                .doesNotContain("developer of tracking", "/projects/");

        var id = back.replaceAll(".*sent=|&.*", "");
        assertThat(team.post(EXAMPLE + "/feedback/" + id, Map.of("answer", "Mended.", "about", "deploy-time"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(link).body()).contains("Mended.");
        assertThat(team.json(EXAMPLE + "/feedback").body()).contains("\"Mended.\"");
    }

    @Test
    void nothingSaidIsRefusedWithWhatWasTyped() {
        var refused = say(link(), "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("write what you have to say");
        assertThat(say(link(), "x".repeat(5_001)).statusCode()).isEqualTo(422);
    }

    @Test
    void aLinkWithdrawnWhileSomebodyWritesTakesNothingMore() {
        var link = link();
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        var listed = team.json(EXAMPLE + "/links").body();
        var id = Pattern.compile("\"id\" : \"([0-9a-f-]{36})\"").matcher(listed);
        while (id.find()) {
            team.post(EXAMPLE + "/links/" + id.group(1) + "/withdrawal", Map.of());
        }
        var late = say(link, "too late");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("withdrawn").doesNotContain("too late");
        assertThat(team.get(EXAMPLE + "/feedback").body()).doesNotContain("too late");
    }

    @Test
    void aLinkToOnePageOpensNoOther() {
        var secret = link().replaceAll(".*/", "");
        assertThat(stranger.get("/shared/" + secret).statusCode()).isEqualTo(404);
    }
}
