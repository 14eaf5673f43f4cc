package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer to one of the questions a project starts from. */
public record Answer(
        Question question,
        Optional<String> text,
        Optional<Grade> grade,
        List<Evidence> evidence,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Answer> KIND = Kind.list(
            "answers",
            Answer.class,
            "question",
            answer -> answer.question().name().toLowerCase(Locale.ROOT));

    /** The six questions: both usual sets of five together. */
    public enum Question {
        CUSTOMER,
        INSIGHT,
        PROBLEM,
        BENEFIT,
        EXPERIENCE,
        TEST
    }

    /** What an answer rests on. */
    public record Evidence(
            String what,
            Optional<String> url,
            Optional<LocalDate> on,
            Optional<Grade> grade,
            Optional<String> note,
            Optional<Source> source) {}
}
