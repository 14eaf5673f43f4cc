package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * Places activities one by one, each as early as its links, its own bounds and the teams allow (the serial schedule generation of Kelley,
 * 1963), in the order in which a schedule begins them: what a trial of the schedule does, with durations as they are.
 */
public final class EarlyPlacement {

    private final int[] starts;
    private final Network network;

    private EarlyPlacement(Network network, int[] starts) {
        this.network = network;
        this.starts = starts;
    }

    /** @param free the teams the schedule was made from, with nothing placed; stays as it is */
    public static EarlyPlacement of(Schedule schedule, Capacity free) {
        var from = new int[schedule.network().size];
        Arrays.fill(from, Network.ANY_DAY);
        return of(schedule.network(), schedule, free, from);
    }

    /**
     * @param network what is placed: the schedule's own, or one with the same activities
     * @param order activities are placed in that of its starts
     * @param notBefore by activity, a day before which it does not start, besides its own bounds
     */
    public static EarlyPlacement of(Network network, Schedule order, Capacity free, int[] notBefore) {
        var begins = new int[network.size];
        var from = new int[network.size];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = order.start(i);
            from[i] = Math.max(
                    notBefore[i], Math.max(network.earliestStart[i], network.earliestEnd[i] - network.duration[i]));
        }
        return new EarlyPlacement(network, new Placement(network, free).forward(network.order(begins), from));
    }

    Network network() {
        return network;
    }

    int[] starts() {
        return starts.clone();
    }

    public int start(int activity) {
        return starts[activity];
    }

    /** The boundary at which it has ended. */
    public int end(int activity) {
        return starts[activity] + network.duration[activity];
    }

    /** The boundary at which everything has ended, or {@link Network#ANY_DAY} if there is nothing. */
    public int end() {
        int end = Network.ANY_DAY;
        for (int i = 0; i < starts.length; i++) {
            end = Math.max(end, end(i));
        }
        return end;
    }
}
