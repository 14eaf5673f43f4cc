package dev.dateline.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One instance of PSPLIB (Kolisch and Sprecher, EJOR 96, 1996): jobs with durations and demands for each resource, whose successors start
 * after they end. Jobs are numbered from 0 here and from 1 in the file.
 *
 * @param name of its file, without the suffix
 * @param durations by job
 * @param demands by job, then by resource
 * @param successors by job
 * @param capacities by resource
 */
record PsplibProject(
        String name,
        List<Integer> durations,
        List<List<Integer>> demands,
        List<List<Integer>> successors,
        List<Integer> capacities) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_JOBS = 100_000;
    private static final int MOST = 1_000_000;

    /** Reads an {@code .sm} file with one mode a job. */
    static PsplibProject read(String name, String text) {
        var lines = text.lines().toList();
        var durations = new ArrayList<Integer>();
        var demands = new ArrayList<List<Integer>>();
        for (var row : rows(name, lines, "REQUESTS/DURATIONS", 3)) {
            check(
                    name,
                    row.size() >= 3 && row.getFirst() == durations.size() + 1,
                    "a row of REQUESTS/DURATIONS for each job in turn");
            durations.add(row.get(2));
            demands.add(row.subList(3, row.size()));
        }
        int jobs = durations.size();
        check(name, jobs >= 2 && jobs <= MOST_JOBS, "2 to " + MOST_JOBS + " jobs");
        var successors = new ArrayList<List<Integer>>();
        for (var row : rows(name, lines, "PRECEDENCE RELATIONS", 2)) {
            check(
                    name,
                    row.size() >= 3 && row.getFirst() == successors.size() + 1,
                    "a row of PRECEDENCE RELATIONS for each job in turn");
            check(name, row.get(1) == 1, "one mode for each job");
            successors.add(
                    row.subList(3, row.size()).stream().map(job -> job - 1).toList());
        }
        check(name, successors.size() == jobs, jobs + " rows of PRECEDENCE RELATIONS");
        for (int job = 0; job < jobs; job++) {
            for (int next : successors.get(job)) {
                check(name, next > job && next < jobs, "successors with higher numbers than their job's");
            }
        }
        var capacities = rows(name, lines, "RESOURCEAVAILABILITIES", 2);
        check(name, !capacities.isEmpty(), "a row of RESOURCEAVAILABILITIES");
        for (var row : demands) {
            check(name, row.size() == capacities.getFirst().size(), "as many demands as resources");
        }
        return new PsplibProject(name, durations, demands, successors, capacities.getFirst());
    }

    int jobs() {
        return durations.size();
    }

    /** The family, by how many jobs there are besides the two that mark start and end. */
    String set() {
        return "j" + (jobs() - 2);
    }

    /** The longest path. */
    int criticalPath() {
        var starts = new int[jobs()];
        int end = 0;
        for (int job = 0; job < jobs(); job++) {
            int after = starts[job] + durations.get(job);
            end = Math.max(end, after);
            for (int next : successors.get(job)) {
                starts[next] = Math.max(starts[next], after);
            }
        }
        return end;
    }

    /** The rows of numbers of a section, from {@code below} lines under its heading to the next rule. */
    private static List<List<Integer>> rows(String name, List<String> lines, String heading, int below) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith(heading)) {
            at++;
        }
        check(name, at < lines.size(), "a section " + heading);
        var rows = new ArrayList<List<Integer>>();
        for (int k = at + below; k < lines.size() && !lines.get(k).startsWith("*"); k++) {
            if (!lines.get(k).isBlank()) {
                rows.add(numbers(name, lines.get(k)));
            }
        }
        return rows;
    }

    private static List<Integer> numbers(String name, String line) {
        try {
            var numbers = Arrays.stream(SPACE.split(line.strip()))
                    .map(Integer::valueOf)
                    .toList();
            check(
                    name,
                    numbers.stream().allMatch(number -> number >= 0 && number <= MOST),
                    "numbers from 0 to " + MOST);
            return numbers;
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    name + ": \"" + line.strip() + "\" should be a row of whole numbers", wrong);
        }
    }

    private static void check(String name, boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": this is no PSPLIB instance; expected " + expected);
        }
    }
}
