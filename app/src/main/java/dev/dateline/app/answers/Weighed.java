package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import java.time.LocalDate;

/**
 * A piece of evidence with what it counts for on a day.
 *
 * @param lacks what keeps it from counting for more, in words; empty where nothing does
 * @param known whether it is dated no later than that day
 */
record Weighed(Answer.Evidence evidence, Grade grade, String lacks, boolean known) {

    static Weighed on(LocalDate today, Answer.Evidence evidence) {
        var lacks = lacks(evidence);
        boolean known = evidence.on().filter(day -> day.isAfter(today)).isEmpty();
        return new Weighed(evidence, lacks.isEmpty() ? sort(evidence) : fallen(evidence), lacks, known);
    }

    /** What sort it says it is. What somebody dated and can show, and says no more of, is something that was seen once. */
    static Grade sort(Answer.Evidence evidence) {
        return evidence.grade().orElse(Grade.ANECDOTE);
    }

    /** Nobody can check what has no source, or say whether it still holds where it has no date. */
    private static String lacks(Answer.Evidence evidence) {
        if (sort(evidence) == Grade.OPINION) {
            return "";
        }
        boolean whence = evidence.whence().isPresent();
        if (!whence || evidence.on().isEmpty()) {
            return whence ? "a date" : evidence.on().isEmpty() ? "a source and a date" : "a source";
        }
        return sort(evidence) == Grade.DATA && evidence.sample().isEmpty() ? "how many were counted" : "";
    }

    private static Grade fallen(Answer.Evidence evidence) {
        return evidence.whence().isPresent() && evidence.on().isPresent() ? Grade.ANECDOTE : Grade.OPINION;
    }
}
