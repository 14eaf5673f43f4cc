package dev.dateline.benchmarks;

import java.util.Arrays;

/**
 * The floor: the critical path of finish-to-start links without lag, in plain arrays and nothing else. Links by predecessor, a
 * topological sort, then one pass forward and one backward.
 */
final class PlainCriticalPath {

    private final int[] duration;
    private final int[] head;
    private final int[] successor;
    private final int[] order;

    PlainCriticalPath(int[] duration, int[] from, int[] to) {
        this.duration = duration;
        int size = duration.length;
        head = new int[size + 1];
        var waiting = new int[size];
        for (int link = 0; link < from.length; link++) {
            head[from[link] + 1]++;
            waiting[to[link]]++;
        }
        for (int i = 0; i < size; i++) {
            head[i + 1] += head[i];
        }
        var next = Arrays.copyOf(head, size);
        successor = new int[from.length];
        for (int link = 0; link < from.length; link++) {
            successor[next[from[link]]++] = to[link];
        }
        order = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (waiting[i] == 0) {
                order[count++] = i;
            }
        }
        for (int at = 0; at < count; at++) {
            for (int k = head[order[at]]; k < head[order[at] + 1]; k++) {
                if (--waiting[successor[k]] == 0) {
                    order[count++] = successor[k];
                }
            }
        }
    }

    int[] earlyStarts() {
        var early = new int[duration.length];
        for (int i : order) {
            int end = early[i] + duration[i];
            for (int k = head[i]; k < head[i + 1]; k++) {
                early[successor[k]] = Math.max(early[successor[k]], end);
            }
        }
        return early;
    }

    int[] lateStarts(int launch) {
        var late = new int[duration.length];
        for (int at = order.length - 1; at >= 0; at--) {
            int i = order[at];
            int end = launch;
            for (int k = head[i]; k < head[i + 1]; k++) {
                end = Math.min(end, late[successor[k]]);
            }
            late[i] = end - duration[i];
        }
        return late;
    }
}
