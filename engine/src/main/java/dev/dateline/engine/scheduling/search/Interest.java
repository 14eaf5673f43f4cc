package dev.dateline.engine.scheduling.search;

import java.util.Arrays;

/**
 * Which question to decide next: of those that had to do with conflicts, the one that had most of late (VSIDS; Moskewicz and others 2001).
 * A question is whether activity i starts on or after day v; it has the number i·days + v.
 */
final class Interest {

    private static final double FADING = 0.95;
    private static final double TOO_LARGE = 1e100;

    private final int days;
    private final double[] activity;
    private double step = 1;
    /** A binary heap by activity, and where each question lies in it; −1 where it does not. */
    private final int[] heap;

    private final int[] place;
    private int size;

    Interest(int activities, int days) {
        this.days = days;
        activity = new double[activities * days];
        heap = new int[activities * days];
        place = new int[activities * days];
        Arrays.fill(place, -1);
    }

    /** Questions about facts: that of (x, v) for the earliest start is v, for the latest start turned round 1−v. */
    void stir(int x, int value) {
        int question = question(x, value);
        if (question < 0) {
            return;
        }
        activity[question] += step;
        if (activity[question] > TOO_LARGE) {
            fadeAll();
        }
        if (place[question] >= 0) {
            up(place[question]);
        }
    }

    void fade() {
        step /= FADING;
    }

    /** A bound has fallen back from one value to another: the questions between are open again. */
    void reopen(int x, int from, int to) {
        int i = x / 2 * days;
        int first = x % 2 == 0 ? to + 1 : 1 - from;
        int last = x % 2 == 0 ? from : -to;
        for (int day = Math.max(0, first); day <= Math.min(days - 1, last); day++) {
            if (activity[i + day] > 0 && place[i + day] < 0) {
                place[i + day] = size;
                heap[size] = i + day;
                up(size++);
            }
        }
    }

    /** The most active question, which leaves the heap; −1 if there is none. */
    int next() {
        if (size == 0) {
            return -1;
        }
        int top = heap[0];
        place[top] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down(0);
        }
        return top;
    }

    int activity(int question) {
        return question / days;
    }

    int day(int question) {
        return question % days;
    }

    private int question(int x, int value) {
        int day = x % 2 == 0 ? value : 1 - value;
        return day < 0 || day >= days ? -1 : x / 2 * days + day;
    }

    private void fadeAll() {
        for (int k = 0; k < activity.length; k++) {
            activity[k] /= TOO_LARGE;
        }
        step /= TOO_LARGE;
    }

    private void up(int from) {
        int k = from;
        int question = heap[k];
        while (k > 0 && activity[question] > activity[heap[(k - 1) / 2]]) {
            heap[k] = heap[(k - 1) / 2];
            place[heap[k]] = k;
            k = (k - 1) / 2;
        }
        heap[k] = question;
        place[question] = k;
    }

    private void down(int from) {
        int k = from;
        int question = heap[k];
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[question]) {
                break;
            }
            heap[k] = heap[child];
            place[heap[k]] = k;
            k = child;
        }
        heap[k] = question;
        place[question] = k;
    }
}
