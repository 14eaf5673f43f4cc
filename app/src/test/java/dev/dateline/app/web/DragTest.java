package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.dateline.app.RunningWorkbench;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The launch of a plan of 200 steps in somebody's hand: every move is answered by the timeline drawn for that day. With
 * {@code -Ddateline.times=true} it says how long that took, from the move to the picture on the screen.
 */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DragTest {

    private static final int MOVES = 40;

    private final RunningWorkbench workbench = RunningWorkbench.demo().withFull("full", 200, 10, 100);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void everyMoveOfTheLaunchRedrawsTheTimelineWhileItIsStillHeld(Browser browser) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(workbench.at("")).setViewportSize(1280, 900))) {
            var page = context.newPage();
            page.navigate("/projects/full/plan");
            page.waitForFunction(
                    "() => !document.querySelector('[data-load]')"); // what fills itself above would move the grip
            page.evaluate("""
                    window.waits = []; window.asked = 0;
                    addEventListener('pointermove', () => { asked = performance.now() }, true);
                    addEventListener('swapped', event => {
                      const since = asked;
                      if (event.target.id === 'timeline')
                        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - since)));
                    }, true);
                    """);
            var before = launch(page);
            var grip = page.locator("#launch-handle .grip").boundingBox();
            double x = grip.x + grip.width / 2;
            double y = grip.y + grip.height / 2;
            double day = ((Number) page.evaluate("""
                    (() => { const chart = document.querySelector('#timeline svg[data-perday]');
                      return chart.dataset.perday * chart.getBoundingClientRect().width / chart.viewBox.baseVal.width })()""")).doubleValue();
            double far = Math.max(5, Math.ceil(day));
            page.mouse().move(x, y);
            page.mouse().down();
            for (int move = 1; move <= MOVES; move++) {
                page.mouse().move(x - far * move, y);
                page.waitForCondition(redrawn(page, move), new Page.WaitForConditionOptions().setTimeout(20_000));
            }
            assertThat(launch(page)).isBefore(before);
            page.keyboard().press("Escape");
            page.mouse().up();
            if (Boolean.getBoolean("dateline.times")) {
                say(page);
            }
        }
    }

    private static BooleanSupplier redrawn(Page page, int times) {
        return () -> ((Number) page.evaluate("waits.length")).intValue() >= times;
    }

    private static LocalDate launch(Page page) {
        return LocalDate.parse(page.locator("#launch-handle").getAttribute("data-launch"));
    }

    private static void say(Page page) {
        @SuppressWarnings("unchecked") // a script's numbers
        var waits = ((List<Number>) page.evaluate("waits"))
                .stream().mapToDouble(Number::doubleValue).sorted().toArray();
        System.out.printf(
                "%d moves, from the move to the picture: median %.0f ms, p90 %.0f ms, at most %.0f ms%n",
                waits.length, waits[waits.length / 2], waits[waits.length * 9 / 10], waits[waits.length - 1]);
    }
}
