package dev.dateline.engine.scheduling;

/** A feasible schedule in which no activity can start later alone, unless its date is {@linkplain #isKept kept}. */
public final class Schedule {

    private final Network network;
    private final Capacity capacity;
    private final int launch;
    private final int lateBy;
    private final int[] starts;
    private final int[] keptEnds;

    /** @param keptEnds where there are any: when each activity ended in an earlier plan, or {@link Network#ANY_DAY} */
    Schedule(Network network, Capacity capacity, int launch, int lateBy, int[] starts, int[] keptEnds) {
        this.network = network;
        this.capacity = capacity;
        this.launch = launch;
        this.lateBy = lateBy;
        this.starts = starts;
        this.keptEnds = keptEnds;
    }

    /** What was scheduled. */
    public Network network() {
        return network;
    }

    /** What is left of the teams with everything placed. */
    public Capacity capacity() {
        return capacity;
    }

    /** The boundary at or before which everything ends: the launch asked for, moved by {@link #lateBy}. */
    public int launch() {
        return launch;
    }

    /** Working days beyond the launch asked for; 0 if that one holds. */
    public int lateBy() {
        return lateBy;
    }

    /** The first day of an activity. */
    public int start(int activity) {
        return starts[activity];
    }

    /** The day after the last one of an activity. */
    public int end(int activity) {
        return starts[activity] + network.duration[activity];
    }

    /** Whether an activity stays as close to a date of an earlier plan as it can, rather than to the launch. */
    public boolean isKept(int activity) {
        return keptEnds.length > 0 && keptEnds[activity] != Network.ANY_DAY;
    }

    /** When the activity ended in the earlier plan, where it {@link #isKept}. */
    public int keptEnd(int activity) {
        return keptEnds[activity];
    }
}
