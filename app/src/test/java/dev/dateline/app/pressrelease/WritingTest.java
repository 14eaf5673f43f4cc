package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Course;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Place;
import dev.dateline.engine.language.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes the text: words that become claims, parts that are written, disagreements that are mended. */
class WritingTest {

    private static PressRelease release(String text) {
        var head = new PressRelease.Head(
                Optional.of("Title"), Optional.of("Below it"), Optional.of("Bremen"), PressRelease.Stage.DRAFT);
        return new PressRelease(head, text, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 % less time          | 80 % less than baseline | false",
                "twice as many orders    | 100 % more than baseline | false",
                "within 60 minutes       | <= 60 min | false",
                "more than 90,000 books  | > 90000 count | false",
                "at most 8 % of changes  | <= 8 % | false",
                "$9.99                   | <= 9.99 USD | false",
                "no monthly bill         | '' | true"
            })
    void theTargetIsReadFromTheWords(String words, String target, boolean fact) {
        var proposal = ClaimProposal.of(words, List.of());

        assertThat(proposal.target()).isEqualTo(target);
        assertThat(proposal.fact()).isEqualTo(fact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A deployment takes 60 % less time than before. | 60 % | 60 % less time | less-time",
                "Now at most 8 % of changes fail, 3 % of them late. | 8 % | at most 8 % of changes fail | changes-fail",
                "It costs 50 % less to run. | 50 % | 50 % less to run | less-run",
                "It ships 40¶orders and more. | 40 | 40 orders | orders",
                "It took six hours. | six hours | It took six hours | it-took-six-hours",
                "60 % | 60 % | 60 % | claim"
            })
    void aNumberBecomesAClaimWithItsWordsAndAName(String text, String number, String words, String id) {
        var phrase = Document.phrase(release(text.replace("¶", "\n")), number);

        assertThat(phrase).isEqualTo(words);
        assertThat(ClaimProposal.of(phrase, List.of()).id()).isEqualTo(id);
    }

    @Test
    void aNumberOfTheProblemIsWhereOneIsToday() {
        var proposal = ClaimProposal.of("takes six hours", List.of(), true);

        assertThat(proposal.baseline()).isEqualTo("6 h");
        assertThat(proposal.target()).isEmpty();
        assertThat(proposal.lower()).isTrue();
        assertThat(ClaimProposal.of("from 6 h to 1 h", List.of(), true).target())
                .isEqualTo("<= 1 h");
    }

    @Test
    void aClaimsNameIsNotTakenTwice() {
        assertThat(ClaimProposal.of("40 orders", List.of("orders")).id()).isEqualTo("orders-2");
    }

    @Test
    void wordsAreLinkedWhereTheyStandInNoOtherLinkEvenOverTheEndOfALine() {
        var text = "See [40 orders](https://example.org). It ships 40\norders a day.";

        assertThat(Document.linked(text, "40 orders", "orders"))
                .contains("See [40 orders](https://example.org). It ships [40\norders](claim:orders) a day.");
        assertThat(Document.linked(text, "50 orders", "orders")).isEmpty();
        assertThat(Document.linked(text, "See [40", "orders")).isEmpty();
        assertThat(Document.linked("a.b", "a+b", "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 % less time    | 80 % less than baseline | 80 % less time    | 60 % less than baseline",
                "within 90 minutes | <= 60 min               | within 60 minutes | <= 90 min",
                "within two hours  | <= 60 min               | within 1 h        | <= 2 h"
            })
    void textAndTargetCanEachGiveWay(String words, String target, String said, String asked) {
        var agreement = Agreement.of(new ClaimLink("c", words, Place.of("press-release.md")), claim(target), metric());

        assertThat(agreement.words()).contains(said);
        assertThat(agreement.target().map(Target::text)).contains(asked);
    }

    private static Claim claim(String target) {
        return new Claim(
                "c",
                Optional.of("m"),
                Optional.of(new Claim.Baseline(
                        Quantity.parse("6 h"), LocalDate.of(2027, 1, 1), Optional.empty(), Optional.empty())),
                Optional.of(Target.parse(target)),
                Course.LINE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Metric metric() {
        return new Metric(
                "m",
                Optional.empty(),
                Metric.Nature.QUANTITY,
                Optional.of("min"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of(),
                Optional.empty());
    }

    @Test
    void aPartIsWrittenAgainWhereItStandsAndANewOneBehindThoseBeforeIt() {
        var text = "\nBREMEN, 1 March 2027 — Tidewater today opened its path.\n\nOrder it today at the shop.\n";
        var parts = WrittenParts.of(release(text), "Tidewater");
        var summary = parts.text(Part.SUMMARY);

        assertThat(summary).contains("BREMEN, 1 March 2027 — Tidewater today opened its path.");
        assertThat(parts.with(Part.SUMMARY, "Something else.").text())
                .isEqualTo("\nSomething else.\n\nOrder it today at the shop.\n");
        assertThat(parts.with(Part.PROBLEM, "Until now they waited.").text().strip())
                .startsWith("BREMEN")
                .contains("path.\n\nUntil now they waited.\n")
                .endsWith("shop.");
        assertThat(parts.with(Part.HEADLINE, "A\nnew title").head().headline()).contains("A new title");
    }
}
