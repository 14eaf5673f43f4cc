package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A test of an assumption from its plan to what follows, without script; and what no address lets one do to it. */
@ExtendWith(InChromium.class)
class CardOfATestTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLAN = """
            id: %s
            title: Postcards
            assumption: they-answer
            costCap: 500
            ends: 2027-02-26
            kill: {when: "fewer than 3 of 20 answer", by: 2027-02-15, action: ring them}
            plan: {kind: proportion, threshold: 30 %%, worth: 60 %%, cap: 20}
            """;

    private static RunningWorkbench workbench;
    private static Session session;

    @BeforeAll
    static void start(@TempDir Path directory) {
        workbench = RunningWorkbench.demo().with(folder(directory, "walk")).with(folder(directory, "forged"));
        session = new Session(workbench);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static Path folder(Path directory, String name) {
        return new ProjectFolder(directory.resolve(name))
                .with("project.yaml", "format: dateline/1\nname: Walk\nlaunch: 2027-06-01\ntimezone: Europe/Berlin\n")
                .with(
                        "press-release.md",
                        "---\nheadline: They answer\n---\n\nShippers love it. [Half of them answer](claim:answers). They ask for"
                                + " more.\n")
                .with("claims.yaml", "claims:\n  - {id: answers}\n")
                .with("steps.yaml", """
                        steps:
                          - {id: ask, title: Ask them, estimate: 3d, tests: they-answer, ifRefuted: {instead: [ring]}}
                          - {id: letters, title: Letters, needs: [ask], estimate: 5d, onlyIf: {holds: they-answer}, serves: [answers]}
                          - {id: ring, title: Ring them, needs: [ask], estimate: 8d, onlyIf: {refuted: they-answer}, serves: [answers]}
                        """)
                .with(
                        "assumptions.yaml",
                        "assumptions:\n  - {id: they-answer, statement: Half of them answer, for: [answers], importance: 5, evidence:"
                                + " 1, ifFalse: [{claim: answers}]}\n")
                .path();
    }

    @Test
    void aTestIsPlannedLockedCountedJudgedAndHeard(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(workbench.at(""))
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(false));
                var page = context.newPage()) {
            page.navigate("/projects/walk/experiments");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan a test"))
                    .click();
            page.getByLabel("What it is called").fill("Postcards");
            page.getByLabel("Cost cap").fill("500");
            page.getByLabel("Ends on").fill("2027-02-26");
            page.getByLabel("The result").fill("fewer than 3 of 20 answer");
            page.getByLabel("Looked at by").fill("2027-02-15");
            page.getByLabel("Then we").fill("ring them");
            page.getByLabel("Results are").selectOption("proportion");
            page.getByLabel("At most").fill("20");
            page.getByLabel("Share to beat").fill("60 %");
            page.getByLabel("Share worth having").fill("30 %");
            button(page, "Save the plan");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("must be better than threshold");
            page.getByLabel("Share to beat").fill("30 %");
            page.getByLabel("Share worth having").fill("60 %");
            button(page, "Save the plan");
            assertThat(heading(page)).hasText("Postcards");
            button(page, "Start, and lock the plan");
            assertThat(page.getByText("What was planned, and locked")).isVisible();

            count(page, "7", "5");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be more than of");
            count(page, "0", "4");
            assertThat(page.getByText("0 of 4 so far")).isVisible();
            count(page, "1", "6");
            assertThat(page.getByText("Refuted on 21 November 2026")).isVisible();

            page.getByLabel("We observed, and learnt").fill("One of ten answers.");
            button(page, "Keep it");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("choose what is done about it");
            page.getByLabel("So we").selectOption("pivot");
            button(page, "Keep it");
            assertThat(page.getByText("Next: pivot.")).isVisible();

            page.navigate("/projects/walk/plan");
            assertThat(page.getByText("It has taken its other way out")).isVisible();
            page.navigate("/projects/walk/claims/answers");
            assertThat(page.getByText("Leaned on “Half of them answer”, refuted on 21 November 2026"))
                    .isVisible();

            page.navigate("/projects/walk/experiments/postcards");
            button(page, "Take the sentence out");
            page.navigate("/projects/walk/press-release");
            assertThat(page.getByText("Shippers love it. They ask for more.")).isVisible();
        }
    }

    private static void count(Page page, String yes, String of) {
        page.getByLabel("Yes").fill(yes);
        page.getByLabel("Of", new Page.GetByLabelOptions().setExact(true)).fill(of);
        button(page, "Add the result");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private static HttpResponse<String> put(String id, String record) {
        return session.send(session.request("/projects/forged/records/experiments/" + id)
                .header("Content-Type", "application/yaml")
                .header("X-XSRF-TOKEN", session.token())
                .PUT(BodyPublishers.ofString(record)));
    }

    /** As it stands in the workbench after it has started and brought four of five. */
    private static String running(String id) {
        assertThat(put(id, PLAN.formatted(id)).statusCode()).isEqualTo(200);
        var card = "/projects/forged/experiments/" + id;
        assertThat(session.post(card + "/start", List.of()).statusCode()).isEqualTo(303);
        assertThat(count(card, 2, 3)).isEqualTo(303);
        assertThat(count(card, 2, 2)).isEqualTo(303);
        return record(id);
    }

    private static int count(String card, int yes, int of) {
        return session.post(
                        card + "/results",
                        List.of(
                                List.of("on", "2026-11-21"),
                                List.of("yes", String.valueOf(yes)),
                                List.of("of", String.valueOf(of))))
                .statusCode();
    }

    private static String record(String id) {
        return JSON.readTree(session.json("/projects/forged/experiments/" + id).body())
                .get("record")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"threshold\":\"30 %\"->\"threshold\":\"10 %\"",
                "\"worth\":\"60 %\"->\"worth\":\"90 %\"",
                "2027-02-26->2027-03-26",
                "2027-02-15->2027-03-15",
                "fewer than 3 of 20->fewer than 1 of 20",
                "\"costCap\":500->\"costCap\":5000",
                "\"cap\":20->\"cap\":40",
                "Postcards->Letters",
                "\"of\":3->\"of\":4",
                "\"status\":->\"verdict\":\"supported\",\"status\":",
                "\"hash\":\"->\"hash\":\"0",
                "\"locked\":->\"note\":\"x\",\"killed\":\"2026-11-21\",\"source\":"
            })
    void aForgedCardIsRefused(String forgery) {
        var id = "forged-" + Integer.toHexString(forgery.hashCode());
        var before = running(id);
        var parts = forgery.split("->", 2);
        var forged = before.replaceFirst(Pattern.quote(parts[0]), parts[1]);
        assertThat(forged).isNotEqualTo(before);

        var answer = put(id, forged);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(record(id)).isEqualTo(before);
    }

    @Test
    void aLockedCardStays() {
        running("stays");
        var gone = session.send(session.request("/projects/forged/records/experiments/stays")
                .header("X-XSRF-TOKEN", session.token())
                .DELETE());
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("was locked on 2026-11-21");
    }

    @Test
    void aCardThatIsLockedAndFullOfResultsAtOnceIsRefused() {
        var made = running("made").replace("\"made\"", "\"made-up\"");
        assertThat(put("made-up", made).body()).contains("locked before its first result");
    }

    @Test
    void resultsOfACardThatNeverStartedSettleNothing() {
        put("loose", PLAN.formatted("loose") + "results: [{on: 2026-11-20, yes: 9, of: 9}]\n");
        assertThat(JSON.readTree(session.json("/projects/forged/experiments/loose")
                                .body())
                        .get("verdict")
                        .asString())
                .isEqualTo("inconclusive");
    }

    @Test
    void theLastResultMayBeTakenBackWhileNothingIsDecided() {
        var before = running("slip");
        assertThat(put("slip", before.replaceFirst(",\\{\"on\":\"2026-11-21\",\"yes\":2,\"of\":2\\}", ""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(record("slip")).isNotEqualTo(before);
    }

    @Test
    void aCardWithoutAKillCriterionCannotStart() {
        put(
                "careless",
                "{id: careless, assumption: they-answer, plan: {kind: proportion, threshold: 30 %, worth: 60 %}}");
        var answer = session.post("/projects/forged/experiments/careless/start", List.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a kill criterion", "a cost cap", "an end date");
    }
}
