package dev.dateline.engine.scheduling;

/** Lists activities so that links are respected and, among those that could come next, the lowest key comes first. */
final class PriorityOrder {

    /** A heap of key and activity in one number each: the key, which fits an int, in the upper half. */
    private final long[] heap;

    private int waiting;

    private PriorityOrder(int size) {
        heap = new long[size];
    }

    /** Predecessors first; ties by number. */
    static int[] forward(Network network, long[] key) {
        return new PriorityOrder(network.size)
                .order(key, network.incomingHead, network.outgoingHead, network.outgoingTo);
    }

    /** Successors first; ties by number. */
    static int[] backward(Network network, long[] key) {
        return new PriorityOrder(network.size)
                .order(key, network.outgoingHead, network.incomingHead, network.incomingFrom);
    }

    private int[] order(long[] key, int[] waitHead, int[] head, int[] neighbours) {
        int size = heap.length;
        var missing = new int[size];
        for (int i = 0; i < size; i++) {
            missing[i] = waitHead[i + 1] - waitHead[i];
            if (missing[i] == 0) {
                add(key[i] << 32 | i);
            }
        }
        var order = new int[size];
        for (int count = 0; count < size; count++) {
            int i = (int) removeLowest();
            order[count] = i;
            for (int k = head[i]; k < head[i + 1]; k++) {
                int neighbour = neighbours[k];
                if (--missing[neighbour] == 0) {
                    add(key[neighbour] << 32 | neighbour);
                }
            }
        }
        return order;
    }

    private void add(long entry) {
        int at = waiting++;
        while (at > 0 && heap[(at - 1) / 2] > entry) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = entry;
    }

    private long removeLowest() {
        long lowest = heap[0];
        long entry = heap[--waiting];
        int at = 0;
        for (int child = 1; child < waiting; child = 2 * at + 1) {
            if (child + 1 < waiting && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= entry) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = entry;
        return lowest;
    }
}
