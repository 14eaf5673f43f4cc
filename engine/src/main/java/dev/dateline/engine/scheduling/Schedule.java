package dev.dateline.engine.scheduling;

/** A feasible schedule in which no activity can start later alone. */
public final class Schedule {

    private final Network network;
    private final Capacity capacity;
    private final int launch;
    private final int lateBy;
    private final int[] starts;

    Schedule(Network network, Capacity capacity, int launch, int lateBy, int[] starts) {
        this.network = network;
        this.capacity = capacity;
        this.launch = launch;
        this.lateBy = lateBy;
        this.starts = starts;
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
}
