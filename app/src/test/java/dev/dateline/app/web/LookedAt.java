package dev.dateline.app.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A page in every way it is looked at; a picture of each is left in {@code target/pictures}. */
final class LookedAt {

    private static final int WIDE = 1280;
    private static final int PAPER = 800;
    private static final int TABLET = 768;
    private static final int PHONE = 375;
    private static final int NARROW = 320;
    private static final int HIGH = 900;

    /** In light a picture is always taken, otherwise where {@code dateline.pictures} asks for it. */
    private static final boolean PICTURES = Boolean.getBoolean("dateline.pictures");

    private LookedAt() {}

    /** What is wrong with any of the pages of {@link EveryPageTest#places()} whose paths are these. */
    static List<String> complaints(Browser browser, Predicate<String> paths) {
        var complaints = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, HIGH));
                var page = context.newPage()) {
            page.onConsoleMessage(message -> {
                // what the browser itself says of a page that is not there is no fault of the page
                if (message.type().equals("error") && !message.text().contains("404")) {
                    complaints.add(page.url() + ": console: " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(RunningWorkbench.shared().at("/"))
                        && !request.url().startsWith("data:")) {
                    complaints.add(page.url() + ": asks elsewhere: " + request.url());
                }
            });
            EveryPageTest.places().forEach((name, path) -> {
                if (paths.test(path)) {
                    look(page, name, path).forEach(complaint -> complaints.add(path + ": " + complaint));
                }
            });
        }
        return complaints;
    }

    /**
     * Opened once, then looked at in every way. The one example is checked in the dark, where it has every page and state; the full and
     * the empty project, which have the same pages, in the light.
     */
    private static List<String> look(Page page, String name, String path) {
        var complaints = new ArrayList<String>();
        page.setViewportSize(WIDE, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        var answer = page.navigate(RunningWorkbench.shared().at(path));
        int expected = name.equals("nothing-here") ? 404 : 200;
        if (answer == null || answer.status() != expected) {
            complaints.add("status " + (answer == null ? "none" : answer.status()));
        }
        picture(page, name, "light");
        int headings = page.locator("h1").count();
        if (headings != 1) {
            complaints.add(headings + " first headings");
        }
        if (page.title().isBlank()) {
            complaints.add("no title");
        }
        boolean example = path.startsWith("/projects/deploy-faster/");
        if (!example) {
            accessible(page).forEach(complaints::add);
        }
        if (example || PICTURES) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            if (example) {
                accessible(page).forEach(complaints::add);
            }
            if (PICTURES) {
                picture(page, name, "dark");
                pictureOf(page, name, "print", PAPER, Media.PRINT);
                pictureOf(page, name, "tablet", TABLET, Media.SCREEN);
                pictureOf(page, name, "phone", PHONE, Media.SCREEN);
            }
        }
        page.setViewportSize(NARROW, HIGH);
        if (page.evaluate("document.scrollingElement.scrollWidth <= innerWidth").equals(false)) {
            complaints.add("scrolls sideways at 320 px: " + page.evaluate("document.scrollingElement.scrollWidth")
                    + " px, because of " + page.evaluate(WIDEST));
        }
        if (page.evaluate(UNSEEN).equals(true)) {
            complaints.add("a picture drawn for a hand is not shown at 320 px");
        }
        return complaints;
    }

    private static void pictureOf(Page page, String name, String mode, int width, Media media) {
        page.setViewportSize(width, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media).setColorScheme(ColorScheme.LIGHT));
        picture(page, name, mode);
    }

    private static void picture(Page page, String name, String mode) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", name + "-" + mode + ".png")));
    }

    private static final String UNSEEN = """
            [...document.querySelectorAll('svg.hand')]
                .some(one => !one.closest('details:not([open])') && !one.getBoundingClientRect().width)""";

    private static final String WIDEST = """
            [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1
                    && !one.closest('[role=region], svg, .unseen, .wide, .plan'))
                .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))
                .slice(0, 3).join(' | ')""";

    private static Stream<String> accessible(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> "axe: " + rule.getId() + " (" + rule.getHelp() + ") at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .map(html -> html.substring(0, Math.min(140, html.length())))
                                        .toList()
                                + (rule.getNodes().size() > 3
                                        ? " and " + (rule.getNodes().size() - 3) + " more"
                                        : ""));
    }
}
