package dev.dateline.benchmarks.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/** Which rows are the exam: the last 30 % in time order, of each project where there are projects. */
final class HeldOut {

    private static final int TENTHS_BEFORE = 7;

    private final List<int[]> projects = new ArrayList<>();
    private final boolean[] exam;

    /** @param project by row, in time order */
    HeldOut(int rows, IntFunction<String> project) {
        var byProject = new LinkedHashMap<String, List<Integer>>();
        for (int row = 0; row < rows; row++) {
            byProject
                    .computeIfAbsent(project.apply(row), first -> new ArrayList<>())
                    .add(row);
        }
        exam = new boolean[rows];
        for (var own : byProject.values()) {
            projects.add(own.stream().mapToInt(Integer::intValue).toArray());
            for (int row : own.subList(from(own.size()), own.size())) {
                exam[row] = true;
            }
        }
    }

    /** How many of so many rows come before the exam. */
    static int from(int rows) {
        return (int) ((long) rows * TENTHS_BEFORE / 10);
    }

    boolean isExam(int row) {
        return exam[row];
    }

    /** The rows of each project, in time order. */
    List<int[]> projects() {
        return projects;
    }
}
