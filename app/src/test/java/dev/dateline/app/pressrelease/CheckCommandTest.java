package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each rule of {@code check}, once where it fires and once where it does not: on the Kindle example, which has no error. Those of the plan are in {@link PlanRulesTest}. */
class CheckCommandTest extends CheckedKindle {

    private static final String RELEASE = "press-release.md";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S01", "S03", "D01", "D02", "D04", "C02", "C03", "C05", "C06", "C11", "P01", "P02", "P04", "P05", "P10",
                "P11"
            })
    void theExampleGivesNoCause(String rule) {
        thenSilent(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "headline: Kindle lets readers buy a book wherever they are and start it at once | headline",
                "subheading: People who love to read can buy a book without a computer, a cable or a telephone contract."
                        + " | subheading",
            })
    void s01AHeadWithoutOneOfItsLinesLacksThatPart(String line, String part) {
        given(RELEASE, line + "\n", "");

        thenFires("S01", RELEASE, "");
        assertThat(finding("S01").path("part").asString()).isEqualTo(part);
    }

    @Test
    void s01WithoutTheOrderAtTheEndThereIsNoCallToAction() {
        var text = project.read(RELEASE);
        project.with(RELEASE, text.substring(0, text.indexOf("Order Kindle today")));

        thenFires("S01", RELEASE, "");
        assertThat(finding("S01").path("part").asString()).isEqualTo("call-to-action");
    }

    @Test
    void s03ASolutionToldBeforeItsProblemIsOutOfOrder() {
        var paragraphs = List.of(project.read(RELEASE).split("\n\n", -1));
        var turned = new ArrayList<>(paragraphs);
        turned.remove(2);
        turned.add(3, paragraphs.get(2));
        project.with(RELEASE, String.join("\n\n", turned));

        assertThat(finding("S03").path("severity").asString()).isEqualTo("error");
        assertThat(finding("S03").path("related").path(0).path("text").asString())
                .startsWith("Readers who want a book");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L03 | seamless | A seamless reader.",
                "L04 | never | It never fails.",
                "L04 | 100 % | It works 100 % of the time.",
                "L07 | EVDO | It uses EVDO.",
                "L10 | middleware | It has new middleware."
            })
    void wordsTheirCustomerCouldNotUseAreFound(String rule, String word, String sentence) {
        project.with(RELEASE, project.read(RELEASE) + "\n" + sentence + "\n");

        thenFires(rule, RELEASE, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L03", "L04", "L07", "L10", "X04"})
    void theExamplesAreWrittenInPlainWords(String rule) {
        thenSilent(rule);
        project = ProjectFolder.example("deploy-faster", directory);
        thenSilent(rule);
    }

    @Test
    void x04AProblemToldWithTheProductInItIsSolutionFirst() {
        var text = project.read(RELEASE);
        var problem = text.split("\n\n", -1)[2];
        project.with(RELEASE, text.replace(problem, problem + " Without Kindle they wait."));

        thenFires("X04", RELEASE, "Kindle");
    }

    @Test
    void d01WithoutAPlaceThereIsNoDateline() {
        given(RELEASE, "place: Seattle\n", "");

        thenFires("D01", RELEASE, "");
    }

    @Test
    void d02ADraftWhoseLaunchHasPassedIsLate() {
        given(RELEASE, "status: approved", "status: review");

        assertThat(findings("D02", "--today", "2007-11-18")).isEmpty();
        assertThat(findings("D02", "--today", "2007-11-19"))
                .extracting(row -> row.path("text").asString())
                .containsExactly("2007-11-19");
    }

    @Test
    void d02WithoutAStatusItIsADraft() {
        given(RELEASE, "status: approved\n", "");

        assertThat(findings("D02", "--today", "2008-01-01")).hasSize(1);
    }

    @Test
    void d02WhatIsLaunchedMayLieInThePast() {
        given(RELEASE, "status: approved", "status: launched");

        assertThat(findings("D02", "--today", "2008-01-01")).isEmpty();
    }

    @Test
    void d04AnAnswerThatSpeaksOfADayAfterTheLaunch() {
        given("faq.md", "Order Kindle on the Amazon website.", "Order Kindle from December 1, 2007.");

        thenFires("D04", "faq.md", "December 1, 2007");
        var related = finding("D04").path("related").path(0);
        assertThat(related.path("file").asString()).isEqualTo("project.yaml");
        assertThat(related.path("text").asString()).isEqualTo("2007-11-19");
    }

    @Test
    void d04AnAnswerMaySpeakOfTheDayOfTheLaunch() {
        given("faq.md", "Order Kindle on the Amazon website.", "Order Kindle from November 19, 2007.");

        thenSilent("D04");
    }

    @Test
    void c02ANumberThatIsNoClaim() {
        given(RELEASE, "Switch it on,", "Switch it on in 10 seconds,");

        thenFires("C02", RELEASE, "10 seconds");
    }

    @Test
    void c02ANumberThatLinksToItsSourceIsNone() {
        given(RELEASE, "Switch it on,", "Switch it on [in 10 seconds](https://example.com/measured),");

        thenSilent("C02");
    }

    @Test
    void c03AClaimNobodyDefined() {
        given(RELEASE, "(claim:delivery-time)", "(claim:delivery-tyme)");

        thenFires("C03", RELEASE, "in under 60 seconds");
    }

    @Test
    void c05AChangeOfNothing() {
        given("claims.yaml", "target: \"<= 9.99 USD\"", "target: 20 % less than baseline");

        thenFires("C05", "claims.yaml", "20 % less than baseline");
    }

    @Test
    void c05WhatStandsInQuotesIsQuotedWithoutThem() {
        given("claims.yaml", "target: \"<= 9.99 USD\"", "target: '20 % less than baseline'");

        var found = finding("C05");

        var line = project.read("claims.yaml")
                .lines()
                .toList()
                .get(found.path("line").asInt() - 1);
        assertThat(line.substring(found.path("column").asInt() - 1)).isEqualTo("20 % less than baseline'");
    }

    @Test
    void c05WithABaselineItIsAChangeOfSomething() {
        given(
                "claims.yaml",
                "target: \"<= 9.99 USD\"",
                "target: 20 % less than baseline\n    baseline: {value: 12.4875 USD, on: 2006-05-01}");

        thenSilent("C05");
    }

    /** The issue's own test. */
    @Test
    void c06TheTextSaysSixtyAndTheTargetEighty() {
        project = ProjectFolder.example("deploy-faster", directory);
        thenSilent("C06");

        given(RELEASE, "80 % less", "60 % less");

        thenFires("C06", RELEASE, "60 % less time");
        var related = finding("C06").path("related").path(0);
        assertThat(finding("C06").path("severity").asString()).isEqualTo("error");
        assertThat(related.path("file").asString()).isEqualTo("claims.yaml");
        assertThat(related.path("text").asString()).isEqualTo("80 % less than baseline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in under a minute", "within 60 s", "in less than 60 seconds"})
    void c06OtherWordsForTheTargetAgree(String words) {
        given(RELEASE, "[in under 60 seconds]", "[" + words + "]");

        thenSilent("C06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in under 50 seconds", "in under an hour", "in more than 60 seconds"})
    void c06OtherWordsThanTheTargetDoNot(String words) {
        given(RELEASE, "[in under 60 seconds]", "[" + words + "]");

        thenFires("C06", RELEASE, words);
    }

    @Test
    void c11AClaimThePressReleaseNeverSays() {
        given(RELEASE, "[no monthly bill](claim:no-monthly-bill)", "no monthly bill");

        thenFires("C11", "claims.yaml", "no-monthly-bill");
    }

    @Test
    void theStatusIsZeroWithoutAnError() {
        assertThat(project.run("check").status()).isZero();
    }

    @Test
    void theStatusIsOneWithAnError() {
        given(RELEASE, "place: Seattle\n", "");

        assertThat(project.run("check").status()).isEqualTo(1);
    }

    @Test
    void theStatusIsTwoForAFolderThatIsWrongAndNothingIsPrinted() {
        given("claims.yaml", "    metric: purchase-to-first-page\n", "    metrik: purchase-to-first-page\n");

        var run = project.run("check", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("claims.yaml", "metrik", "metric");
    }

    @Test
    void theStatusIsTwoForAFileThatIsNotThere() {
        var run = CommandRun.dateline("check", directory.resolve("nowhere.md"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nowhere.md");
    }

    @Test
    void claimsAreListedInTheOrderOfTheText() {
        var claims = project.json("check").path("claims");

        assertThat(claims.path(0).path("id").asString()).isEqualTo("delivery-time");
        assertThat(claims.path(0).path("text").asString()).isEqualTo("in under 60 seconds");
        assertThat(claims.path(0).path("line").asInt()).isEqualTo(8);
        assertThat(claims.valueStream()).allMatch(claim -> claim.path("bound").asBoolean());
    }

    @Test
    void aForeignDocumentGetsClaimsProposedForWhatItMeasures() {
        var file = project.with("elsewhere/news.md", """
                # Parcel robots reach every street of Graz

                GRAZ, March 2, 2026 - Parcels now arrive within 2 hours. Deliveries cost 40 % less than last year.
                """).path().resolve("elsewhere/news.md");

        var run = CommandRun.dateline("check", file, "--json");
        var answer = JsonMapper.shared().readTree(run.out());

        assertThat(run.status()).isEqualTo(1); // most parts of a press release are missing
        assertThat(answer.path("claims")
                        .valueStream()
                        .map(claim -> claim.path("text").asString()))
                .anyMatch(text -> text.contains("2 hours"))
                .anyMatch(text -> text.contains("40 %"));
        assertThat(answer.path("claims").valueStream())
                .allMatch(claim -> !claim.path("bound").asBoolean(true));
        assertThat(answer.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("rule").asString()))
                .contains("S01")
                .doesNotContain("D01");
    }
}
