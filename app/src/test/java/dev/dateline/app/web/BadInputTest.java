package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends, by mistake or on purpose: it is answered, does no harm, and the workbench goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>'; DROP TABLE version; --";
    private static final String HANDLER = "\"><svg onload=alert(2)>' & ${7*7}";
    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final int MOST_OF_A_KIND = 2;

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    /** Pages of the example, and those that belong to no project. */
    private static List<String> pages() {
        return EveryPageTest.places().values().stream()
                .filter(path -> !path.startsWith("/projects/") || path.startsWith(EXAMPLE))
                .toList();
    }

    private void holdsNoCode(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<svg onload", "\tat ");
        }
    }

    @Test
    void whatIsTypedIntoAnyFieldIsNeverMoreThanText() {
        var kinds = new HashMap<String, Integer>();
        int sent = 0;
        for (var page : pages()) {
            for (var form : WrittenForm.in(session.get(page).body())) {
                var kind = form.action().replaceAll("/[a-z0-9-]*[0-9-][a-z0-9-]*", "/*")
                        + form.fields().size();
                boolean enough = kinds.merge(kind, 1, Integer::sum) > MOST_OF_A_KIND;
                if (form.method().equals("post") && !form.isUpload() && !enough) {
                    sent += fill(page, form);
                }
            }
        }
        assertThat(sent).as("forms that were sent").isGreaterThan(50);
        for (var page : pages()) {
            holdsNoCode(page, session.get(page));
        }
        assertThat(session.json("/").statusCode()).isEqualTo(200);
    }

    /** Each field by itself, so that the others do not have the form refused; then all of them. */
    private int fill(String page, WrittenForm form) {
        int sent = 0;
        var free = form.fields().stream().filter(WrittenForm.Field::free).toList();
        for (var text : List.of(SCRIPT, HANDLER)) {
            for (var field : free) {
                send(page, form, List.of(field), text);
                sent++;
            }
            send(page, form, free, text);
            sent++;
        }
        return sent;
    }

    private void send(String page, WrittenForm form, List<WrittenForm.Field> filled, String text) {
        var fields = new ArrayList<List<String>>();
        for (var field : form.fields()) {
            var value = field.name().equals("revision") ? revision() : filled.contains(field) ? text : field.value();
            fields.add(List.of(field.name(), value));
        }
        var action = form.action().isEmpty() ? page : form.action();
        holdsNoCode(page + " → " + action, session.post(action, fields));
    }

    private String revision() {
        var found = java.util.regex.Pattern.compile("data-revision=\"(\\d+)\"")
                .matcher(session.get(EXAMPLE + "/answers").body());
        return found.find() ? found.group(1) : "1";
    }

    @Test
    void htmlAndRunningLinksInMarkdownStayWords() {
        var text = "<b>bold</b> <script>alert(1)</script>\n\n<div onclick=\"alert(1)\">x</div>\n\n"
                + "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x) [e](//evil.example)"
                + " ![f](https://evil.example/spy.png) [g]( java\nscript:alert(1)) <javascript:alert(1)>\n";
        for (var document : List.of("press-release", "faq")) {
            var path = "/projects/kindle/" + document;
            session.post(
                    path + "/edit", Map.of("text", "## Customer questions\n\n### What?\n\n" + text, "headline", "x"));
            for (var page : List.of(path, path + "/edit")) {
                var body = session.get(page).body();
                assertThat(body.toLowerCase(java.util.Locale.ROOT))
                        .as(page)
                        .doesNotContain(
                                "href=\"javascript",
                                "href=\"data:",
                                "href=\"vbscript",
                                "src=\"https:",
                                "<script>alert",
                                "<div onclick",
                                "<b>bold");
            }
        }
    }

    @Test
    void aFormOfFiftyMegabytesIsRefusedAndTheWorkbenchGoesOn() {
        for (var path : List.of(EXAMPLE + "/press-release/edit", EXAMPLE + "/records/steps/canary-test", "/new")) {
            var answer = session.post(path, Map.of("text", "word ".repeat(10_000_000), "headline", "x"));
            assertThat(answer.statusCode()).as(path).isIn(413, 422);
        }
        assertThat(session.get(EXAMPLE + "/press-release").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/octet-stream",
                "application/json",
                "nonsense",
                "multipart/form-data"
            })
    void bodiesOfForeignTypesChangeNothing(String type) {
        var before = revision();
        for (var path : workbench.addresses(org.springframework.web.bind.annotation.RequestMethod.POST)) {
            var concrete = path.replace("{project}", "deploy-faster").replaceAll("\\{[a-z]+\\}", "x");
            var answer = session.send(session.request(concrete)
                    .header("Content-Type", type)
                    .header("X-XSRF-TOKEN", session.token())
                    .POST(BodyPublishers.ofString(
                            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")));
            assertThat(answer.statusCode()).as(concrete).isLessThan(500);
            assertThat(answer.body()).as(concrete).doesNotContain("root:", "\tat ");
        }
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        session.get("/");
        for (var path : workbench.addresses(org.springframework.web.bind.annotation.RequestMethod.POST)) {
            var concrete = path.replace("{project}", "deploy-faster").replaceAll("\\{[a-z]+\\}", "x");
            for (var body : List.of(
                    "a=b", "_csrf=", "_csrf=00000000-0000-0000-0000-000000000000", "_csrf=" + "x".repeat(5000))) {
                var answer = session.send(session.request(concrete)
                        .header("Content-Type", Session.FORM)
                        .POST(BodyPublishers.ofString(body)));
                if (ServeTest.needsNoToken(path)) {
                    assertThat(answer.statusCode()).as(concrete + " " + body).isGreaterThanOrEqualTo(400);
                } else {
                    assertThat(answer.statusCode()).as(concrete + " " + body).isEqualTo(403);
                }
            }
        }
        var deletes = session.send(
                session.request(EXAMPLE + "/records/steps/canary-test").DELETE());
        assertThat(deletes.statusCode()).isEqualTo(403);
    }

    @Test
    void whatBelongsToAnotherProjectIsNotThere() {
        for (var path : List.of(
                "/plan/steps/canary-test",
                "/claims/deploy-time",
                "/metrics/deployment-duration",
                "/records/steps/canary-test")) {
            assertThat(session.get(EXAMPLE + path).statusCode()).as(path).isEqualTo(200);
            assertThat(session.get("/projects/kindle" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(session.post("/projects/kindle/plan/steps/canary-test", Map.of("title", "mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.post("/projects/kindle/plan/obstacles/blind-canary", Map.of("what", "mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(session.post("/projects/none/plan/changes", Map.of("launch", "2027-06-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void oddParametersAreAnsweredOnEveryPage() {
        var odd = new ArrayList<String>();
        for (var name : List.of(
                "day",
                "at",
                "revision",
                "launch",
                "claim",
                "state",
                "id",
                "words",
                "part",
                "find",
                "from",
                "step",
                "team",
                "estimate",
                "capacity",
                "notBefore",
                "estimate.canary-test",
                "finish.canary-test",
                "capacity.platform",
                "importance.none",
                "role",
                "order",
                "sort",
                "to",
                "key")) {
            for (var value : List.of(
                    "x",
                    "-1",
                    "0000-99-99",
                    "9999999999999999999999",
                    "-999999999-01-01",
                    "+999999999-12-31",
                    "%00",
                    "%F0%9F%9A%A2",
                    "1e999",
                    "NaN",
                    "%3Cscript%3Ealert(1)%3C/script%3E",
                    "%ff%fe",
                    "0d",
                    "2027-02-30")) {
                odd.add(name + "=" + value);
            }
        }
        for (var page : List.of(
                "/press-release",
                "/faq",
                "/claims",
                "/metrics",
                "/answers",
                "/plan",
                "/plan/steps",
                "/forecast/whatif",
                "/outcome",
                "/history",
                "/press-release/claim",
                "/press-release/guide")) {
            for (var query : odd) {
                var path = EXAMPLE + page + "?" + query;
                holdsNoCode(path, session.get(path));
            }
        }
        assertThat(session.get(EXAMPLE + "/plan?day=x").statusCode()).isEqualTo(422);
        for (var never : List.of("1890-01-01", "2090-01-01")) {
            var answer = session.get("/projects/kindle/forecast?day=" + never);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "nothing can be said: this project can be looked at from 19 November 1957 to 19 November 2057");
        }
        assertThat(session.get(EXAMPLE + "/plan?launch=0000-99-99").statusCode())
                .isEqualTo(422);
        assertThat(session.get(EXAMPLE + "/plan?at=x").statusCode()).isEqualTo(422);
        assertThat(session.get(EXAMPLE + "/plan?at=-1").statusCode()).isEqualTo(404);
    }

    @Test
    void oddPathsAreNotThere() {
        for (var path : List.of(
                "/none",
                "/projects/none/plan",
                "/projects/%3Cscript%3Ealert(1)%3C%2Fscript%3E/plan",
                EXAMPLE + "/plan/steps/%27%3B--",
                EXAMPLE + "/claims/none",
                EXAMPLE + "/metrics/none",
                EXAMPLE + "/history/0",
                EXAMPLE + "/history/99999",
                EXAMPLE + "/records/none",
                EXAMPLE + "/records/steps/none",
                "/assets/x/page/page.js2",
                "/assets/x/page/..%2f..%2fDateline.class",
                "/sign-in",
                "/begin",
                "/me",
                "/invitation/x",
                EXAMPLE + "/people")) {
            var answer = session.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            holdsNoCode(path, answer);
        }
        assertThat(session.get(EXAMPLE + "/history/x").statusCode()).isBetween(400, 422);
    }

    @Test
    void otherNamesOfThisMachineAreRefused() throws IOException {
        for (var host : List.of("evil.example", "localhost.evil.example", "10.0.0.1", "", "localhost:1@evil.example")) {
            assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .containsPattern("^HTTP/1.1 40[03]")
                    .doesNotContain("Deploy faster", "\tat ");
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + workbench.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void nonsenseOnTheLineIsAnsweredWithoutATrace() throws IOException {
        for (var line : List.of(
                "GARBAGE\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertThat(raw(line))
                    .containsPattern("^HTTP/1.1 4\\d\\d")
                    .doesNotContain("Exception", "\tat ", "Apache Tomcat");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToRunNothingOfOthers() {
        var paths = new ArrayList<>(pages());
        paths.addAll(List.of(
                "/none", EXAMPLE + "/plan?day=x", EXAMPLE + "/folder.zip", EXAMPLE + "/forecast.csv", "/openapi.json"));
        for (var path : paths) {
            var headers = session.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
        }
    }

    @Test
    void pagesHoldNoScriptAndNoLooksOfTheirOwn() {
        for (var path : pages()) {
            assertThat(session.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?! src=)")
                    .doesNotContainPattern("<style")
                    .doesNotContainPattern("<[a-z][^>]* style=\"")
                    .doesNotContainPattern("<[a-z][^>]* on[a-z]+=\"");
        }
    }

    @Test
    void programsAreToldOfProblemsInTheirOwnForm() {
        for (var path : List.of(
                "/none",
                "/projects/none/plan",
                EXAMPLE + "/plan?day=x",
                EXAMPLE + "/claims/none",
                EXAMPLE + "/history/x")) {
            var answer = session.json(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 422);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
            assertThat(answer.body())
                    .containsPattern("\"status\" ?: " + answer.statusCode())
                    .contains("\"title\"")
                    .doesNotContain("Exception", "\tat ");
        }
    }
}
