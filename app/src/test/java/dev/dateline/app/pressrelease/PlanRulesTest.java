package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code check} about steps and obstacles. */
class PlanRulesTest extends CheckedKindle {

    @Test
    void p01WorkThatServesNoClaim() {
        givenStep("{id: party, title: A party, estimate: 1d, owner: launch lead}");

        thenFires("P01", "steps.yaml", "party");
    }

    @Test
    void p01WorkThatIsNeededByWorkThatServesOneServesIt() {
        givenStep("{id: party, title: A party, estimate: 1d, owner: launch lead}");
        givenStep("{id: speech, title: A speech, estimate: 1d, owner: launch lead, needs: [party], serves: [titles]}");

        thenSilent("P01");
    }

    @Test
    void p02AClaimWithoutWork() {
        given("claims.yaml", "claims:\n", "claims:\n  - id: colour\n");

        thenFires("P02", "claims.yaml", "colour");
    }

    @ParameterizedTest
    @CsvSource({"10d, false", "2w, false", "11d, true", "3w, true"})
    void p03AStepLongerThanTwoWeeksThatHasNoParts(String estimate, boolean fires) {
        givenStep("{id: party, title: A party, owner: launch lead, estimate: " + estimate + "}");

        assertThat(texts("P03").contains("party")).isEqualTo(fires);
    }

    @Test
    void p03AStepWithPartsIsAsLongAsItIs() {
        givenStep("{id: party, title: A party, owner: launch lead}");
        givenStep("{id: first, title: First half, parent: party, estimate: 9d}");
        givenStep("{id: second, title: Second half, parent: party, needs: [first], estimate: 9d}");

        assertThat(texts("P03")).doesNotContain("party", "first", "second");
    }

    @Test
    void p04AStepWithoutOwner() {
        givenStep("{id: party, title: A party, estimate: 1d}");

        thenFires("P04", "steps.yaml", "party");
    }

    @Test
    void p04APartBelongsToTheOwnerOfTheWhole() {
        givenStep("{id: party, title: A party, owner: launch lead}");
        givenStep("{id: first, title: First half, parent: party, estimate: 9d}");

        thenSilent("P04");
    }

    @Test
    void p10AStepOfWhichNobodySaidWhatItTakes() {
        givenStep("{id: party, title: A party, owner: launch lead}");

        thenFires("P10", "steps.yaml", "party");
        assertThat(finding("P10").get("message").asString())
                .isEqualTo("“A party” has no estimate: it counts as no time");
    }

    @Test
    void p10AMilestoneSaysThatItTakesNoTime() {
        givenStep("{id: party, title: A party, owner: launch lead, estimate: 0d}");

        thenSilent("P10");
    }

    @Test
    void p05AnObstacleThatNothingRemoves() {
        given("obstacles.yaml", "    removedBy: [battery-tuning]\n", "");

        thenFires("P05", "obstacles.yaml", "radio-empties-battery");
    }
}
