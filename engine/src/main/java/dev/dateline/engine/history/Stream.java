package dev.dateline.engine.history;

import java.util.Arrays;

/** The finish times of one team's things, in days, rising; and how long so many in a row would take at the speeds it had. */
final class Stream {

    /** Windows of days, then windows of so many times the things to come. */
    private static final double[] DAYS = {28, 84, 182, 365};

    private static final int[] TIMES = {1, 2, 4, 8};

    static final int SPEEDS = DAYS.length + TIMES.length;

    /** What is faster than this was closed in one go and says nothing about speed. */
    private static final double SHORTEST = 0.02;

    private double[] times = new double[16];
    private int size;
    /** How many of the last were finished in one go. */
    private int run;

    void add(double time) {
        run = size > 0 && time - times[size - 1] <= Runs.TOGETHER ? run + 1 : 1;
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
        }
        times[size++] = time;
    }

    int size() {
        return size;
    }

    double at(int index) {
        return times[index];
    }

    double last() {
        return times[size - 1];
    }

    int run() {
        return run;
    }

    /** How many average days the next would take at the speed at which the last run went. */
    double inOneGo(int count, Week week) {
        return run < 2 ? 0 : count * week.between(times[size - run], times[size - 1]) / (run - 1);
    }

    /** By speed: the logarithm of the average days the next {@code count} would take, looked at from {@code now}; the stream must not be empty. */
    double[] points(int count, double now, Week week) {
        var points = new double[SPEEDS];
        for (int i = 0; i < DAYS.length; i++) {
            double span = Math.max(SHORTEST, week.between(Math.max(times[0], now - DAYS[i]), now));
            points[i] = log(count * span / Math.max(0.5, size - firstAfter(now - DAYS[i])));
        }
        for (int i = 0; i < TIMES.length; i++) {
            int back = Math.min(size - 1, Math.max(1, (int) Math.rint(TIMES[i] * (double) count)));
            points[DAYS.length + i] =
                    back > 0 ? log(count * week.between(times[size - 1 - back], now) / back) : points[1];
        }
        return points;
    }

    private static double log(double days) {
        return Math.log(Math.max(SHORTEST, days));
    }

    /** The position of the first time after this one. */
    int firstAfter(double time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
