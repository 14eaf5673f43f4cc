package dev.dateline.app.experience;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who uses it, or would, has to say.
 *
 * @param by left out where they did not want to say
 * @param about the claims and steps it has to do with, as whoever read it sees it
 */
public record Feedback(
        String id,
        String text,
        @Otherwise("report") Sort sort,
        Optional<String> by,
        LocalDate at,
        @Ref({"claims", "steps"}) List<String> about,
        Optional<Answered> answer,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Feedback> KIND = Kind.list("feedback", Feedback.class, "id", Feedback::id);

    /** Whoever waits longer for an answer does not write a second time. */
    static final int PATIENCE = 7;

    private static final int LONGEST = 5_000;

    /** Something is wrong, something is missing, something is good. */
    public enum Sort {
        REPORT,
        REQUEST,
        PRAISE
    }

    /** What was answered, for everybody to read who may read the feedback. */
    public record Answered(String text, String by, LocalDate on) {

        public Answered {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("an answer has 1 to " + LONGEST + " characters");
            }
        }
    }

    public Feedback {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("feedback has 1 to " + LONGEST + " characters");
        }
        if (answer.filter(given -> given.on().isBefore(at)).isPresent()) {
            throw new IllegalArgumentException(
                    "the answer (" + answer.orElseThrow().on() + ") comes before what it answers (" + at + ")");
        }
    }

    /** Whether it has waited too long on a day. */
    boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && ChronoUnit.DAYS.between(at, today) > PATIENCE;
    }

    /** How many days it waited for its answer. */
    Optional<Long> waited() {
        return answer.map(given -> ChronoUnit.DAYS.between(at, given.on()));
    }
}
