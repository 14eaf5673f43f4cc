package dev.dateline.app.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from a vendor's record: the last day to act, what was shown, how hard leaving is. */
class VendorTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-02");

    private static Vendor vendor(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("id", "cloud", "name", "The cloud"));
        fields.putAll(more);
        var reading = FormReading.of(Vendor.class, fields);
        return reading.record()
                .orElseThrow(() -> new AssertionError(reading.problems().toString()));
    }

    private static Promise promise(String... evidence) {
        return new Promise(
                "half the cost",
                List.of("cost"),
                List.of(),
                java.util.Optional.empty(),
                List.of(evidence).stream().map(VendorTest::evidence).toList());
    }

    /** {@code experiment 2026-03-02 against}; without a day where it says never. */
    private static Promise.Evidence evidence(String told) {
        var words = told.split(" ", -1);
        var fields = new HashMap<String, String>(Map.of("what", "seen", "grade", words[0], "speaks", words[2]));
        if (!words[1].equals("never")) {
            fields.put("on", words[1]);
        }
        return FormReading.of(Promise.Evidence.class, fields).record().orElseThrow();
    }

    @Test
    void aPromiseWithoutEvidenceIsUnproven() {
        assertThat(promise().shown(TODAY)).isEqualTo(Promise.Shown.UNPROVEN);
    }

    @Test
    void whatIsOnlySaidProvesNothing() {
        assertThat(promise("opinion 2026-03-02 for", "anecdote 2026-03-02 for").shown(TODAY))
                .isEqualTo(Promise.Shown.UNPROVEN);
    }

    @Test
    void evidenceWithoutADayOrOfALaterOneDoesNotCount() {
        assertThat(promise("experiment never for", "data 2026-09-03 for").shown(TODAY))
                .isEqualTo(Promise.Shown.UNPROVEN);
    }

    @Test
    void whatCountsDecidesWhetherAPromiseWasShown() {
        assertThat(promise("experiment 2026-03-02 for", "opinion 2026-03-02 against")
                        .shown(TODAY))
                .isEqualTo(Promise.Shown.SHOWN);
        assertThat(promise("data 2026-03-02 against").shown(TODAY)).isEqualTo(Promise.Shown.FALSE);
        assertThat(promise("data 2026-03-02 for", "data 2026-04-02 against").shown(TODAY))
                .isEqualTo(Promise.Shown.PARTLY);
        assertThat(promise("data 2026-03-02 partly").shown(TODAY)).isEqualTo(Promise.Shown.PARTLY);
    }

    @Test
    void theLastDayToActIsTheContractsEndLessItsNotice() {
        var exposure = Exposure.of(
                vendor(Map.of("until", "2027-01-31", "notice", "90 d")), LocalDate.parse("2027-03-01"), TODAY);

        assertThat(exposure.lastDayToAct()).contains(LocalDate.parse("2026-11-02"));
        assertThat(exposure.lastDayFigure().formula()).contains("2027-01-31", "90 d");
    }

    @Test
    void aShockRaisesThePriceOnlyOnceTheContractHasEnded() {
        var launch = LocalDate.parse("2027-03-01");
        var bound = Exposure.of(vendor(Map.of("yearly", "36525", "until", "2028-02-20")), launch, TODAY);
        var free = Exposure.of(vendor(Map.of("yearly", "36525")), launch, TODAY);

        assertThat(bound.end()).isEqualTo(LocalDate.parse("2028-03-01"));
        assertThat(bound.extra(11.5)).isCloseTo(100.0 * 10.5 * 9, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(free.present()).isCloseTo(100.0 * 546, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(free.extra(3)).isCloseTo(2 * free.present(), org.assertj.core.data.Offset.offset(1e-6));
    }

    /** By hand: 30 × 40 + 25 × 50 + 20 × 80 + 15 × 0 + 10 × 20 = 4,250 hundredths. */
    @Test
    void theExitScoreIsReckonedByHand() {
        var vendor = vendor(Map.of(
                "yearly", "1000",
                "until", TODAY.plusDays(146).toString(),
                "exit", Map.of("cost", "1000", "takes", "100d"),
                "data", Map.of("form", "export")));

        var score = ExitScore.of(vendor, Contents.empty("none"), TODAY);

        assertThat(score.parts()).extracting(ExitScore.Part::value).containsExactly(40, 50, 80, 0, 20);
        assertThat(score.parts()).extracting(ExitScore.Part::weight).containsExactly(30, 25, 20, 15, 10);
        assertThat(score.total()).isEqualTo(43);
    }

    @Test
    void whatNobodyHasWrittenMakesLeavingHard() {
        var score = ExitScore.of(vendor(Map.of()), Contents.empty("none"), TODAY);

        assertThat(score.total()).isEqualTo(85);
        assertThat(score.parts().getFirst().because()).contains("not written");
    }

    @Test
    void aDebtsInterestAddsUpToItsPayback() {
        var debt = FormReading.of(Debt.class, Map.of("days", "3d", "payback", "2027-03-04"))
                .record()
                .orElseThrow();

        assertThat(debt.months(TODAY)).isEqualByComparingTo("6.0");
    }

    @Test
    void nobodyDeclaresAConflictAndNone() {
        var conflict = Map.of("vendor", "cloud", "kind", "resale", "on", "2026-02-03", "signedBy", "head of sales");

        var reading = FormReading.of(
                Partner.class,
                Map.of("id", "p", "name", "P", "conflicts", List.of(conflict), "declaresNone", "2026-02-03"));

        assertThat(reading.problems().get("")).contains("not both");
    }

    @Test
    void noMoreThanTheWholeFeeIsTiedToClaims() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Partner.Fee(
                        dev.dateline.app.project.Amounts.certain(java.math.BigDecimal.TEN),
                        List.of(
                                new Partner.Tied("a", dev.dateline.app.project.Chance.parse("60 %")),
                                new Partner.Tied("b", dev.dateline.app.project.Chance.parse("50 %")))))
                .withMessageContaining("110 %");
    }

    @Test
    void everyPriceShockSaysWhereItCanBeReadAndHowFarItIsSure() {
        assertThat(PriceShock.all())
                .allSatisfy(shock -> assertThat(shock.url()).startsWith("https://"))
                .extracting(PriceShock::rise)
                .contains("+200 %", "+400 %", "+500 %", "+1,050 %", "");
        assertThat(PriceShock.named("vmware-att").orElseThrow().status()).isEqualTo(PriceShock.Status.ALLEGED);
    }
}
