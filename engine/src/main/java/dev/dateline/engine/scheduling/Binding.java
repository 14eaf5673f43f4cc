package dev.dateline.engine.scheduling;

/** What keeps an activity of a {@link Schedule} from starting a day later, or a day earlier. */
public sealed interface Binding {

    /** The launch itself. */
    record Launch() implements Binding {}

    /** A bound of the activity's own: it neither starts nor ends earlier. */
    record OwnDate() implements Binding {}

    /** It could start later, and stays as close to its kept date as it can. */
    record Kept() implements Binding {}

    /** A tight link: the neighbour would have to move as well. */
    record Link(int link) implements Binding {}

    /**
     * A team is not free enough.
     *
     * @param day the working day on which it is not
     * @param absent whether the team itself is missing that day, rather than at work
     * @param neighbour the activity that takes over from this one (or hands over to it) on that day; −1 if it is an absence
     */
    record Team(int team, int day, boolean absent, int neighbour) implements Binding {}
}
