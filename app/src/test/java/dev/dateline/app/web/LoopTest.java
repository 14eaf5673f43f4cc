package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.dateline.app.RunningWorkbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole loop, from an empty project to the sponsor's decision, as a newcomer goes it; and what each station says. */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopTest {

    private final RunningWorkbench workbench = RunningWorkbench.demo();

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void aNewcomerGoesTheWholeLoop(Browser browser) {
        try (var context = context(browser)) {
            var newcomer = new Newcomer(newPage(context));
            newcomer.beginsWithThePressRelease();
            newcomer.makesAnotherSentenceAClaim();
            newcomer.answersTheFiveQuestions();
            newcomer.seesTheGradeRiseWithEvidence();
            newcomer.namesAStakeholderWithANeed();
            newcomer.writesDownWhatWasLearned();
            newcomer.saysWhatAProblemCosts();
            newcomer.makesANoteOfTheWorkshopAProblem();
            newcomer.comparesAPracticeOnTheirOwnProblems();
            newcomer.believesSomethingWithoutProof();
            newcomer.plansTheTestAndLocksIt();
            newcomer.countsUntilTheTestRefutesIt();
            newcomer.seesTheConsequenceOnTheClaim();
            newcomer.holdsAVendorToItsPromise();
            newcomer.squeezesTheVendor();
            newcomer.decidesByATenet();
            newcomer.laysAGoldenPathWithAGuardrail();
            newcomer.isStoppedByTheRuleAndThenLetPass();
            newcomer.walksALearningPath();
            newcomer.hearsAStrangerAndAnswers();
            newcomer.runsAPhaseWhoseGateHolds();
            newcomer.signsForGoingOnAllTheSame();
            newcomer.asksTheSponsorAndIsGivenADecision();
            newcomer.showsTheSheetByALinkAndWithdrawsIt();
            newcomer.looksAtTheWeek();
            newcomer.findsTheProjectAmongTheOthers();
        }
    }

    /** What a sponsor or a consultant has to read on each station of the example, without asking anybody. */
    private static Map<String, List<String>> stations() {
        var stations = new LinkedHashMap<String, List<String>>();
        stations.put("/press-release", List.of("put their own software into production", "The 9 claims"));
        stations.put("/answers", List.of("The weakest answer is the fourth"));
        stations.put("/customers", List.of("One need is served by no claim, one group has no voice"));
        stations.put("/problems", List.of("9 problems cost €"));
        stations.put("/workshop", List.of("4 notes cost 285 hours or €"));
        stations.put("/benefits", List.of("The old cluster switched off returns most"));
        stations.put("/experiments", List.of("5 assumptions of 7 are not settled yet", "Test this next:"));
        stations.put("/plan", List.of("The launch holds if", "is the narrow place"));
        stations.put("/vendors", List.of("2 vendors, € ", "The next day on which one can still leave"));
        stations.put("/partners", List.of("2 partners, 1 of whom recommends what it gains by"));
        stations.put("/decisions", List.of("4 decisions, 1 still to be taken", "3 working days and € 8,200 a month"));
        stations.put("/experience", List.of("One golden path behind 4 guardrails, 2 learning paths"));
        stations.put("/feedback", List.of("2 wait for an answer, 1 for more than a week"));
        stations.put("/phases", List.of("Nine services of three teams: the gate says hold", "against the numbers"));
        stations.put("/forecast", List.of("chances in 20 that the launch on"));
        stations.put("/outcome", List.of("2 of 9 claims are true today", "3 need attention"));
        stations.put("/sponsor", List.of("Do we lend the platform team a person", "True so far: two of nine"));
        stations.put("/week", List.of("things changed since", "one week was skipped since", "The test “"));
        return stations;
    }

    @Test
    void everyStationOfTheExampleSaysItsSentence(Browser browser) {
        try (var context = context(browser)) {
            var page = newPage(context);
            var silent = new ArrayList<String>();
            stations().forEach((path, sentences) -> {
                page.navigate("/projects/deploy-faster" + path);
                var text = page.getByRole(AriaRole.MAIN).textContent();
                sentences.stream()
                        .filter(sentence -> !text.contains(sentence))
                        .forEach(sentence -> silent.add(path + ": " + sentence));
            });
            assertThat(silent).isEmpty();
            page.navigate("/");
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Deploy faster")))
                    .containsText("in 20");
        }
    }

    @Test
    void sixPlanInOneRoomAndOneOfThemInATunnel(Browser browser) {
        var contexts =
                IntStream.range(0, 6).mapToObj(number -> context(browser)).toList();
        var pages = contexts.stream().map(LoopTest::newPage).toList();
        var written = new ArrayList<String>();
        for (int number = 0; number < 6; number++) {
            pages.get(number).navigate("/projects/empty/plan/room");
            pages.get(number).getByLabel("I am").fill("Planner " + number);
        }

        contexts.getLast().setOffline(true);
        for (var round : List.of("first", "second")) {
            for (int number = 0; number < 6; number++) {
                var note = "The " + round + " state of planner " + number;
                pages.get(number)
                        .getByLabel("What must be true right before the launch?")
                        .fill(note);
                written.add(note);
            }
            pages.forEach(page -> page.keyboard().press("Enter"));
        }
        assertThat(pages.getLast().getByText("2 not sent yet")).isVisible();
        contexts.getLast().setOffline(false);

        for (var page : pages) {
            assertThat(page.locator("#notes .what")).hasCount(written.size());
            written.forEach(note -> assertThat(page.locator("#notes")).containsText(note));
        }
        pages.forEach(page -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("for The second state of planner 5: yours")))
                .click());
        for (var page : pages) {
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("6 votes for The second state of planner 5"))))
                    .isVisible();
            assertThat(page.locator("#notes .what").first()).hasText("The second state of planner 5");
        }
        contexts.forEach(BrowserContext::close);
    }

    private BrowserContext context(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(workbench.at(""))
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page newPage(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }
}
