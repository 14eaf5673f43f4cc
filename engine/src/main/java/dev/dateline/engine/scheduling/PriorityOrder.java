package dev.dateline.engine.scheduling;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Lists activities so that links are respected and, among those that could come next, the lowest key comes first. */
final class PriorityOrder {

    private PriorityOrder() {}

    /** Predecessors first; ties by number. */
    static int[] forward(Network network, long[] key) {
        return order(network.size, key, network.incomingHead, network.outgoingHead, network.outgoing, network.linkTo);
    }

    /** Successors first; ties by number. */
    static int[] backward(Network network, long[] key) {
        return order(network.size, key, network.outgoingHead, network.incomingHead, network.incoming, network.linkFrom);
    }

    private static int[] order(int size, long[] key, int[] waitHead, int[] head, int[] links, int[] end) {
        var waiting = new int[size];
        var ready = new PriorityQueue<Integer>(
                Comparator.<Integer>comparingLong(i -> key[i]).thenComparingInt(i -> i));
        for (int i = 0; i < size; i++) {
            waiting[i] = waitHead[i + 1] - waitHead[i];
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        var order = new int[size];
        for (int count = 0; count < size; count++) {
            int i = ready.remove();
            order[count] = i;
            for (int k = head[i]; k < head[i + 1]; k++) {
                int neighbour = end[links[k]];
                if (--waiting[neighbour] == 0) {
                    ready.add(neighbour);
                }
            }
        }
        return order;
    }
}
