package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From events, sent as a pipeline sends them, to figures that claims can rest on. */
class DeliveryTest {

    private static final String PROJECT = "/projects/deploy-faster";
    private static final String SECRET = "a-secret-of-thirty-two-characters";
    private static final Instant FIRST = Instant.parse("2026-10-05T08:00:00Z");

    private static RunningWorkbench workbench;
    private static Session session;
    private static String receive;

    @BeforeAll
    static void start() {
        workbench = RunningWorkbench.demo();
        session = new Session(workbench);
        var made = session.send(session.request(PROJECT + "/sources")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"kind\": \"csv\", \"name\": \"Deployments\", \"secret\": \"" + SECRET + "\"}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var found = Pattern.compile("\"receive\" : \"[a-z]+://[^/]+([^\"]+)\"").matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        receive = found.group(1);
        var lines = new StringBuilder();
        for (int day = 0; day < 20; day++) {
            deploy(lines, day, "checkout");
        }
        for (int day = 0; day < 3; day++) {
            deploy(lines, day, "invoices");
        }
        incident(lines, 3, 4);
        incident(lines, 9, 12);
        send(lines);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    @Test
    void aBaselineOpensDownToTheEventsItCameFrom() {
        var claim = session.get(PROJECT + "/claims/deploy-time").body();
        var baseline = session.get(link(claim, "/metrics/deployment-duration\\?until=[0-9-]+"))
                .body();
        assertThat(baseline).contains("and before; <a");
        var number = session.get(link(baseline, "/delivery/numbers/deployment-duration\\?moment=[^\"]+"));
        assertThat(number.statusCode()).isEqualTo(200);
        assertThat(number.body()).contains("as it was sent:", " min, ");
        var event = session.get(link(number.body(), "/sources/pipeline/events/[^\"]+"));
        assertThat(event.body()).contains("deployment.finished, as it was sent");

        var recovered = session.get(PROJECT + "/metrics/recovery-time").body();
        assertThat(session.get(link(recovered, "/delivery/numbers/recovery-time\\?moment=[^\"]+"))
                        .body())
                .contains("3 events, each as it was sent", "What told of the incident");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment-duration", "recovery-time", "deployments", "change-failure-rate"})
    void eachNumberOfTheExampleOpensToItsEventsAndToWhatWasLeftOut(String metric) {
        var page = session.get(PROJECT + "/metrics/" + metric).body();
        var number = session.get(link(page, "/delivery/numbers/" + metric + "\\?moment=[^\"]+"))
                .body();
        assertThat(number)
                .contains(
                        "What told of the deployment",
                        "<h2>Left out</h2>",
                        "1404 deployments of a commit that no known change brought");
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndOneWithoutEventsSaysSo() {
        assertThat(session.get(PROJECT + "/delivery/numbers/nothing?moment=2026-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.get(PROJECT + "/delivery/numbers/operating-cost?moment=2026-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.get(PROJECT + "/delivery/numbers/recovery-time?moment=yesterday")
                        .statusCode())
                .isEqualTo(422);
        assertThat(session.get(PROJECT + "/delivery/numbers/recovery-time?moment=2026-01-01T00:00:00Z")
                        .body())
                .contains("are not here");
    }

    private static String link(String page, String path) {
        var found = Pattern.compile("href=\"(" + PROJECT + path + ")").matcher(page);
        assertThat(found.find()).as(path).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /** Each day a change ten hours old. */
    private static void deploy(StringBuilder lines, int day, String service) {
        var done = FIRST.plus(day, ChronoUnit.DAYS);
        var commit = "%040x".formatted(day + 1 + 1000 * service.length());
        lines.append("""
                {"type": "change.merged", "id": "c%3$s%1$d", "commit": "%2$s", "repository": "acme/%3$s", "branch": "main", "first_commit": "%4$s", "merged": "%5$s", "title": "Change %1$d"}
                {"type": "deployment.finished", "id": "d%3$s%1$d", "service": "%3$s", "environment": "production", "repository": "acme/%3$s", "commit": "%2$s", "started": "%6$s", "finished": "%7$s"}
                """.formatted(
                        day,
                        commit,
                        service,
                        done.minus(10, ChronoUnit.HOURS),
                        done.minus(1, ChronoUnit.HOURS),
                        done.minus(30, ChronoUnit.MINUTES),
                        done));
    }

    private static void incident(StringBuilder lines, int day, int hours) {
        var opened = FIRST.plus(day, ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS);
        lines.append(
                "{\"type\": \"incident.opened\", \"id\": \"i%d\", \"service\": \"checkout\", \"opened\": \"%s\", \"resolved\": \"%s\"}%n"
                        .formatted(day, opened, opened.plus(hours - 1L, ChronoUnit.HOURS)));
    }

    private static void send(CharSequence lines) {
        var answer = session.send(session.request(receive)
                .header("Authorization", "Bearer " + SECRET)
                .POST(BodyPublishers.ofString(lines.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void eventually(String address, String words) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!session.get(address).body().contains(words) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(session.get(address).body()).contains(words);
    }

    @Test
    void theFiveMeasuresAreThoseOfTheEvents() {
        var address = PROJECT + "/delivery?service=checkout&weeks=0";
        assertThat(session.json(address).body().replaceAll("\\s+", " "))
                .contains("\"measure\" : \"change-lead-time\", \"value\" : 36000")
                .contains("\"measure\" : \"change-fail-rate\", \"value\" : 0.1, \"n\" : 20")
                .contains("\"measure\" : \"recovery-time\", \"value\" : 28800") // of four hours and twelve
                .contains("\"changes that the first known deployment held already\" : 1");
        assertThat(session.get(address).body())
                .contains("10 % fail", "an incident followed", "No league table", "Make metrics of these");
        assertThat(session.get(PROJECT + "/delivery?service=nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void madeMetricsFollowEachEventThatComes() throws InterruptedException {
        assertThat(session.post(
                                PROJECT + "/delivery/metrics",
                                Map.of("service", "invoices", "environment", "production"))
                        .statusCode())
                .isEqualTo(303);
        eventually(PROJECT + "/metrics/invoices-deployment-frequency", "3 observations");
        var more = new StringBuilder();
        deploy(more, 30, "invoices");
        send(more);
        eventually(PROJECT + "/metrics/invoices-deployment-frequency", "4 observations");
    }

    @Test
    void aMetricThatIsWrittenByHandIsMeasuredToo() throws InterruptedException {
        var written = session.send(
                session.request(PROJECT + "/records/metrics/how-long")
                        .header("Content-Type", "application/json")
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"id\": \"how-long\", \"unit\": \"min\", \"source\": {\"type\": \"events\", \"measure\": \"deployment-duration\", \"service\": \"checkout\"}}")));
        assertThat(written.statusCode()).as(written.body()).isLessThan(300);
        eventually(PROJECT + "/metrics/how-long", "30 min");
    }
}
