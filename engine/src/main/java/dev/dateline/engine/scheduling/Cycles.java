package dev.dateline.engine.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Orders a directed graph, and finds its shortest cycle where it has no order. */
public final class Cycles {

    private final int[] head;
    private final int[] next;
    private final int[] backHead;
    private final int[] back;
    private final boolean[] alive;
    /** The search that reached a node last, and from where. */
    private final int[] reachedIn;

    private final int[] reachedFrom;
    private int search;
    /** Edges that may still be looked at, once some cycle is known. */
    private long patience = 20_000_000;

    private Cycles(int nodes, int[] from, int[] to) {
        head = new int[nodes + 1];
        next = neighbours(from, to, head);
        backHead = new int[nodes + 1];
        back = neighbours(to, from, backHead);
        alive = new boolean[nodes];
        Arrays.fill(alive, true);
        reachedIn = new int[nodes];
        reachedFrom = new int[nodes];
    }

    /** The nodes 0 … nodes−1 with each edge's {@code from} before its {@code to}; shorter than {@code nodes} if there is a cycle. */
    public static int[] topologicalOrder(int nodes, int[] from, int[] to) {
        var head = new int[nodes + 1];
        var next = neighbours(from, to, head);
        var backHead = new int[nodes + 1];
        for (int node : to) {
            backHead[node + 1]++;
        }
        for (int i = 1; i < backHead.length; i++) {
            backHead[i] += backHead[i - 1];
        }
        return topologicalOrder(head, next, backHead);
    }

    /** As above with the edges out of node i in {@code next[head[i]]} … {@code next[head[i + 1] - 1]}, those into it counted alike. */
    static int[] topologicalOrder(int[] head, int[] next, int[] backHead) {
        int nodes = head.length - 1;
        var waiting = new int[nodes];
        var order = new int[nodes];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            waiting[node] = backHead[node + 1] - backHead[node];
            if (waiting[node] == 0) {
                order[count++] = node;
            }
        }
        for (int at = 0; at < count; at++) {
            for (int k = head[order[at]]; k < head[order[at] + 1]; k++) {
                if (--waiting[next[k]] == 0) {
                    order[count++] = next[k];
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** The nodes of a shortest cycle in the order of its edges, or none if the graph has no cycle. */
    public static int[] shortest(int nodes, int[] from, int[] to) {
        return new Cycles(nodes, from, to).shortest();
    }

    /**
     * Breadth first from every node that lies on some cycle; a node once searched is taken out, and with it all that then lies on
     * none. So a single long cycle costs one search, and depth is cut at the best length known. Where even that is too long (a
     * hundred thousand nodes of which each lies on many long cycles) the best cycle so far stands.
     */
    private int[] shortest() {
        var best = new int[0];
        prune();
        for (int node = 0; node < alive.length; node++) {
            if (!alive[node]) {
                continue;
            }
            var found = shortestThrough(node, best.length == 0 ? Integer.MAX_VALUE : best.length - 1);
            if (found.length > 0) {
                best = found;
            }
            if (best.length == 1 || (best.length > 0 && patience < 0)) {
                break;
            }
            remove(node);
        }
        return best;
    }

    private int[] shortestThrough(int start, int longest) {
        search++;
        var frontier = new ArrayDeque<Integer>();
        frontier.add(start);
        for (int length = 1; length <= longest && !frontier.isEmpty(); length++) {
            for (int left = frontier.size(); left > 0; left--) {
                int node = frontier.remove();
                patience -= head[node + 1] - head[node];
                for (int k = head[node]; k < head[node + 1]; k++) {
                    int successor = next[k];
                    if (successor == start) {
                        return path(start, node, length);
                    }
                    if (alive[successor] && reachedIn[successor] != search) {
                        reachedIn[successor] = search;
                        reachedFrom[successor] = node;
                        frontier.add(successor);
                    }
                }
            }
        }
        return new int[0];
    }

    private int[] path(int start, int last, int length) {
        var path = new int[length];
        int node = last;
        for (int k = length - 1; k > 0; k--) {
            path[k] = node;
            node = reachedFrom[node];
        }
        path[0] = start;
        return path;
    }

    private void prune() {
        for (int node = 0; node < alive.length; node++) {
            pruneFrom(node);
        }
    }

    private void remove(int node) {
        alive[node] = false;
        neighboursOf(node).forEach(this::pruneFrom);
    }

    /** Takes out a node that has no way in or no way out, and whatever that leaves in the same state. */
    private void pruneFrom(int node) {
        var doubtful = new ArrayDeque<Integer>();
        doubtful.add(node);
        while (!doubtful.isEmpty()) {
            int doubted = doubtful.remove();
            if (alive[doubted] && !(anyAlive(head, next, doubted) && anyAlive(backHead, back, doubted))) {
                alive[doubted] = false;
                doubtful.addAll(neighboursOf(doubted));
            }
        }
    }

    private boolean anyAlive(int[] heads, int[] ends, int node) {
        for (int k = heads[node]; k < heads[node + 1]; k++) {
            if (alive[ends[k]]) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> neighboursOf(int node) {
        var all = new ArrayList<Integer>();
        for (int k = head[node]; k < head[node + 1]; k++) {
            all.add(next[k]);
        }
        for (int k = backHead[node]; k < backHead[node + 1]; k++) {
            all.add(back[k]);
        }
        return all;
    }

    private static int[] neighbours(int[] from, int[] to, int[] head) {
        for (int node : from) {
            head[node + 1]++;
        }
        for (int i = 1; i < head.length; i++) {
            head[i] += head[i - 1];
        }
        var slot = head.clone();
        var ends = new int[from.length];
        for (int k = 0; k < from.length; k++) {
            ends[slot[from[k]]++] = to[k];
        }
        return ends;
    }
}
