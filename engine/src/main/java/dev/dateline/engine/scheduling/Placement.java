package dev.dateline.engine.scheduling;

import java.util.Arrays;

/** Places activities one after another on the days the teams have free, and moves them one at a time. */
final class Placement {

    private final Network network;
    private final Capacity capacity;

    Placement(Network network, Capacity free) {
        this.network = network;
        this.capacity = free.copy();
    }

    Capacity capacity() {
        return capacity;
    }

    /** Limits for {@link #backward} and {@link #settleLater} that bind nobody. */
    static int[] unlimited(Network network) {
        var limits = new int[network.size];
        Arrays.fill(limits, Network.FARTHEST_DAY);
        return limits;
    }

    /**
     * Every activity as late as those placed before it allow. The result may begin before it can.
     *
     * @param order successors first
     * @param upTo the latest start of each
     */
    int[] backward(int[] order, int end, int[] upTo) {
        capacity.restore();
        var starts = new int[network.size];
        for (int i : order) {
            place(i, capacity.latestStart(network, i, Math.min(upTo[i], latest(i, starts, end))), starts);
        }
        return starts;
    }

    /**
     * Every activity as early as those placed before it and its own bounds allow.
     *
     * @param order predecessors first
     * @param from the earliest start of each
     */
    int[] forward(int[] order, int[] from) {
        capacity.restore();
        var starts = new int[network.size];
        for (int i : order) {
            int day = Math.max(from[i], earliest(i, starts));
            place(i, capacity.earliestStart(network, i, day, network.duration[i]), starts);
        }
        return starts;
    }

    /** Every activity as late as its neighbours' places and {@code upTo} allow; what stands behind its limit stays. Answers whether any moved. */
    boolean settleLater(int[] starts, int end, int[] upTo) {
        boolean moved = false;
        while (shiftLater(starts, end, upTo)) {
            moved = true; // once more: what moved may have made room for another
        }
        return moved;
    }

    private boolean shiftLater(int[] starts, int end, int[] upTo) {
        var key = new long[network.size];
        for (int i = 0; i < key.length; i++) {
            key[i] = -(long) (starts[i] + network.duration[i]);
        }
        boolean moved = false;
        for (int i : PriorityOrder.backward(network, key)) {
            int bound = Math.min(upTo[i], latest(i, starts, end));
            if (bound > starts[i]) {
                int before = starts[i];
                capacity.give(network, i, before);
                place(i, capacity.latestStart(network, i, bound), starts);
                moved |= starts[i] > before;
            }
        }
        return moved;
    }

    /** Every activity as early as its neighbours' places, its own bounds and {@code from} allow; what stands before that stays. Answers whether any moved. */
    boolean shiftEarlier(int[] starts, int[] from) {
        boolean moved = false;
        for (int i : PriorityOrder.forward(
                network, Arrays.stream(starts).asLongStream().toArray())) {
            int bound = Math.max(from[i], earliest(i, starts));
            if (bound < starts[i]) {
                int before = starts[i];
                capacity.give(network, i, before);
                place(i, capacity.earliestStart(network, i, bound, network.duration[i]), starts);
                moved |= starts[i] < before;
            }
        }
        return moved;
    }

    void placeAll(int[] starts) {
        capacity.restore();
        for (int i = 0; i < starts.length; i++) {
            capacity.take(network, i, starts[i], network.duration[i]);
        }
    }

    private void place(int i, int start, int[] starts) {
        starts[i] = start;
        capacity.take(network, i, start, network.duration[i]);
    }

    private int latest(int i, int[] starts, int end) {
        int start = end - network.duration[i];
        for (int k = network.outgoingHead[i]; k < network.outgoingHead[i + 1]; k++) {
            start = Math.min(start, starts[network.outgoingTo[k]] - network.outgoingDistance[k]);
        }
        return start;
    }

    private int earliest(int i, int[] starts) {
        int start = network.bound(i);
        for (int k = network.incomingHead[i]; k < network.incomingHead[i + 1]; k++) {
            start = Math.max(start, starts[network.incomingFrom[k]] + network.incomingDistance[k]);
        }
        return start;
    }

    boolean fits(int[] starts) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < network.bound(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first day on which anything runs. */
    int firstDay(int[] starts) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < starts.length; i++) {
            if (network.duration[i] > 0) {
                first = Math.min(first, starts[i]);
            }
        }
        return first;
    }

    int lastEnd(int[] starts) {
        int end = Network.ANY_DAY;
        for (int i = 0; i < starts.length; i++) {
            end = Math.max(end, starts[i] + network.duration[i]);
        }
        return end;
    }
}
