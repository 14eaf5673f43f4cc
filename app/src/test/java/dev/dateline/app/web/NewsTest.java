package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of claims as its readers get it: on the page, in a feed by a link, and by machines that are told. */
class NewsTest {

    private static final String EXAMPLE = "/projects/deploy-faster";

    private RunningWorkbench workbench;
    private Session lead;

    @BeforeEach
    void start() {
        workbench = RunningWorkbench.demo();
        lead = new Session(workbench);
        lead.get(EXAMPLE + "/news");
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    @Test
    void theFeedIsReadByALinkUntilItIsWithdrawn() {
        lead.get(EXAMPLE + "/links");
        var link = found(
                "/news/[A-Za-z0-9_-]{43}",
                lead.post(EXAMPLE + "/links", Map.of("page", "news", "note", "", "days", ""))
                        .body());
        var reader = new Session(workbench);

        var feed = reader.get(link);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
        assertThat(feed.body()).contains("<title>Deploy faster: news of its claims</title>");

        lead.post(
                found(
                        EXAMPLE + "/links/[0-9a-f-]{36}/withdrawal",
                        lead.get(EXAMPLE + "/links").body()),
                Map.of());
        assertThat(reader.get(link).statusCode()).isEqualTo(410);
        assertThat(reader.get(link.replace("/news/", "/shared/")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsToldMustBeConfirmedFirstAndHearsOfSomething() {
        var address = List.of("url", "https://hooks.example.org/news");
        assertThat(lead.post(EXAMPLE + "/news/hooks", List.of(address, List.of("state", "true")))
                        .body())
                .contains("Nobody has confirmed `hooks.example.org`");
        lead.post(EXAMPLE + "/experience/hosts", Map.of("host", "hooks.example.org"));
        assertThat(lead.post(EXAMPLE + "/news/hooks", List.of(address)).statusCode())
                .isEqualTo(422);
        assertThat(lead.post(EXAMPLE + "/news/hooks", List.of(List.of("url", "nowhere"), List.of("state", "true")))
                        .statusCode())
                .isEqualTo(422);

        var states = List.of(address, List.of("state", "true"), List.of("state", "stale"));
        assertThat(lead.post(EXAMPLE + "/news/hooks", states).statusCode()).isEqualTo(303);
        assertThat(lead.json(EXAMPLE + "/news/hooks").body())
                .contains("https://hooks.example.org/news", "\"true\", \"stale\"", "\"waiting\" : 0");
        assertThat(lead.post(EXAMPLE + "/news/hooks", states).body()).contains("told already");

        var removal = found(
                EXAMPLE + "/news/hooks/[0-9a-f-]{36}/removal",
                lead.get(EXAMPLE + "/news/hooks").body());
        assertThat(lead.post(removal, Map.of()).statusCode()).isEqualTo(303);
        assertThat(lead.get(EXAMPLE + "/news/hooks").body()).contains("No other machine is told");
    }

    @Test
    void theOutputsOfAnInputAreChosenOnItsPage() {
        var path = EXAMPLE + "/metrics/golden-path-share";
        assertThat(lead.post(path + "/moves", List.of(List.of("output", "deployments")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lead.json(path).body())
                .contains("\"output\" : \"deployments\"")
                .doesNotContain("\"output\" : \"change-failure-rate\"");
        assertThat(lead.get(EXAMPLE + "/metrics/deployments").body())
                .contains("Whether what should move it does", "no proof");
        assertThat(lead.post(EXAMPLE + "/metrics/deployments/moves", List.of(List.of("output", "deployments")))
                        .statusCode())
                .isBetween(400, 422);
    }
}
