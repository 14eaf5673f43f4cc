package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.page.Drawing;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AtMostTest {

    private static String strip(DoubleUnaryOperator x) {
        var drawing = new Drawing(760, 100, "strip", "cost");
        AtMost.strip(drawing, AtMost.HEAD, 20, 760, x, share -> Math.round(share * 1000) + " EUR");
        return drawing.done();
    }

    @Test
    void aNameSaysWhatSoManyTrialsDoNotExceed() {
        assertThat(strip(share -> share * 500))
                .contains("half: at most 500 EUR", "four in five: 800 EUR", "19 in 20: 950 EUR");
    }

    @Test
    void theShadeEndsWhereTheNameStands() {
        assertThat(strip(share -> share * 500))
                .contains("<rect class=\"b80\" x=\"250\" y=\"48\" width=\"150\"")
                .containsPattern("<line class=\"mean\" x1=\"400\"")
                .containsPattern("x=\"405\"[^>]*>four in five");
    }

    @Test
    void aNameWithoutRoomToTheRightStandsLeftOfItsLine() {
        assertThat(strip(share -> share * 790))
                .containsPattern("x=\"627\"[^>]*text-anchor=\"end\">four in five")
                .containsPattern("x=\"745.5\"[^>]*text-anchor=\"end\">19 in 20");
    }
}
