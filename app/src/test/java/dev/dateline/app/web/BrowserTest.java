package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.dateline.app.RunningWorkbench;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody does who meets Dateline for the first time, with mouse and keys, and without script. */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final String EXAMPLE = "/projects/deploy-faster";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private Browser browser;
    private Page page;

    @BeforeAll
    void in(Browser chromium) {
        browser = chromium;
    }

    @BeforeEach
    void open() {
        page = newPage(true);
    }

    private Page newPage(boolean script) {
        var fresh = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(workbench.at(""))
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script))
                .newPage();
        fresh.setDefaultTimeout(20_000);
        return fresh;
    }

    @AfterEach
    void shut() {
        page.context().close();
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    private Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator opened() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("opened$")));
    }

    private Locator launchHandle() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Launch, to try another day"));
    }

    @Test
    void theFirstPageLeadsByTheAnswersToThePressReleaseOfTheExample() {
        page.navigate("/");
        assertThat(heading()).hasText("Projects");
        link("Deploy faster").first().click();
        assertThat(page.getByText("Who is the customer?").first()).isVisible();
        link("Press release").first().click();
        assertThat(heading()).containsText("Tidewater's teams now put their own software into production");
        assertThat(page.getByText("Tidewater today opened its golden path")).isVisible();
        assertThat(page.getByText("The 9 claims")).isVisible();
    }

    @Test
    void aClaimOpensInPlaceWithItsNumberItsSourceAndItsAge() {
        page.navigate(EXAMPLE + "/press-release");
        page.evaluate("window.stays = true");
        link("80 % less time").first().click();
        assertThat(opened()).hasCount(1);
        assertThat(opened()).containsText("120 min");
        assertThat(opened()).containsText("metrics/deployment-duration.csv");
        assertThat(opened()).containsText("18 November 2026");
        assertThat(page.evaluate("window.stays")).as("the page was not left").isEqualTo(true);
        assertThat(page).hasURL(Pattern.compile("claim=deploy-time"));
    }

    @Test
    void onlyOneClaimIsOpenAtATime() {
        page.navigate(EXAMPLE + "/press-release");
        link("80 % less time").first().click();
        assertThat(opened()).containsText("80 % less");
        link("50 % less to run").first().click();
        assertThat(opened()).containsText("€ 184,200");
        assertThat(opened()).hasCount(1);
        link("50 % less to run").first().click();
        assertThat(opened()).hasCount(0);
    }

    @Test
    void escapeAndTheCrossCloseAClaimAndLeadBackToItsWords() {
        page.navigate(EXAMPLE + "/press-release");
        for (Runnable close : List.<Runnable>of(
                () -> page.keyboard().press("Escape"),
                () -> page.locator(".open .close").click())) {
            link("80 % less time").first().click();
            assertThat(opened()).hasCount(1);
            close.run();
            assertThat(opened()).hasCount(0);
            assertThat(page.locator("#said-deploy-time")).isFocused();
        }
    }

    @Test
    void aClaimOpensWithoutScriptToo() {
        shut();
        page = newPage(false);
        page.navigate(EXAMPLE + "/press-release");
        link("80 % less time").first().click();
        assertThat(opened()).hasCount(1);
        assertThat(opened()).containsText("metrics/deployment-duration.csv");
    }

    @Test
    void theLaunchMovesByKeysIsTakenAndTakenBack() {
        page.navigate(EXAMPLE + "/plan");
        launchHandle().focus();
        page.keyboard().press("Shift+ArrowRight");
        var sentence = page.getByText("Nothing changes until you say so.");
        assertThat(sentence).containsText("The launch one week later, on 24 May 2027.");
        assertThat(launchHandle()).isFocused();
        assertThat(launchHandle()).hasAttribute("aria-valuetext", "Monday 24 May");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The launch one week later");
        assertThat(page.locator("#timeline svg .ghost").count())
                .as("bars as they would lie")
                .isPositive();

        button("Move the launch").click();
        assertThat(page.getByText("launch, Mon 24 May")).isVisible();
        assertThat(sentence).hasCount(0);

        page.navigate(EXAMPLE + "/history");
        var first = page.getByRole(AriaRole.LISTITEM).first();
        assertThat(first).containsText("decided: the launch one week later, on 24 May 2027");
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("taken back", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.navigate(EXAMPLE + "/plan");
        assertThat(page.getByText("launch, Mon 17 May")).isVisible();
    }

    @Test
    void escapePutsEverythingBack() {
        page.navigate(EXAMPLE + "/plan");
        launchHandle().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("Nothing changes until you say so.")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Nothing changes until you say so.")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/plan$"));
    }

    @Test
    void theLaunchIsDraggedByTheMouse() {
        page.navigate(EXAMPLE + "/plan");
        var box = launchHandle().locator("circle").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 12, y);
        page.mouse().move(x + 37, y);
        assertThat(page.getByText("Nothing changes until you say so.")).containsText("The launch");
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("launch=2027-05-2"));
    }

    @Test
    void withoutScriptTheFormTriesAnotherLaunchAndTakesIt() {
        shut();
        page = newPage(false);
        page.navigate(EXAMPLE + "/plan");
        page.getByLabel("the launch were on").fill("2027-05-31");
        button("See what changes").press("Enter");
        assertThat(page.getByText("Nothing changes until you say so.")).containsText("on 31 May 2027");
        button("Move the launch").press("Enter");
        assertThat(page.getByText("launch, Mon 31 May")).isVisible();
        page.navigate(EXAMPLE + "/history");
        page.getByRole(AriaRole.LISTITEM).first().getByRole(AriaRole.BUTTON).click();
        page.navigate(EXAMPLE + "/plan");
        assertThat(page.getByText("launch, Mon 17 May")).isVisible();
    }

    @Test
    void theForecastSaysWhatAnotherLaunchWouldBring() {
        page.navigate(EXAMPLE + "/forecast");
        assertThat(heading()).containsText("chances in 20");
        page.getByLabel("Launch", new Page.GetByLabelOptions().setExact(true)).fill("2027-07-19");
        var answer =
                page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("instead of")));
        assertThat(answer).containsText("If: the launch");
        assertThat(answer).containsText("on 19 July 2027");
        link("See it in the plan").click();
        assertThat(page.getByText("Nothing changes until you say so.")).containsText("on 19 July 2027");
    }

    @Test
    void theDayShowsThePastOfTheKindle() {
        page.navigate("/projects/kindle/press-release");
        assertThat(page.getByLabel("As of")).hasValue("2006-05-22");
        page.getByLabel("As of").fill("2007-02-01");
        button("Look").click();
        assertThat(page).hasURL(Pattern.compile("day=2007-02-01"));
        assertThat(page.locator(".folio-day")).containsText("Thursday 1 February 2007");
        link("Plan").first().click();
        assertThat(page).hasURL(Pattern.compile("/plan\\?day=2007-02-01"));
        assertThat(page.getByLabel("As of")).hasValue("2007-02-01");
        link("back to now").click();
        assertThat(page.getByLabel("As of")).hasValue("2006-05-22");
    }

    @Test
    void keysAreListedAndTravel() {
        page.navigate(EXAMPLE + "/press-release");
        page.keyboard().press("?");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("g p");
        assertThat(dialog).containsText("next row, row before");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        page.keyboard().press("g");
        page.keyboard().press("p");
        assertThat(page).hasURL(Pattern.compile("/plan$"));
        page.keyboard().press("g");
        page.keyboard().press("f");
        assertThat(page).hasURL(Pattern.compile("/forecast$"));
    }

    @Test
    void jAndKMoveFromRowToRowAndEnterOpens() {
        page.navigate(EXAMPLE + "/claims");
        var rows =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.LINK)));
        page.keyboard().press("j");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(rows.nth(2)).isFocused();
        page.keyboard().press("k");
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/claims/"));
    }

    @Test
    void theFirstTabLeadsPastTheMenu() {
        page.navigate(EXAMPLE + "/plan");
        page.keyboard().press("Tab");
        assertThat(link("To the page")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void aNumberOpensToItsFormulaItsSourceAndItsAge() {
        page.navigate(EXAMPLE + "/claims");
        var number = page.getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHasText("120 min"));
        number.getByText("120 min", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(number.first()).containsText("median of 208 observations");
        assertThat(number.first().getByText("metrics/deployment-duration.csv")).isVisible();
    }

    @Test
    void fromAnEmptyStartToAForecastOfOnesOwnPlan() {
        page.navigate("/");
        link("Begin a project").click();
        fill("What do you call the project", "Sharper knives");
        fill("what does the headline say?", "Every kitchen in town has sharp knives");
        fill("For whom is it", "Cooks get their knives back sharp on the same day.");
        fill("Where will it be announced?", "Solingen");
        fill("On which day is the launch?", "2027-09-06");
        fill("Which problem", "Cooks wait two weeks for a sharp knife.");
        fill("Which number will have changed most", "sharpening takes 80 % less time");
        fill("What exactly is counted or measured", "Time from handing in a knife until it is back");
        fill("What is it today", "14 d");
        fill(
                "What must be true right before the launch?",
                "Couriers fetch knives from every kitchen 2-4w\nThe workshop sharpens 200 knives a day 6w");
        button("Make the project, and open its five questions").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/projects/sharper-knives/"));
        page.navigate("/projects/sharper-knives/press-release");
        assertThat(heading()).hasText("Every kitchen in town has sharp knives");
        link("Plan").first().click();
        assertThat(heading()).containsText("The launch holds");
        assertThat(page.getByText("Couriers fetch knives from every kitchen").first())
                .isVisible();
        link("Forecast").first().click();
        assertThat(heading()).containsText("in 20");
    }

    private void fill(String question, String answer) {
        page.getByLabel(question).fill(answer);
    }

    @Test
    void twoWhoChangeTheSameAreShownBoth() {
        var step = EXAMPLE + "/records/steps/feature-switches";
        page.navigate(step);
        try (var others = browser.newContext(new Browser.NewContextOptions().setBaseURL(workbench.at("")))) {
            var other = others.newPage();
            other.navigate(step);
            change(other, "the other's words");
            assertThat(other).not().hasURL(Pattern.compile("removal"));
        }
        change(page, "my own words");
        assertThat(heading()).hasText("Somebody was faster");
        assertThat(page.getByText("the other's words").first()).isVisible();
        assertThat(page.getByText("my own words").first()).isVisible();
        button("Keep mine").click();
        page.navigate(step);
        assertThat(page.getByLabel("As it stands in the file")).hasValue(Pattern.compile("my own words"));
    }

    private static void change(Page page, String title) {
        var field = page.getByLabel("As it stands in the file");
        field.fill(field.inputValue().replaceFirst("(?m)^(\\s*)title: .*$", "$1title: \"" + title + "\""));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        page.waitForLoadState();
    }
}
