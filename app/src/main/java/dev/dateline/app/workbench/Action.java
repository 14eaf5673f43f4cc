package dev.dateline.app.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did to a project in one go.
 *
 * @param began the revision it began with; typing that goes on is one action over several revisions
 * @param undoes the action it takes back
 */
public record Action(long revision, long began, Instant at, String who, String what, Optional<Long> undoes) {

    /** What is typed within this time is one action, and what was done within it is offered to be taken back. */
    private static final Duration ONE_GO = Duration.ofMinutes(2);

    boolean isRecent(Instant now) {
        return at.plus(ONE_GO).isAfter(now);
    }
}
