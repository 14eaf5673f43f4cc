package dev.dateline.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Holds a schedule against its instance day by day, in the plainest way there is; knows nothing of the engine. */
final class PsplibVerifier {

    private PsplibVerifier() {}

    /** What is wrong with it; empty where it holds and ends after exactly {@code makespan} days. */
    static List<String> violations(PsplibProject project, List<Integer> starts, int makespan) {
        var wrong = new ArrayList<String>();
        if (starts.size() != project.jobs()) {
            return List.of(starts.size() + " starts for " + project.jobs() + " jobs");
        }
        int last = 0;
        for (int job = 0; job < starts.size(); job++) {
            int end = starts.get(job) + project.durations().get(job);
            last = Math.max(last, end);
            if (starts.get(job) < 0) {
                wrong.add("job " + (job + 1) + " starts before day 0");
            }
            for (int next : project.successors().get(job)) {
                if (starts.get(next) < end) {
                    wrong.add("job " + (next + 1) + " starts before job " + (job + 1) + " ends");
                }
            }
        }
        if (last != makespan) {
            wrong.add("ends after " + last + " days and says " + makespan);
        }
        for (int resource = 0; resource < project.capacities().size(); resource++) {
            for (int day = 0; day < last; day++) {
                if (used(project, starts, resource, day) > project.capacities().get(resource)) {
                    wrong.add("resource " + (resource + 1) + " is overused on day " + day);
                }
            }
        }
        return wrong;
    }

    private static int used(PsplibProject project, List<Integer> starts, int resource, int day) {
        int used = 0;
        for (int job = 0; job < starts.size(); job++) {
            if (starts.get(job) <= day
                    && day < starts.get(job) + project.durations().get(job)) {
                used += project.demands().get(job).get(resource);
            }
        }
        return used;
    }
}
