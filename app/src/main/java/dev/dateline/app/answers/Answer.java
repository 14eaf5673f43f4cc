package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.project.Contents;
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
            "answers", Answer.class, "question", answer -> answer.question().word());

    /** The six questions: both usual sets of five together. */
    public enum Question {
        CUSTOMER,
        INSIGHT,
        PROBLEM,
        BENEFIT,
        EXPERIENCE,
        TEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an answer rests on.
     *
     * @param grade what sort of evidence it is; what it counts for is another matter, see {@link Weighed}
     * @param sample how many were asked, counted or tried
     */
    public record Evidence(
            String what,
            Optional<String> url,
            Optional<LocalDate> on,
            Optional<Grade> grade,
            Optional<Sample> sample,
            Optional<String> note,
            Optional<Source> source) {

        /** Where it can be looked up. */
        Optional<String> whence() {
            return url.or(() -> source.flatMap(Source::url)).filter(address -> !address.isBlank());
        }
    }

    static Optional<Answer> to(Question question, Contents contents) {
        return contents.of(KIND).stream()
                .filter(answer -> answer.question == question)
                .findFirst();
    }
}
