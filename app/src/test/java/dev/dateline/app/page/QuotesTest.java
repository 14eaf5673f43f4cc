package dev.dateline.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void whatIsCodeInATerminalStandsInQuotationMarksOnAPage() {
        assertThat(Quotes.inWords("`worth` in project.yaml; maybe `worth`?"))
                .isEqualTo("“worth” in project.yaml; maybe “worth”?");
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(Quotes.inWords("5 $ or a lone ` stay")).isEqualTo("5 $ or a lone ` stay");
    }
}
