package dev.dateline.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aSentenceThatDoesNotFitGoesOnInTheNextLine() {
        assertThat(Text.wrapped("waits for the sensors and 80 working days more", 16))
                .containsExactly("waits for the", "sensors and 80", "working days", "more");
    }

    @Test
    void aLongIdentifierGoesOnAfterAHyphen() {
        assertThat(Text.wrapped("waits for scanners-mounted-at-40-drop-off and more", 16))
                .containsExactly("waits for", "scanners-", "mounted-at-40-", "drop-off and", "more");
    }

    @Test
    void aWordLongerThanTheColumnIsCut() {
        assertThat(Text.wrapped("an unpronounceable word", 8)).containsExactly("an", "unprono…", "word");
    }
}
