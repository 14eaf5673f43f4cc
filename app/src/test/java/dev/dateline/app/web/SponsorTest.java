package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sponsor with four questions and one sheet: what is true, how likely is the rest, how much, what to decide. */
@ExtendWith(InChromium.class)
class SponsorTest {

    private static final String EXAMPLE = "/projects/deploy-faster";

    private RunningWorkbench workbench;
    private Session lead;

    @BeforeEach
    void start() {
        workbench = RunningWorkbench.demo();
        lead = new Session(workbench);
        lead.get(EXAMPLE + "/links");
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private String link(Map<String, String> fields) {
        return found(
                "/(shared|feedback)/[A-Za-z0-9_-]{43}",
                lead.post(EXAMPLE + "/links", fields).body());
    }

    private String link() {
        return link(Map.of("page", "sponsor", "note", "the board", "days", ""));
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private void withdraw() {
        var form = found(
                EXAMPLE + "/links/[0-9a-f-]{36}/withdrawal",
                lead.get(EXAMPLE + "/links").body());
        assertThat(lead.post(form, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void fourQuestionsAreAnsweredOnOneSheet(Browser browser) {
        try (var page = browser.newPage()) {
            page.navigate(workbench.at(link()));

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .innerText())
                    .contains("claims", "true", "chances in 20", "decision");
            assertThat(headings(page))
                    .anyMatch(heading -> heading.startsWith("Do we lend the platform team a person"))
                    .anyMatch(heading -> heading.startsWith("True so far: "))
                    .anyMatch(heading -> heading.startsWith("Money: € "))
                    .anyMatch(heading -> heading.startsWith("What changed since "));
            assertThat(page.locator(".asked tbody tr").count()).isEqualTo(3);
            assertThat(page.locator(".asked tbody").innerText()).contains(" in 20", "€ ");
            assertThat(page.locator("main").innerText()).contains("one week was skipped");
            assertThat(page.locator("main a").count())
                    .as("ways to anything else")
                    .isZero();
        }
    }

    private static List<String> headings(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .allInnerTexts();
    }

    @Test
    void theSheetPrintsOnOneSide(Browser browser) {
        try (var page = browser.newPage()) {
            for (var path :
                    List.of(link(), EXAMPLE + "/sponsor", "/projects/kindle/sponsor", "/projects/empty/sponsor")) {
                page.navigate(workbench.at(path));
                for (var format : List.of("A4", "Letter")) {
                    assertThat(sides(page.pdf(new Page.PdfOptions().setFormat(format))))
                            .as(path + " on " + format)
                            .isEqualTo(1);
                }
            }
        }
    }

    private static int sides(byte[] pdf) {
        return (int) Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void aLinkWithdrawnWhileItsPageIsOpenShowsNothingMore(Browser browser) {
        var path = link();
        try (var page = browser.newPage()) {
            page.navigate(workbench.at(path));
            withdraw();

            var answer = page.reload();

            assertThat(answer.status()).isEqualTo(410);
            assertThat(page.locator("main").innerText())
                    .contains("withdrawn")
                    .doesNotContain("Tidewater", "Deploy faster", "€");
        }
        var program = new Session(workbench).json(path);
        assertThat(program.statusCode()).isEqualTo(410);
        assertThat(program.body()).doesNotContain("Deploy faster", "money");
    }

    @Test
    void whoHasALinkIsAskedForNoCookieAndLeavesNoTrace() {
        var answer = new Session(workbench).get(link());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.body()).doesNotContain("/projects/", "href=\"/\"", "<script", "<form");
        var style = answer.body().replaceAll("(?s).*?rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        assertThat(new Session(workbench).get(style).headers().allValues("Set-Cookie"))
                .as(style)
                .isEmpty();
    }

    @Test
    void aLinkShowsItsProjectAlone() {
        var path = link();
        var stranger = new Session(workbench);

        for (var tried : List.of(
                path + "?project=kindle", path + "?day=2026-01-05&at=1", path + "?project=kindle&day=2006-05-22")) {
            assertThat(stranger.get(tried).body())
                    .as(tried)
                    .contains("Deploy faster")
                    .doesNotContain("Kindle");
        }
        for (var tried : List.of(path + "/kindle", path + "x", path.replace("/shared/", "/feedback/"), "/shared/")) {
            assertThat(status(stranger, tried)).as(tried).isEqualTo(404);
        }
    }

    private static int status(Session session, String path) {
        return session.get(path).statusCode();
    }

    @Test
    void aLinkRunsOutAndOddDaysAreRefusedWithWhatWasTyped() {
        for (var days : List.of("0", "-1", "99999", "soon", "1.5")) {
            HttpResponse<String> answer =
                    lead.post(EXAMPLE + "/links", Map.of("page", "sponsor", "note", "kept words", "days", days));
            assertThat(answer.statusCode()).as(days).isEqualTo(422);
            assertThat(answer.body()).contains("kept words").doesNotContain("/shared/");
        }
        assertThat(lead.post(EXAMPLE + "/links", Map.of("page", "everything", "note", "", "days", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void decidingIsRecordedWithWhoAndWhenAndLeavesTheSheet() {
        var decide = EXAMPLE + "/sponsor/asks/time-or-people/decision";
        assertThat(lead.post(decide, Map.of("option", "Something else", "why", ""))
                        .statusCode())
                .isEqualTo(422);
        var decided = lead.post(decide, Map.of("option", "Lend a person", "why", "the launch matters more"));
        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(lead.get(decided.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("It is decided: Lend a person.");

        assertThat(lead.get(EXAMPLE + "/records/asks/time-or-people").body())
                .contains("option: Lend a person", "by: you", "on: 2026-11-18");
        assertThat(lead.get(EXAMPLE + "/sponsor").body())
                .contains("No decision is asked of you now", "Nobody has asked for this")
                .contains(
                        "Decided: Lend a person. The plan does not hold it yet: once it does, ", EXAMPLE + "/settings");
        assertThat(lead.post(decide, Map.of("option", "Leave it as it is", "why", ""))
                        .statusCode())
                .as("what is decided is not decided again")
                .isEqualTo(409);
    }

    @Test
    void aProjectThatBeganThisWeekIsHeldAgainstNothing() {
        var week = lead.get("/projects/empty/week");

        assertThat(week.statusCode()).isEqualTo(200);
        assertThat(week.body()).contains("Begun on ").doesNotContain("changed since");
    }

    @Test
    void aQuestionIsAskedFromThePageAndRefusedWithWhatWasTyped() {
        var asks = EXAMPLE + "/sponsor/asks";
        var fields = List.of(
                List.of("question", "Which of two?"),
                List.of("by", "2026-11-20"),
                List.of("why", "because"),
                List.of("option", "This"),
                List.of("changes", "much"),
                List.of("launch", ""));
        var one = lead.post(asks, fields);
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("2 to 6 options", "value=\"Which of two?\"", "value=\"This\"");

        var two = new java.util.ArrayList<>(fields);
        two.addAll(List.of(List.of("option", "That"), List.of("changes", ""), List.of("launch", "2027-06-14")));
        assertThat(lead.post(asks, two).statusCode()).isEqualTo(303);
        assertThat(lead.get(EXAMPLE + "/sponsor").body()).contains("Which of two?", "Friday 20 November");
    }

    @Test
    void theWeekSaysTheSameWheneverItIsAsked() {
        var first = lead.json(EXAMPLE + "/week").body();
        try (var again = RunningWorkbench.demo()) {
            assertThat(new Session(again).json(EXAMPLE + "/week").body()).isEqualTo(first);
        }
        assertThat(first).contains("\"skippedWeeks\"");
        assertThat(lead.get(EXAMPLE + "/week?since=2027-01-01").statusCode()).isEqualTo(422);
        assertThat(lead.get(EXAMPLE + "/week?since=x").statusCode()).isEqualTo(422);
        assertThat(lead.get(EXAMPLE + "/week?since=2026-02-02").statusCode()).isEqualTo(200);
    }

    @Test
    void aLookThatIsRecordedEndsTheCount() {
        assertThat(lead.post(EXAMPLE + "/week/reviews", Map.of("note", "")).statusCode())
                .isEqualTo(303);
        assertThat(lead.get(EXAMPLE + "/sponsor").body())
                .contains("Last looked at today, by you; no week was skipped.");
    }

    @Test
    void theKindleIsJudgedOnTheDayAfterItsLaunch() {
        var page = lead.get("/projects/kindle/outcome?day=2007-11-20").body();
        assertThat(page).contains("Launched on 19 November 2007", "Partly true", "Brier score", "Not measured");
        assertThat(lead.get("/projects/kindle/outcome?day=2007-11-20&forecast=2007-12-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(lead.get("/projects/kindle/outcome").body()).contains("None of 8 claims are true today");
    }
}
