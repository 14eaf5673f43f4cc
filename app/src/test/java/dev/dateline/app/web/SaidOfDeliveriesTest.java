package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people know of deliveries and no event says: causes, windows, whose a service is. */
class SaidOfDeliveriesTest {

    private static final String PROJECT = "/projects/deploy-faster";
    private static final String DELIVERY = PROJECT + "/delivery";
    private static final String SECRET = "a-secret-of-thirty-two-characters";

    private static RunningWorkbench workbench;
    private static Session session;

    @BeforeAll
    static void start() {
        workbench = RunningWorkbench.demo();
        session = new Session(workbench);
        var made = session.send(session.request(PROJECT + "/sources")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"kind\": \"csv\", \"name\": \"Told\", \"secret\": \"" + SECRET + "\"}")));
        var found = Pattern.compile("\"receive\" : \"[a-z]+://[^/]+([^\"]+)\"").matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        var answer = session.send(session.request(found.group(1))
                .header("Authorization", "Bearer " + SECRET)
                .POST(BodyPublishers.ofString("""
                {"type": "deployment", "id": "k1", "service": "kiosk", "environment": "production", "version": "1", "time": "2026-10-05T08:00:00Z"}
                {"type": "deployment", "id": "k2", "service": "kiosk", "environment": "production", "version": "2", "time": "2026-10-07T08:00:00Z"}
                {"type": "deployment", "id": "t1", "service": "till", "environment": "production", "version": "1", "time": "2026-10-06T08:00:00Z"}
                {"type": "incident", "id": "late", "service": "kiosk", "title": "Labels blank", "opened": "2026-10-09T20:00:00Z", "resolved": "2026-10-09T22:00:00Z"}
                {"type": "incident", "id": "lost", "title": "Of nobody", "opened": "2026-10-09T21:00:00Z"}
                """)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static String kiosk() {
        return session.get(DELIVERY + "?service=kiosk&weeks=0").body();
    }

    private static void say(String what, Map<String, String> fields) {
        var answer = session.post(DELIVERY + what, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void anIncidentThatIsLaidToNoneIsShownAndItsCauseCanBeLookedUpAndTakenBack() {
        assertThat(kiosk())
                .contains(
                        "One incident, 1 laid to no deployment",
                        "no deployment within 1 day before it",
                        "is deployed",
                        "0 % fail");
        say("/incidents", Map.of("source", "told", "incident", "late", "cause", "k1", "because", "the <log> says so"));
        assertThat(kiosk()).contains("1, 5 Oct 2026", "looked it up: the &lt;log&gt; says so", "50 % fail");
        say("/incidents", Map.of("source", "told", "incident", "late", "cause", ""));
        assertThat(kiosk()).contains("0 % fail");
        assertThat(session.post(DELIVERY + "/incidents", Map.of("source", "told", "incident", "late", "cause", "k9"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void howSoonAnIncidentFollowsItsCauseIsSaidOnThePageAndOthersAreTold() {
        say("/window", Map.of("source", "told", "within", "3 d"));
        assertThat(kiosk()).contains("the newest within 3 days before it");
        say("/window", Map.of("source", "told", "within", ""));
        assertThat(kiosk()).contains("no deployment within 1 day before it");
        assertThat(session.post(DELIVERY + "/window", Map.of("source", "told", "within", "soon"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(kiosk()).contains("one incident of no service that is known to be deployed, the newest “Of nobody”");
    }

    @Test
    void aTeamIsMeasuredByAllItsServicesTogetherAndClaimsCanRestOnIt() throws InterruptedException {
        say("/team", Map.of("service", "kiosk", "team", "counter"));
        say("/team", Map.of("service", "till", "team", "counter"));
        assertThat(kiosk()).contains("counter in production", "2 services: kiosk, till", "is looked after by counter");
        assertThat(session.json(DELIVERY + "?weeks=0").body().replaceAll("\\s+", " "))
                .contains(
                        "\"team\" : \"counter\", \"environment\" : \"production\", \"services\" : [ \"kiosk\", \"till\" ]");
        say("/metrics", Map.of("team", "counter", "environment", "production"));
        var metric = PROJECT + "/metrics/counter-deployment-frequency";
        eventually(metric, "3 observations");
        assertThat(session.get(metric).body()).contains("of all services of counter in production", "/delivery#rules");
        say("/team", Map.of("service", "till", "team", ""));
        eventually(metric, "2 observations");
    }

    private static void eventually(String address, String words) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!session.get(address).body().contains(words) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(session.get(address).body()).contains(words);
    }

    @Test
    void aFormOfAnEarlierVisitIsRefusedInWordsAndChangesNothing() {
        var answer = session.send(session.request(DELIVERY + "/window")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("source=told&within=5+d&_csrf=of-an-earlier-visit")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("load the page again").doesNotContain("Whitelabel");
        assertThat(kiosk()).doesNotContain("within 5 days");
    }

    @Test
    void eachRuleStandsWhereTheNumbersAreWithHowOftenItApplied() {
        assertThat(kiosk())
                .contains(
                        "The first deployment",
                        "Going back",
                        "A hotfix",
                        "A revert",
                        "Merges",
                        "Squashed, rebased, picked",
                        "The same version again",
                        "Environments and services",
                        "Changes without a request",
                        "An incident",
                        "Medians");
    }

    @Test
    void withoutChangesThePageSaysWhyThereIsNoLeadTimeInPlaceOfAnEmptyDrawing() {
        assertThat(kiosk())
                .contains("no source tells of changes", "deployments a week")
                .doesNotContain("median lead time of the week");
    }
}
