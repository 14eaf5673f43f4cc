package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/** Which bounds rise with which: what links between activities say about the bounds of a {@link Trail}. */
final class Implications {

    private final int end;
    /** From bound x those at head[x] … lead to {@code to}, which is at least so many days more. */
    final int[] head;

    final int[] to;
    final int[] days;

    Implications(Instance instance) {
        end = instance.size;
        int bounds = 2 * (end + 1);
        head = new int[bounds + 1];
        int links = 2 * (instance.incomingFrom.length + end);
        to = new int[links];
        days = new int[links];
        int next = 0;
        for (int x = 0; x < bounds; x++) {
            head[x] = next;
            next = x % 2 == 0 ? later(instance, x / 2, next) : earlier(instance, x / 2, next);
        }
        head[bounds] = next;
    }

    /** What an activity that starts later makes start later; the end of everything makes nothing so. */
    private int later(Instance instance, int i, int from) {
        int next = from;
        if (i < end) {
            for (int k = instance.outgoingHead[i]; k < instance.outgoingHead[i + 1]; k++) {
                to[next] = 2 * instance.outgoingTo[k];
                days[next++] = instance.outgoingDistance[k];
            }
            to[next] = 2 * end;
            days[next++] = instance.duration[i];
        }
        return next;
    }

    /** What an activity that must start earlier makes start earlier. */
    private int earlier(Instance instance, int i, int from) {
        int next = from;
        if (i == end) {
            for (int j = 0; j < end; j++) {
                to[next] = 2 * j + 1;
                days[next++] = instance.duration[j];
            }
        } else {
            for (int k = instance.incomingHead[i]; k < instance.incomingHead[i + 1]; k++) {
                to[next] = 2 * instance.incomingFrom[k] + 1;
                days[next++] = instance.incomingDistance[k];
            }
        }
        return next;
    }

    /** The bound from which an implication leads. */
    int source(int implication) {
        int x = Arrays.binarySearch(head, implication);
        if (x < 0) {
            return -x - 2;
        }
        while (head[x + 1] == implication) {
            x++;
        }
        return x;
    }
}
