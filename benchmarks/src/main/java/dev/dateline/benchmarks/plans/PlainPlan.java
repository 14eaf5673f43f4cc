package dev.dateline.benchmarks.plans;

import java.util.List;
import java.util.Map;

/**
 * What a schedule must hold to, on numbered working days and in the plainest words; knows nothing of the engine.
 *
 * @param teams the teams' sizes in tenths of a person
 * @param sizes when a team is of another size; of two for a day the later in the list counts
 * @param held people whom work that has begun holds, whether there are enough or not
 * @param launch the boundary at or before which everything ends
 */
public record PlainPlan(
        List<Activity> activities,
        List<Link> links,
        List<Integer> teams,
        List<Size> sizes,
        List<Held> held,
        int launch) {

    /**
     * Runs on the days start … start + days − 1.
     *
     * @param startsFrom the first day on which it may start
     * @param endsFrom the first boundary at which it may end
     * @param uses tenths of a person by team
     */
    public record Activity(String name, int days, int startsFrom, int endsFrom, Map<Integer, Integer> uses) {}

    /** As planners have them: finish to start, start to start, finish to finish, start to finish. */
    public enum Join {
        FS,
        SS,
        FF,
        SF
    }

    /** {@code after} starts (or ends) at the earliest {@code lag} working days after {@code before} has ended (or started). */
    public record Link(int before, int after, Join join, int lag) {

        /** How many days the later one could come earlier as far as the link goes; below zero it is broken. */
        int room(PlainPlan plan, int[] starts) {
            return room(plan, starts[before], starts[after]);
        }

        int room(PlainPlan plan, int startBefore, int startAfter) {
            int from = join == Join.FS || join == Join.FF ? startBefore + plan.days(before) : startBefore;
            int to = join == Join.FF || join == Join.SF ? startAfter + plan.days(after) : startAfter;
            return to - from - lag;
        }
    }

    /** On the days from … to − 1 a team has so many tenths of a person; none while it is away. */
    public record Size(int team, int from, int to, int tenths) {}

    public record Held(int team, int tenths, int from, int to) {}

    int size() {
        return activities.size();
    }

    int days(int activity) {
        return activities.get(activity).days();
    }

    PlainPlan withLaunch(int other) {
        return new PlainPlan(activities, links, teams, sizes, held, other);
    }
}
