package dev.dateline.app.plan;

import dev.dateline.app.project.People;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.scheduling.LinkType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of the things that together hold a date of a step. All of a step's causes are needed: take one away and the others still hold
 * the date; take all away and, with everything else where it is, the step can move.
 */
public sealed interface Cause {

    /**
     * The launch.
     *
     * @param holidays the first of the holidays that lie between the step and it
     * @param moved whether it is not the launch as written but the day to which it would have to move
     */
    record Launch(LocalDate on, Optional<LocalDate> holidays, boolean moved) implements Cause {}

    /**
     * Another step, by a link.
     *
     * @param parts how many parts of the step it is that hold the date; 0 where it is the step itself
     * @param on the day on which that step starts or ends, whichever the link binds
     */
    record Link(String step, int parts, LinkType type, int lag, LocalDate on, Optional<LocalDate> holidays)
            implements Cause {}

    /**
     * Too few of a team are free.
     *
     * @param on the day on which they are not
     * @param missing how many would be wanting that day
     * @param before whether that is the day before the step starts, else the day after it ends
     * @param with the fewest steps without which they would be free
     */
    record Team(String team, LocalDate on, boolean before, People missing, List<String> with) implements Cause {}

    /**
     * A team is away, or has fewer people than usual.
     *
     * @param there how many are there all the same, and how many usually are; none where nobody is
     * @param note why, where that is written
     * @param with where those who are there would do but for other work: the fewest steps without which they would
     * @param on the day on which that matters
     * @param otherwise how late the step could end if the team were there, where that is later
     * @param then what would hold it there
     */
    record Absence(
            String team,
            DateRange away,
            Optional<Fewer> there,
            Optional<String> note,
            List<String> with,
            LocalDate on,
            Optional<LocalDate> otherwise,
            List<Cause> then)
            implements Cause {

        /** Without what stands behind it. */
        Absence alone() {
            return new Absence(team, away, there, note, with, on, Optional.empty(), List.of());
        }
    }

    /** So many people instead of so many. */
    record Fewer(People there, People usual) {}

    /** The step, or one it is part of, says so itself. */
    record NotBefore(String step, LocalDate on) implements Cause {}

    /** It could be later, but its date is kept. */
    record Kept() implements Cause {}

    /**
     * What is past is past.
     *
     * @param on the first day from today that is worked
     * @param holidays the first of the holidays because of which that is not today
     */
    record Today(LocalDate on, Optional<LocalDate> holidays) implements Cause {}

    /** It has begun itself. */
    record Begun(int daysLeft) implements Cause {}

    /** Another step has begun, and this one may only start (or end) so long after that. */
    record Started(String step, LinkType type, int lag, LocalDate on) implements Cause {}
}
