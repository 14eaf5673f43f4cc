package dev.dateline.engine.scheduling;

/**
 * A feasible schedule in which no activity can start later alone.
 *
 * @param network what was scheduled
 * @param capacity what is left of the teams with everything placed
 * @param launch the boundary at or before which everything ends: the one asked for, moved by {@code lateBy}
 * @param lateBy working days beyond the launch asked for; 0 if that one holds
 * @param starts the first day of each activity
 */
public record Schedule(Network network, Capacity capacity, int launch, int lateBy, int[] starts) {

    public int start(int activity) {
        return starts[activity];
    }

    public int end(int activity) {
        return starts[activity] + network.duration[activity];
    }
}
