package dev.dateline.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Contents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The grade of an answer is what its evidence makes it, whatever somebody wrote. */
class GradedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final String ADDRESS = "https://example.com/talks";

    @Test
    void anAnswerWithoutEvidenceStaysAnOpinion() {
        assertThat(answer(Grade.EXPERIMENT).grade()).contains(Grade.OPINION);
    }

    @Test
    void aSourcedInterviewUpgradesIt() {
        assertThat(answer(Grade.OPINION, evidence(Grade.ANECDOTE, ADDRESS, "2026-02-01", 0))
                        .grade())
                .contains(Grade.ANECDOTE);
    }

    @Test
    void whatHasASourceAndADateAndSaysNoMoreIsAnAnecdote() {
        var piece = new Answer.Evidence(
                "a talk",
                Optional.of(ADDRESS),
                Optional.of(TODAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(answer(Grade.OPINION, piece).grade()).contains(Grade.ANECDOTE);
    }

    @Test
    void evidenceThatNobodyCanLookUpCountsAsOpinion() {
        assertThat(answer(Grade.DATA, evidence(Grade.EXPERIMENT, "", "2026-02-01", 40))
                        .grade())
                .contains(Grade.OPINION);
        assertThat(answer(Grade.DATA, evidence(Grade.EXPERIMENT, ADDRESS, "", 40))
                        .grade())
                .contains(Grade.OPINION);
    }

    @Test
    void dataThatDoesNotSayHowManyCountsAsAnAnecdote() {
        assertThat(answer(Grade.DATA, evidence(Grade.DATA, ADDRESS, "2026-02-01", 0))
                        .grade())
                .contains(Grade.ANECDOTE);
        assertThat(answer(Grade.DATA, evidence(Grade.DATA, ADDRESS, "2026-02-01", 40))
                        .grade())
                .contains(Grade.DATA);
    }

    @Test
    void whatIsDatedLaterIsNotKnownYet() {
        assertThat(answer(Grade.DATA, evidence(Grade.EXPERIMENT, ADDRESS, "2026-03-03", 40))
                        .grade())
                .contains(Grade.OPINION);
        assertThat(answer(Grade.DATA, evidence(Grade.EXPERIMENT, ADDRESS, "2026-03-02", 40))
                        .grade())
                .contains(Grade.EXPERIMENT);
    }

    @Test
    void theStrongestPieceCounts() {
        assertThat(answer(
                                Grade.OPINION,
                                evidence(Grade.DATA, ADDRESS, "2026-02-01", 12),
                                evidence(Grade.OPINION, ADDRESS, "2026-02-02", 0),
                                evidence(Grade.EXPERIMENT, "", "", 0))
                        .grade())
                .contains(Grade.DATA);
    }

    @Test
    void whatNobodyAnsweredHasNoGrade() {
        assertThat(Graded.of(Answer.Question.TEST, Contents.empty("none"), TODAY)
                        .grade())
                .isEmpty();
    }

    @Test
    void theNextActionIsThatOfTheWeakestAnswer() {
        var strong = new Answer(
                Answer.Question.CUSTOMER,
                Optional.of("Readers."),
                Optional.empty(),
                List.of(evidence(Grade.DATA, ADDRESS, "2026-02-01", 12)),
                Optional.empty(),
                Optional.empty());
        var weak = new Answer(
                Answer.Question.BENEFIT,
                Optional.of("Any book in a minute."),
                Optional.empty(),
                List.of(evidence(Grade.DATA, "", "2026-02-01", 12)),
                Optional.empty(),
                Optional.empty());
        var contents = Contents.empty("some").with(Answer.KIND, List.of(strong, weak));
        var answered = Stream.of(Answer.Question.CUSTOMER, Answer.Question.BENEFIT)
                .map(question -> Graded.of(question, contents, TODAY))
                .toList();

        var next = NextAction.ofAll(answered, contents).orElseThrow();

        assertThat(next.answer().question()).isEqualTo(Answer.Question.BENEFIT);
        assertThat(next.action().words()).contains("Add a source to");
        assertThat(next.action().path()).isEqualTo("/answers?edit=benefit#benefit");
    }

    private static Graded answer(Grade written, Answer.Evidence... evidence) {
        var answer = new Answer(
                Answer.Question.CUSTOMER,
                Optional.of("Readers."),
                Optional.of(written),
                List.of(evidence),
                Optional.empty(),
                Optional.empty());
        return Graded.of(Answer.Question.CUSTOMER, Contents.empty("one").with(Answer.KIND, List.of(answer)), TODAY);
    }

    private static Answer.Evidence evidence(Grade sort, String url, String on, int sample) {
        return new Answer.Evidence(
                "something",
                Optional.of(url).filter(text -> !text.isEmpty()),
                Optional.of(on).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                Optional.of(sort),
                Optional.of(sample).filter(many -> many > 0).map(Sample::new),
                Optional.empty(),
                Optional.empty());
    }
}
