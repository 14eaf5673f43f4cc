package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbench of a team: who gets in, and what each may do there. */
class ServeTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String KINDLE = "/projects/kindle";
    private static final String STEP = KINDLE + "/records/steps/catalogue";

    private static final class Watch extends Clock {

        private Instant now = RunningWorkbench.SATURDAY.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch watch = new Watch();
    private RunningWorkbench workbench;
    private Session owner;

    @BeforeEach
    void firstAccount() {
        workbench = RunningWorkbench.serve(watch);
        owner = new Session(workbench);
        assertThat(begin(owner, "The lead").statusCode()).isEqualTo(303);
        workbench.with(Path.of("..", "examples", "kindle"));
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private HttpResponse<String> begin(Session session, String name) {
        var key = workbench.begin().replaceFirst(".*key=", "");
        return session.post("/begin", Map.of("key", key, "name", name, "password", PASSWORD));
    }

    private static HttpResponse<String> signIn(Session session, String name, String password) {
        return session.post("/sign-in", Map.of("name", name, "password", password, "to", "/"));
    }

    /** What the owner's link says that makes somebody this in the Kindle. */
    private String invitation(String role) {
        var page = owner.post(KINDLE + "/people/invitations", Map.of("role", role, "note", ""))
                .body();
        var found = Pattern.compile("/invitation/[^\"]+").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Session invited(String role, String name) {
        var session = new Session(workbench);
        var link = invitation(role);
        assertThat(session.get(link).statusCode()).isEqualTo(200);
        assertThat(session.post(link, Map.of("name", name, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        return session;
    }

    private String token(Session session, String may) {
        var page = session.post("/me/tokens", Map.of("name", "a program that may " + may, "may", may))
                .body();
        var found = Pattern.compile("readonly value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> bearing(String token, String method, String path, String body) {
        var session = new Session(workbench);
        return session.send(session.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", body.startsWith("{") ? "application/json" : Session.FORM)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    @Test
    void theConsolesLinkMakesTheFirstAccountAndIsDeadThen() {
        var stranger = new Session(workbench);
        assertThat(stranger.get(workbench.begin()).statusCode()).isEqualTo(404);
        assertThat(begin(stranger, "Somebody else").statusCode()).isEqualTo(404);
        assertThat(signIn(stranger, "Somebody else", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aWrongKeyMakesNoFirstAccount() {
        try (var fresh = RunningWorkbench.serve(watch)) {
            var stranger = new Session(fresh);
            assertThat(stranger.get("/begin?key=guessed").statusCode()).isEqualTo(404);
            assertThat(stranger.post("/begin", Map.of("key", "", "name", "x", "password", PASSWORD))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get(fresh.begin()).statusCode()).isEqualTo(200);
            var brief = stranger.post(
                    "/begin",
                    Map.of("key", fresh.begin().replaceFirst(".*key=", ""), "name", "x", "password", "short"));
            assertThat(brief.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void oneSignsInAndOut() {
        var session = new Session(workbench);
        assertThat(session.get(KINDLE + "/plan").headers().firstValue("Location"))
                .hasValue("/sign-in?to=%2Fprojects%2Fkindle%2Fplan");
        assertThat(signIn(session, "The lead", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(session.get(KINDLE + "/plan").statusCode()).isEqualTo(200);
        var cookie = session.cookie("dateline").orElseThrow();
        session.post("/sign-out", Map.of());
        assertThat(session.get(KINDLE + "/plan").statusCode()).isEqualTo(303);
        var thief = session.send(
                session.request(KINDLE + "/plan").header("Accept", "text/html").header("Cookie", "dateline=" + cookie));
        assertThat(thief.statusCode())
                .as("the old cookie is worth nothing any more")
                .isEqualTo(303);
    }

    @Test
    void signingInLeadsToNoPlaceOfOthers() {
        for (var to : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/%09/evil")) {
            var session = new Session(workbench);
            var answer = session.post("/sign-in", Map.of("name", "The lead", "password", PASSWORD, "to", to));
            var location = answer.headers().firstValue("Location").orElse("/");
            assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\t");
        }
    }

    @Test
    void cookiesAreKeptFromScriptsAndFromOtherSites() {
        var session = new Session(workbench);
        session.get("/sign-in");
        var all = signIn(session, "The lead", PASSWORD).headers().allValues("Set-Cookie");
        assertThat(all).anyMatch(cookie -> cookie.startsWith("dateline="));
        for (var cookie : all) {
            assertThat(cookie).contains("HttpOnly");
        }
        assertThat(all)
                .filteredOn(cookie -> cookie.startsWith("dateline="))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    @Test
    void aReaderReadsAndChangesNothing() {
        var reader = invited("reader", "The reader");
        for (var page : List.of(
                "/press-release",
                "/claims",
                "/plan",
                "/plan/steps",
                "/plan/obstacles",
                "/plan/priorities",
                "/plan/network",
                "/metrics",
                "/metrics/titles-on-sale",
                "/faq",
                "/forecast",
                "/history",
                "/records/steps/catalogue",
                "/answers",
                "/outcome")) {
            var answer = reader.get(KINDLE + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(WrittenForm.in(answer.body()))
                    .as("controls that change something on " + page)
                    .noneMatch(form ->
                            form.method().equals("post") && !form.action().endsWith("/comments"));
        }
        for (var page : List.of("/press-release/edit", "/press-release/guide", "/press-release/claim", "/faq/edit")) {
            assertThat(reader.get(KINDLE + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(reader.post(KINDLE + "/plan/changes", Map.of("launch", "2008-01-07"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post(STEP, Map.of("text", reading(STEP))).statusCode())
                .isEqualTo(403);
        assertThat(reader.post(STEP + "/removal", Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.post(KINDLE + "/undo", Map.of("action", "1")).statusCode())
                .isEqualTo(403);
        assertThat(reader.post(KINDLE + "/press-release/edit", Map.of("text", "mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post(KINDLE + "/people/invitations", Map.of("role", "owner"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.json(KINDLE + "/history").body())
                .containsPattern("\"revision\" ?: 1,")
                .doesNotContainPattern("\"revision\" ?: 2,");
    }

    /** The record as it stands, with other words. */
    private String reading(String record) {
        var found = Pattern.compile("<textarea[^>]*>(.*?)</textarea>", Pattern.DOTALL)
                .matcher(owner.get(record).body());
        assertThat(found.find()).isTrue();
        return WrittenForm.plain(found.group(1)).replaceFirst("(?m)^title: .*$", "title: mine");
    }

    @Test
    void anEditorChangesButInvitesNobody() {
        var editor = invited("editor", "The editor");
        assertThat(editor.post(KINDLE + "/plan/changes", Map.of("launch", "2008-01-07"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.get(KINDLE + "/history").body()).contains("The editor", "7 January 2008");
        assertThat(editor.post(KINDLE + "/people/invitations", Map.of("role", "owner"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.get(KINDLE + "/people").body()).doesNotContain("Invite somebody");
    }

    @Test
    void anInvitationOpensOnce() {
        var link = invitation("reader");
        var first = new Session(workbench);
        assertThat(first.post(link, Map.of("name", "The first", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        var second = new Session(workbench);
        assertThat(second.get(link).statusCode()).isEqualTo(404);
        assertThat(second.post(link, Map.of("name", "The second", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anInvitationRunsOut() {
        var link = invitation("reader");
        watch.now = watch.now.plus(Duration.ofDays(15));
        assertThat(new Session(workbench).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void whoTakesNoPartInAProjectDoesNotEvenLearnOfIt() {
        invited("reader", "The reader");
        workbench.withExamples();
        var reader = new Session(workbench);
        signIn(reader, "The reader", PASSWORD);
        assertThat(reader.get("/").body()).contains("Kindle").doesNotContain("Deploy faster");
        for (var page : List.of(
                "/press-release", "/plan", "/folder.zip", "/forecast.csv", "/people", "/records/steps", "/history/1")) {
            assertThat(reader.get("/projects/deploy-faster" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
            assertThat(reader.get("/projects/no-such-project" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(reader.post("/projects/deploy-faster/plan/changes", Map.of("launch", "2028-01-07"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInSeesTheDoorOnly() {
        var stranger = new Session(workbench);
        for (var path : workbench.addresses(org.springframework.web.bind.annotation.RequestMethod.GET)) {
            var concrete = path.replace("{project}", "kindle").replaceAll("\\{[a-z]+\\}", "x");
            var answer = stranger.get(concrete);
            boolean isOpen = concrete.equals("/sign-in");
            assertThat(answer.statusCode()).as(concrete).isIn(isOpen ? List.of(200) : List.of(303, 404));
            assertThat(answer.body()).doesNotContain("Kindle", "catalogue");
        }
        assertThat(stranger.json(KINDLE + "/plan").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenToReadReadsAndDoesNotWrite() {
        var token = token(owner, "read");
        assertThat(bearing(token, "GET", KINDLE + "/plan", "").body()).contains("\"feasible\"");
        assertThat(bearing(token, "POST", KINDLE + "/plan/changes", "launch=2008-01-07")
                        .statusCode())
                .isEqualTo(403);
        assertThat(bearing(token, "DELETE", STEP, "").statusCode()).isEqualTo(403);
        assertThat(bearing(token, "POST", "/me/tokens", "name=another&may=write")
                        .statusCode())
                .isEqualTo(403);
        assertThat(bearing(
                                token,
                                "POST",
                                "/me/password",
                                "now=" + PASSWORD.replace(' ', '+') + "&password=another+one+of+mine")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenToWriteWritesInItsOwnersName() {
        var token = token(owner, "write");
        assertThat(bearing(token, "POST", KINDLE + "/plan/changes", "launch=2008-01-07")
                        .statusCode())
                .isBetween(200, 303);
        assertThat(bearing(token, "GET", KINDLE + "/history", "").body()).contains("7 January 2008", "The lead");
    }

    @Test
    void anEndedTokenOpensNothing() {
        var token = token(owner, "write");
        var end = Pattern.compile("/me/tokens/[^/\"]+/end")
                .matcher(owner.get("/me").body());
        assertThat(end.find()).isTrue();
        assertThat(owner.post(end.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(bearing(token, "GET", KINDLE + "/plan", "").statusCode()).isEqualTo(401);
        assertThat(bearing("made-up", "GET", KINDLE + "/plan", "").statusCode()).isEqualTo(401);
    }

    @Test
    void afterTenWrongPasswordsOneWaits() {
        var session = new Session(workbench);
        for (int tries = 0; tries < 10; tries++) {
            assertThat(signIn(session, "The lead", "wrong password " + tries).statusCode())
                    .isEqualTo(422);
        }
        assertThat(signIn(session, "The lead", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn(session, "THE LEAD ", PASSWORD).statusCode())
                .as("other letters, same name")
                .isEqualTo(429);
        watch.now = watch.now.plus(Duration.ofMinutes(6));
        assertThat(signIn(session, "The lead", PASSWORD).statusCode()).isEqualTo(303);
    }

    /** A link is for people without a cookie, git only reads, and events prove themselves: there is nothing that could be forged. */
    static boolean needsNoToken(String path) {
        return path.equals("/feedback/{secret}")
                || path.equals("/survey/{secret}")
                || path.equals("/events/{address}")
                || path.endsWith("/git-upload-pack");
    }

    @Test
    void everyPostAsksForTheTokenAgainstForgery() {
        for (var path : workbench.addresses(org.springframework.web.bind.annotation.RequestMethod.POST)) {
            var concrete = path.replace("{project}", "kindle").replaceAll("\\{[a-z]+\\}", "x");
            var answer = owner.send(owner.request(concrete)
                    .header("Content-Type", Session.FORM)
                    .POST(BodyPublishers.ofString("name=x&password=y&role=owner")));
            if (needsNoToken(path)) {
                assertThat(answer.statusCode()).as(concrete).isGreaterThanOrEqualTo(400);
            } else {
                assertThat(answer.statusCode()).as(concrete).isEqualTo(403);
            }
        }
    }

    @Test
    void aChangedPasswordSignsOutEverywhere() {
        var other = new Session(workbench);
        signIn(other, "The lead", PASSWORD);
        assertThat(owner.post("/me/password", Map.of("now", "wrong", "password", "another password"))
                        .statusCode())
                .isBetween(200, 422);
        assertThat(other.get(KINDLE + "/plan").statusCode()).isEqualTo(200);
        owner.post("/me/password", Map.of("now", PASSWORD, "password", "another password"));
        assertThat(other.get(KINDLE + "/plan").statusCode()).isEqualTo(303);
        assertThat(signIn(other, "The lead", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signIn(other, "The lead", "another password").statusCode()).isEqualTo(303);
    }

    @Test
    void aProjectKeepsAnOwner() {
        invited("owner", "The second owner");
        var members = owner.get(KINDLE + "/people").body();
        var found = Pattern.compile("action=\"(/projects/kindle/people/[^\"]+)\"")
                .matcher(members.replace(KINDLE + "/people/invitations", ""));
        assertThat(found.find()).isTrue();
        var answer = owner.post(found.group(1), Map.of("role", "reader"));
        assertThat(answer.body() + answer.statusCode()).containsAnyOf("needs an owner", "303");
    }
}
