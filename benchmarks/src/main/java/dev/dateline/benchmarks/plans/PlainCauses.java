package dev.dateline.benchmarks.plans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What truly keeps an activity from starting later while all others stay: found by trying every later day. */
final class PlainCauses {

    /** What may hold a date. */
    sealed interface Cause {
        record Launch() implements Cause {}

        record Linked(PlainPlan.Link link) implements Cause {}

        /** One day on which too few of a team are there. */
        record Team(int team, int day) implements Cause {}
    }

    private final PlainPlan plan;
    private final int[] starts;
    private final PlainTeams left;

    PlainCauses(PlainPlan plan, int[] starts) {
        this.plan = plan;
        this.starts = starts;
        int last = plan.launch() + 1;
        for (int i = 0; i < starts.length; i++) {
            last = Math.max(last, plan.launch() + 2 * plan.days(i) + 1);
        }
        left = PlainTeams.between(plan, Arrays.stream(starts).min().orElse(0), last);
        for (int i = 0; i < starts.length; i++) {
            left.take(i, starts[i], 1);
        }
    }

    /**
     * Whether the named causes hold the date: with all of them out of the way the activity could start later alone, and with any of them
     * still there it could not.
     */
    boolean isTrue(int activity, Set<Cause> named) {
        if (!couldMove(activity, named)) {
            return false;
        }
        for (var cause : named) {
            var others = new HashSet<>(named);
            others.remove(cause);
            if (couldMove(activity, others)) {
                return false;
            }
        }
        return true;
    }

    private boolean couldMove(int activity, Set<Cause> relaxed) {
        left.take(activity, starts[activity], -1);
        boolean could = false;
        int most = relaxed.contains(new Cause.Launch()) ? plan.launch() + 1 : plan.launch() - plan.days(activity);
        for (int later = starts[activity] + 1; later <= most && !could; later++) {
            could = relaxed.containsAll(inTheWay(activity, later));
        }
        left.take(activity, starts[activity], 1);
        return could;
    }

    /** The activity itself is not placed. */
    private Set<Cause> inTheWay(int activity, int start) {
        var causes = new HashSet<Cause>();
        if (start + plan.days(activity) > plan.launch()) {
            causes.add(new Cause.Launch());
        }
        for (var link : plan.links()) {
            if (link.before() == activity && link.room(plan, start, starts[link.after()]) < 0) {
                causes.add(new Cause.Linked(link));
            }
        }
        plan.activities().get(activity).uses().forEach((team, tenths) -> {
            for (int day = start; day < start + plan.days(activity) && tenths > 0; day++) {
                if (left.left(team, day) < tenths) {
                    causes.add(new Cause.Team(team, day));
                }
            }
        });
        return causes;
    }
}
