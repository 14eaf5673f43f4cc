package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * The critical path method, capacity left out: the earliest and the latest start of every activity, in working days.
 * Kelley and Walker, 1959; with all four links, Elmaghraby and Kamburowski 1992.
 *
 * <p>The early pass starts from each activity's own bounds; the late pass knows only the launch, so slack can be negative.
 */
public final class CriticalPath {

    private final Network network;
    private final int[] early;
    private final int[] late;

    private CriticalPath(Network network, int launch) {
        this.network = network;
        this.early = earlyStarts(network);
        this.late = lateStarts(network, launch);
    }

    /** @param launch the boundary at or before which every activity ends */
    public static CriticalPath of(Network network, int launch) {
        return new CriticalPath(network, launch);
    }

    public int earlyStart(int activity) {
        return early[activity];
    }

    public int earlyEnd(int activity) {
        return early[activity] + network.duration[activity];
    }

    public int lateStart(int activity) {
        return late[activity];
    }

    public int lateEnd(int activity) {
        return late[activity] + network.duration[activity];
    }

    /** Working days an activity may slip without moving the launch; negative if it is too late already. */
    public int slack(int activity) {
        return late[activity] - early[activity];
    }

    /** The boundary at which all activities can have ended, or {@link Network#ANY_DAY} if there are none. */
    public int earliestEnd() {
        int end = Network.ANY_DAY;
        for (int i = 0; i < network.size; i++) {
            end = Math.max(end, earlyEnd(i));
        }
        return end;
    }

    static int[] earlyStarts(Network network) {
        var early = new int[network.size];
        Arrays.fill(early, Network.ANY_DAY);
        return earlyStarts(network, early);
    }

    /** @param from the earliest start of each activity, beside its own bounds */
    static int[] earlyStarts(Network network, int[] from) {
        var early = new int[network.size];
        for (int i = 0; i < early.length; i++) {
            early[i] = Math.max(from[i], network.bound(i));
        }
        for (int i : network.order) {
            int start = early[i];
            for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
                int successor = network.outgoingTo[k];
                early[successor] = Math.max(early[successor], start + network.outgoingDistance[k]);
            }
        }
        return early;
    }

    static int[] lateStarts(Network network, int launch) {
        return lateStarts(network, launch, Placement.unlimited(network));
    }

    /** @param upTo the latest start of each activity, beside the launch */
    static int[] lateStarts(Network network, int launch, int[] upTo) {
        var late = new int[network.size];
        for (int at = network.size - 1; at >= 0; at--) {
            int i = network.order[at];
            int start = Math.min(upTo[i], launch - network.duration[i]);
            for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
                start = Math.min(start, late[network.outgoingTo[k]] - network.outgoingDistance[k]);
            }
            late[i] = start;
        }
        return late;
    }
}
