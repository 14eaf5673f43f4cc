package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Systems send to an address of their own, and pages tell what became of it. */
class EventsTest {

    private static final String SOURCES = "/projects/empty/sources";
    private static final String SECRET = "a secret of both";
    private static final Pattern RECEIVE = Pattern.compile("\"receive\" : \"http://[^/]+(/events/[\\w-]{32})\"");
    private static final Pattern ID = Pattern.compile("\"id\" : \"([\\w-]+)\"");
    private static final String DEPLOYED = """
            {"deployment_status": {"state": "success", "created_at": "2026-01-05T10:09:00Z"}, "deployment": {"id": 7,
             "sha": "f95f852bd8fca8fcc58a9a2d6c842781e32a215e", "environment": "production", "created_at": "2026-01-05T10:00:00Z"},
             "repository": {"full_name": "shop/<b>checkout"}}
            """;

    private static RunningWorkbench workbench;
    private static Session session;

    /** A source as a program makes it. */
    private record Made(String id, String receive) {

        static Made of(String kind) {
            return of(kind, SECRET);
        }

        static Made of(String kind, String secret) {
            var answer = session.send(session.request(SOURCES)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"kind\": \"" + kind + "\", \"name\": \"Ours\", \"secret\": \"" + secret + "\"}")));
            assertThat(answer.statusCode()).isEqualTo(201);
            return new Made(found(ID, answer.body()), found(RECEIVE, answer.body()));
        }

        HttpResponse<String> send(String body, String... headers) {
            return session.send(session.request(receive).headers(headers).POST(BodyPublishers.ofString(body)));
        }

        HttpResponse<String> github(String event, String delivery, String body) {
            return send(
                    body,
                    "X-GitHub-Event",
                    event,
                    "X-GitHub-Delivery",
                    delivery,
                    "X-Hub-Signature-256",
                    "sha256=" + hmac(body));
        }

        String read() {
            return session.json(SOURCES + "/" + id + "/events").body();
        }
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @BeforeAll
    static void start() {
        workbench = RunningWorkbench.demo();
        session = new Session(workbench);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    @Test
    void whatIsRightlySignedIsTakenOnceAndShown() {
        var source = Made.of("github");
        assertThat(source.github("deployment_status", "one", DEPLOYED).statusCode())
                .isEqualTo(202);
        for (int time = 0; time < 20; time++) {
            assertThat(source.github("deployment_status", "one", DEPLOYED).statusCode())
                    .isEqualTo(202);
        }
        assertThat(source.github("star", "two", "{\"action\": \"created\"}").statusCode())
                .isEqualTo(202);
        assertThat(source.read())
                .contains("\"received\" : 2", "\"deployment_status\" : 1", "\"star\" : 1")
                .contains("\"commit\" : \"f95f852bd8fca8fcc58a9a2d6c842781e32a215e\"")
                .contains("\"environment\" : \"production\"", "\"status\" : \"success\"");
        var page = session.get(SOURCES + "/" + source.id() + "/events").body();
        assertThat(page).contains("has sent 2 events", "1 deployment,", "a kind of event that says nothing");
        var event = found(Pattern.compile("href=\"([^\"]+/events/[\\w-]{24})\""), page);
        assertThat(session.get(event).statusCode()).isEqualTo(200);
        assertThat(page).doesNotContain("<b>checkout", SECRET);
    }

    @Test
    void whatIsNotRightlySignedIsRefusedAndNothingOfItKept() {
        var source = Made.of("github");
        assertThat(source.send(DEPLOYED, "X-GitHub-Event", "deployment_status").statusCode())
                .isEqualTo(401);
        assertThat(source.send(DEPLOYED, "X-Hub-Signature-256", "sha256=" + hmac("another"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(source.read()).contains("\"received\" : 0");
    }

    @Test
    void whatIsTruncatedOrNestedIsKeptAsWhatCannotBeReadAndWhatIsHugeIsSentAway() {
        var source = Made.of("github");
        assertThat(source.github("deployment_status", "a", DEPLOYED.substring(0, 40))
                        .statusCode())
                .isEqualTo(202);
        assertThat(source.github("push", "b", "[".repeat(100_000)).statusCode()).isEqualTo(202);
        assertThat(source.github("push", "c", "[]").statusCode()).isEqualTo(202);
        assertThat(source.github("push", "d", "x".repeat(11_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(source.read()).contains("\"received\" : 3", "\"unreadable\" : 3");
        assertThat(source.github("deployment_status", "a", DEPLOYED).body()).contains("\"new\" : 1");
    }

    @Test
    void anAddressThatNobodyHasIsNotThere() {
        assertThat(session.send(session.request("/events/nobody").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSourceThatIsRemovedTakesNothingMore() {
        var source = Made.of("github");
        session.post(SOURCES + "/" + source.id() + "/removal", Map.of());
        assertThat(source.github("ping", "a", "{}").statusCode()).isEqualTo(410);
        assertThat(Made.of("github").receive()).isNotEqualTo(source.receive());
    }

    @Test
    void whatDeletingMeansIsToldBeforeItIsDone() {
        var page = "/projects/deploy-faster/sources/pipeline/events/keeping";
        assertThat(session.get(page).body()).contains("is kept for ever");
        assertThat(session.post(page, Map.of("keep", "soon")).statusCode()).isEqualTo(422);
        assertThat(session.post(page, Map.of("keep", "1 h")).body()).contains("at least 1 d");
        assertThat(session.post(page, Map.of("keep", "90 d")).statusCode()).isEqualTo(303);
        assertThat(session.get(page).body()).contains("is kept for 90 days").doesNotContain("So far");
        assertThat(session.get("/projects/deploy-faster/history").body())
                .contains("keeps the events of “The shared pipeline” for 90 days");
    }

    @Test
    void whatIsAgreedToBeDeletedIsDeletedAndItsNumbersStay() {
        var source = Made.of("csv");
        var line = "{\"type\": \"deployment\", \"id\": 1, \"service\": \"shop\", \"time\": \"2026-01-02T00:00:00Z\"}";
        source.send(line, "Authorization", "Bearer " + SECRET);
        var before = source.read();
        var page = SOURCES + "/" + source.id() + "/events/keeping";
        try (var later = workbench.anew(RunningWorkbench.SATURDAY.instant().plus(Duration.ofDays(31)))) {
            var owner = new Session(later);
            var asked = owner.post(page, Map.of("keep", "30 d"));
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.body()).contains("one event older than 30 days will lose what was sent");
            assertThat(owner.json(page).body()).contains("\"deleted\" : 0").doesNotContain("30 d");

            assertThat(owner.post(page, Map.of("keep", "30 d", "sure", "yes")).statusCode())
                    .isEqualTo(303);
            assertThat(owner.json(page).body()).contains("\"deleted\" : 1", "\"keepEvents\" : \"30 d\"");
        }
        var event = found(
                Pattern.compile("href=\"([^\"]+/events/[\\w-]{24})\""),
                session.get(SOURCES + "/" + source.id() + "/events").body());
        assertThat(session.get(event).body())
                .doesNotContain("2026-01-02T00:00:00Z&#34;")
                .contains("deleted");
        assertThat(source.read()).isEqualTo(before);
    }

    @Test
    void cdeventsComeInEachModeOfCloudEventsAndAreTheSameEvent() {
        var source = Made.of("cdevents");
        var event = "{\"context\": {\"specversion\": \"0.5.1\", \"id\": \"e 1\", \"source\": \"/ci\","
                + " \"type\": \"dev.cdevents.service.deployed.0.3.0\", \"timestamp\": \"2026-03-20T14:27:05Z\"},"
                + " \"subject\": {\"id\": \"shop\", \"content\": {\"environment\": {\"id\": \"prod\"}, \"artifactId\": \"pkg:oci/shop@1.4\"}}}";
        var envelope = "{\"specversion\": \"1.0\", \"id\": \"e 1\", \"source\": \"/ci\","
                + " \"type\": \"dev.cdevents.service.deployed.0.3.0\", \"data\": " + event + "}";
        var bearer = "Bearer " + SECRET;
        assertThat(source.send(
                                event,
                                "Authorization",
                                bearer,
                                "Content-Type",
                                "application/json",
                                "ce-specversion",
                                "1.0",
                                "ce-id",
                                "e%201",
                                "ce-source",
                                "/ci",
                                "ce-type",
                                "dev.cdevents.service.deployed.0.3.0")
                        .body())
                .contains("\"new\" : 1");
        assertThat(source.send(envelope, "Authorization", bearer, "Content-Type", "application/cloudevents+json")
                        .body())
                .contains("\"new\" : 0");
        assertThat(source.send(
                                "[" + envelope + "]",
                                "Authorization",
                                bearer,
                                "Content-Type",
                                "application/cloudevents-batch+json")
                        .body())
                .contains("\"new\" : 0");
        assertThat(source.read()).contains("\"service.deployed\" : 1", "\"environment\" : \"prod\"");
    }

    @Test
    void cloudEventsAreAnsweredWhenTheyAskWhetherTheyMayCome() {
        var source = Made.of("cdevents");
        var answer = session.send(session.request(source.receive())
                .header("WebHook-Request-Origin", "events.example.org")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("WebHook-Allowed-Origin")).contains("events.example.org");
    }

    @Test
    void everyoneElseSendsLinesOfCsvOrJson() {
        var source = Made.of("csv");
        var bearer = "Bearer " + SECRET;
        assertThat(source.send("""
                        type,id,service,environment,status,time
                        deployment,1,shop,production,success,2026-01-01T00:00:00Z
                        incident,9,shop,production,,2026-01-01T01:00:00Z
                        """, "Authorization", bearer, "Content-Type", "text/csv")
                        .body())
                .contains("\"new\" : 2");
        assertThat(source.send(
                                "{\"type\": \"deployment\", \"id\": 2, \"service\": \"shop\", \"time\": \"2026-01-02T00:00:00Z\"}\n"
                                        + "{\"type\": \"incident.resolved\", \"id\": 9, \"time\": \"2026-01-01T02:00:00Z\"}",
                                "Authorization",
                                bearer)
                        .body())
                .contains("\"new\" : 2");
        assertThat(source.read()).contains("\"resolved\" : \"2026-01-01T02:00:00Z\"");
        assertThat(source.send("type,id\ndeployment", "Authorization", bearer).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSecretIsShownOnceAndItsSuccessorReplacesIt() {
        var source = Made.of("github");
        var changed = session.post(SOURCES + "/" + source.id() + "/events/secret", Map.of());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Cache-Control")).contains("no-store");
        var secret = found(
                Pattern.compile("(whsec_[A-Za-z0-9+/=]{44})"), changed.body().replace("&#43;", "+"));
        assertThat(session.get(SOURCES + "/" + source.id() + "/events").body()).doesNotContain(secret);
        assertThat(source.github("ping", "a", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormMakesASourceAndShowsItsSecretOnce() {
        var made = session.post(SOURCES, Map.of("kind", "gitlab", "name", "By hand", "secret", ""));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("By hand sends to:", "whsec_", "/events/");
        assertThat(session.get(SOURCES).body()).contains("By hand").doesNotContain("whsec_");
        assertThat(session.post(SOURCES, Map.of("kind", "git", "name", "Without address"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(session.post(SOURCES, Map.of("kind", "nonsense")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void noFolderHasASecret() {
        var source = Made.of("github", "never-in-a-folder");
        var zip = session.send(
                session.request("/projects/empty/folder.zip"), java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(zip.body(), StandardCharsets.ISO_8859_1)).doesNotContain("never-in-a-folder");
        assertThat(session.json(SOURCES).body())
                .doesNotContain("never-in-a-folder")
                .contains(source.id());
    }

    @Test
    void programsFindTheOperationsByName() {
        assertThat(session.json("/openapi.json").body())
                .contains("\"createSource\"", "\"readSource\"", "standard-webhooks");
    }
}
