package dev.dateline.app.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** A visitor at one project in a browser, who goes by the words on the page. */
class Visit {

    static final String PROJECT = "/projects/books-overnight";
    final Page page;

    Visit(Page page) {
        this.page = page;
    }

    void go(String place, String room) {
        for (var way : List.of(List.of("Main", place), List.of("Within this place", room))) {
            page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(way.getFirst()))
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions()
                                    .setName(way.getLast())
                                    .setExact(true))
                    .click();
        }
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator link(String words) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    }

    void open(String words) {
        page.locator("summary")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Into the field that a person sees: not those of forms that are still folded. */
    void fill(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    Locator field(String label) {
        return main().getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[?.()|]", "\\\\$0")))
                .and(page.locator(":visible:enabled"))
                .first();
    }

    void press(String words) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .and(page.locator(":visible:enabled"))
                .first()
                .click();
    }
}
