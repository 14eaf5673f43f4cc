package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dateline.app.RunningWorkbench;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three people in one workshop: each sees what the others write, and a lost connection loses nothing. */
@ExtendWith(InChromium.class)
class WorkshopTogetherTest {

    private static final String PLACE = "/projects/deploy-faster/workshop";

    private static Page enter(Browser browser, RunningWorkbench workbench, String name) {
        var page = browser.newContext(new Browser.NewContextOptions().setBaseURL(workbench.at("")))
                .newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(PLACE);
        page.getByLabel("I am").fill(name);
        page.getByLabel("I am").blur();
        return page;
    }

    private static void write(Page page, String text, String minutes) {
        page.getByLabel("What hurts?").fill(text);
        page.getByLabel("It takes").fill(minutes);
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button)))
                .click();
    }

    @Test
    void threeWriteVoteAndMergeAtOnce(Browser browser) {
        try (var workbench = RunningWorkbench.demo()) {
            var pages = List.of("Anvil", "Bellows", "Chisel").stream()
                    .map(name -> enter(browser, workbench, name))
                    .toList();
            IntStream.range(0, 3).forEach(number -> write(pages.get(number), "Pain number " + number, "1" + number));

            for (var page : pages) {
                for (int number = 0; number < 3; number++) {
                    assertThat(page.locator("#notes")).containsText("Pain number " + number);
                }
            }
            assertThat(pages.getFirst().getByLabel("It takes")).hasValue("");

            pages.forEach(page -> press(page, "for Pain number 1: yours"));
            assertThat(pages.getLast()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("3 votes for Pain number 1"))))
                    .isVisible();

            var first = pages.getFirst();
            first.getByLabel("Pain number 1: says the same").check();
            write(pages.getLast(), "Meanwhile another", "5");
            assertThat(first.locator("#notes")).containsText("Meanwhile another");
            assertThat(first.getByLabel("Pain number 1: says the same")).isChecked();
            first.getByLabel("Pain number 2: says the same").check();
            press(first, "ticked notes say the same");
            assertThat(pages.get(1).locator("#notes .same"))
                    .containsText(List.of("A queue", "Pain number 1").toArray(String[]::new));

            press(pages.get(1), "Make it a problem.*Pain number 0");
            assertThat(first.locator("#notes").getByRole(AriaRole.LINK))
                    .containsText(new String[] {"Called at night", "Pain number 0"});
            pages.stream().map(Page::context).forEach(BrowserContext::close);
        }
    }

    @Test
    void whatIsWrittenWithoutAConnectionIsSentWhenItIsBack(Browser browser) {
        try (var workbench = RunningWorkbench.demo()) {
            var page = enter(browser, workbench, "Anvil");
            page.context().setOffline(true);
            write(page, "Written in the lift", "5");
            write(page, "And another", "7");
            assertThat(page.getByText("2 not sent yet")).isVisible();

            page.context().setOffline(false);
            assertThat(page.locator("#notes")).containsText("Written in the lift");
            assertThat(page.locator("#notes")).containsText("And another");
            assertThat(page.getByText("not sent yet")).hasCount(0);

            var other = enter(browser, workbench, "Bellows");
            assertThat(other.content()).contains("Written in the lift", "And another");
            page.context().close();
            other.context().close();
        }
    }

    @Test
    void aNoteIsWrittenAndVotedForWithoutScript(Browser browser) {
        try (var workbench = RunningWorkbench.demo();
                var context = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(workbench.at(""))
                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(PLACE);
            write(page, "Plain as paper", "5");
            press(page, "for Plain as paper: yours");
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("1 vote for Plain as paper"))))
                    .hasAttribute("aria-pressed", "true");
        }
    }
}
