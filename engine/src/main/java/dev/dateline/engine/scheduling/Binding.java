package dev.dateline.engine.scheduling;

import java.util.List;

/** One of the things that together keep an activity of a {@link Schedule} from starting a day later, or a day earlier. */
public sealed interface Binding {

    /** The launch itself. */
    record Launch() implements Binding {}

    /** A bound of the activity's own: it neither starts nor ends earlier. */
    record OwnDate() implements Binding {}

    /** It could start later, and stays as close to its kept date as it can. */
    record Kept() implements Binding {}

    /**
     * A tight link: the neighbours would have to move as well.
     *
     * @param neighbours one activity; more where a joint leads to several at once
     */
    record Link(List<Integer> neighbours, LinkType type, int lag) implements Binding {}

    /**
     * Too few of a team are free.
     *
     * @param day the working day on which they are not
     * @param missing tenths of a person that are wanting that day
     * @param neighbours the fewest activities at work on that day without which enough would be free
     */
    record Team(int team, int day, int missing, List<Integer> neighbours) implements Binding {}

    /**
     * A team is not there, or too few of it are.
     *
     * @param number the absence's in its {@link Presence}
     * @param day the working day on which that matters
     * @param neighbours the fewest activities at work on that day without which those who are there would do; none where they are too
     *     few in any case
     */
    record Away(int number, int day, List<Integer> neighbours) implements Binding {}
}
