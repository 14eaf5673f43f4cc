package dev.dateline.app.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an event was taken for.
 *
 * @param kind of event as the sender calls it
 * @param facts what it says; none where it says nothing of deployments, changes and incidents
 * @param reason why it, or some of it, does not count
 */
record Taken(String kind, List<Fact> facts, Optional<String> reason) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    static Taken as(String kind, Fact... facts) {
        return new Taken(kind, List.of(facts), Optional.empty());
    }

    static Taken leftOut(String kind, String reason) {
        return new Taken(kind, List.of(), Optional.of(reason));
    }

    /** Facts that matter to others only in that they may take something back. */
    Taken but(String why) {
        return new Taken(kind, facts, Optional.of(why));
    }

    /** A clock that is years off would spoil what is reckoned from it; the event is kept all the same. */
    Taken believed(Instant received) {
        for (var fact : facts) {
            if (fact.at().isAfter(received.plus(AHEAD))) {
                return leftOut(kind, "its clock is ahead: it tells of a day to come");
            }
            if (fact.at().isBefore(EARLIEST)) {
                return leftOut(kind, "its clock is wrong: it tells of a day before 2000");
            }
        }
        return this;
    }
}
