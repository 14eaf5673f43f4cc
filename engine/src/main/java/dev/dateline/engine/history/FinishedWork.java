package dev.dateline.engine.history;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Work that was estimated, done and finished.
 *
 * @param started when it was begun: the moment a forecast of it would have been made
 * @param finished the moment from which its actual was known; not before it was started
 * @param work what was estimated
 * @param actual above 0, in the unit of the estimate
 */
public record FinishedWork(LocalDateTime started, LocalDateTime finished, Work work, double actual) {

    public FinishedWork {
        if (!(actual > 0 && actual < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("actual (" + actual + ") must be above 0");
        }
        if (finished.isBefore(started)) {
            throw new IllegalArgumentException(
                    "finished (" + finished + ") must not be before started (" + started + ")");
        }
    }

    /** Where only days are known: begun with its first day and known when its last one is over. */
    public static FinishedWork ofDays(LocalDate started, LocalDate finished, Work work, double actual) {
        return new FinishedWork(started.atStartOfDay(), finished.plusDays(1).atStartOfDay(), work, actual);
    }

    double logRatio() {
        return Math.log(actual / work.estimate());
    }
}
