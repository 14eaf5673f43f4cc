package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of {@link EveryPageTest} where a project holds much, in every script, and where it holds nothing. */
@ExtendWith(InChromium.class)
class EveryFullPageTest {

    @Test
    void nothingIsWrongWithAnyPageOfTheFullAndTheEmptyProject(Browser browser) {
        assertThat(LookedAt.complaints(browser, EveryPageTest::isFullOrEmpty)).isEmpty();
    }
}
