package dev.dateline.app.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims in a form: as people say them, and read back whichever way somebody names them. */
class ClaimsInWordsTest {

    private final ClaimsInWords claims = ClaimsInWords.of(
            List.of("time", "cost", "again", "twice"),
            Map.of(
                    "time",
                    "80\u00a0% less time, every day",
                    "cost",
                    "half the cost",
                    "again",
                    "twice",
                    "twice",
                    "Twice"));

    @Test
    void aClaimIsNamedByItsWordsWhereTheyNameItAlone() {
        assertThat(claims.shown()).isEqualTo("80 % less time, every day; half the cost; again; twice");
    }

    @Test
    void wordsAndIdentifiersAreBothRead() {
        assertThat(claims.read(
                        "To wait less | 5 | 80 % less time, every day; HALF the cost\nTo rest | | time, cost\nTo go"))
                .isEqualTo("To wait less | 5 | time, cost\nTo rest | | time, cost\nTo go");
    }

    @Test
    void whatIsReadIsWhatWasShown() {
        assertThat(claims.read("x | 1 | " + claims.shown(List.of("cost", "again"))))
                .isEqualTo("x | 1 | cost, again");
    }

    @Test
    void whatNamesNoClaimStays() {
        assertThat(claims.read("x | 1 | no such words")).isEqualTo("x | 1 | no such words");
    }
}
