package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer with the grade its evidence gives it, which nobody chooses.
 *
 * @param answer missing where nobody answered
 * @param grade missing where there is no answer to grade
 */
record Graded(Answer.Question question, Optional<Answer> answer, Optional<Grade> grade, List<Weighed> evidence) {

    static final String RULE =
            "the strongest evidence that has a source and a date; without these it counts as opinion, data that does"
                    + " not say how many were counted as an anecdote, and an answer without evidence is an opinion";

    private static final int OLD_AFTER_YEARS = 1;

    static Graded of(Answer.Question question, Contents contents, LocalDate today) {
        var answer = Answer.to(question, contents);
        var evidence = answer.map(Answer::evidence).orElse(List.of()).stream()
                .map(piece -> Weighed.on(today, piece))
                .toList();
        boolean answered =
                answer.flatMap(Answer::text).filter(text -> !text.isBlank()).isPresent();
        return new Graded(question, answer, answered ? Optional.of(strongest(evidence)) : Optional.empty(), evidence);
    }

    /** All six, in their order. */
    static List<Graded> all(Contents contents, Today today) {
        return List.of(Answer.Question.values()).stream()
                .map(question -> of(question, contents, today.date()))
                .toList();
    }

    static Grade strongest(List<Weighed> evidence) {
        return evidence.stream()
                .filter(Weighed::known)
                .map(Weighed::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.OPINION);
    }

    boolean isAnswered() {
        return grade.isPresent();
    }

    /** From 0, where nobody answered, to 4. */
    int strength() {
        return grade.map(one -> List.of(Grade.values()).indexOf(one) + 1).orElse(0);
    }

    Optional<LocalDate> newest() {
        return evidence.stream()
                .filter(Weighed::known)
                .flatMap(piece -> piece.evidence().on().stream())
                .max(Comparator.naturalOrder());
    }

    static boolean isOld(LocalDate day, LocalDate today) {
        return day.plusYears(OLD_AFTER_YEARS).isBefore(today);
    }

    Figure figure() {
        var lacking = evidence.stream()
                .filter(Weighed::known)
                .filter(piece -> !piece.lacks().isEmpty())
                .count();
        long later = evidence.stream().filter(piece -> !piece.known()).count();
        var left = lacking == 0 ? "" : Days.counted(lacking, "piece") + " counted for less than it says";
        var unknown = later == 0 ? "" : Days.counted(later, "piece") + " dated later than that day";
        return new Figure(
                "grade of the answer",
                Optional.empty(),
                "",
                capital(RULE),
                "answers.yaml, " + Days.counted(evidence.size(), "piece") + " of evidence",
                newest(),
                left + (left.isEmpty() || unknown.isEmpty() ? "" : "; ") + unknown);
    }

    static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
