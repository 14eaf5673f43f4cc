package dev.dateline.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The reference: one serial schedule generation (Kelley 1963) backward from the launch by the latest-finish-time rule (Davis and
 * Patterson 1975), in plain arrays. Seen from the launch a task's latest finish is its earliest start, so of the tasks all of whose
 * successors are placed the one with the highest earliest start comes next, and is placed as late as they and its team allow.
 */
final class PlainSerialSchedule {

    private final RandomNetwork tasks;
    private final int launch;
    /** Free tenths by team and day; day 0 stands at {@code before}. */
    private final int[][] free;

    private final int before;
    private final int[] starts;

    PlainSerialSchedule(RandomNetwork tasks, int[] teamTenths, int[][] absences, int launch) {
        this.tasks = tasks;
        this.launch = launch;
        this.before = launch;
        this.free = new int[teamTenths.length][];
        for (int team = 0; team < free.length; team++) {
            free[team] = new int[before + launch];
            Arrays.fill(free[team], teamTenths[team]);
        }
        for (var absence : absences) {
            Arrays.fill(
                    free[absence[0]],
                    Math.min(before + absence[1], free[absence[0]].length),
                    Math.min(before + absence[2], free[absence[0]].length),
                    0);
        }
        this.starts = new int[tasks.duration.length];
        place();
    }

    int start(int task) {
        return starts[task];
    }

    /** The day on which work must begin. */
    int firstDay() {
        return Arrays.stream(starts).min().orElse(launch);
    }

    private void place() {
        int size = starts.length;
        var early = earlyStarts();
        var head = new int[size + 1];
        var waiting = new int[size];
        for (int link = 0; link < tasks.to.length; link++) {
            head[tasks.to[link] + 1]++;
            waiting[tasks.from[link]]++;
        }
        for (int i = 0; i < size; i++) {
            head[i + 1] += head[i];
        }
        var bound = new int[size];
        Arrays.fill(bound, launch);
        var ready = new PriorityQueue<Integer>(
                Comparator.<Integer>comparingInt(i -> -early[i]).thenComparingInt(i -> i));
        for (int i = 0; i < size; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int i = ready.remove();
            starts[i] = latestStart(i, bound[i] - tasks.duration[i]);
            take(i);
            for (int link = head[i]; link < head[i + 1]; link++) { // links stand in the order of where they lead to
                int predecessor = tasks.from[link];
                bound[predecessor] = Math.min(bound[predecessor], starts[i]);
                if (--waiting[predecessor] == 0) {
                    ready.add(predecessor);
                }
            }
        }
    }

    private int[] earlyStarts() {
        var early = new int[starts.length];
        for (int link = 0; link < tasks.to.length; link++) {
            int before = tasks.from[link];
            early[tasks.to[link]] = Math.max(early[tasks.to[link]], early[before] + tasks.duration[before]);
        }
        return early;
    }

    private int latestStart(int task, int latest) {
        int start = latest;
        for (int k = tasks.useHead[task]; k < tasks.useHead[task + 1]; k++) {
            var team = free[tasks.useTeam[k]];
            int day = start + tasks.duration[task] - 1;
            while (day >= start) {
                if (team[before + day] < tasks.useTenths[k]) {
                    start = day - tasks.duration[task];
                }
                day--;
            }
        }
        return start;
    }

    private void take(int task) {
        for (int k = tasks.useHead[task]; k < tasks.useHead[task + 1]; k++) {
            var team = free[tasks.useTeam[k]];
            for (int day = starts[task]; day < starts[task] + tasks.duration[task]; day++) {
                team[before + day] -= tasks.useTenths[k];
            }
        }
    }
}
