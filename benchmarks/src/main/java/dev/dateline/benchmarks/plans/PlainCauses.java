package dev.dateline.benchmarks.plans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What truly keeps an activity from starting later while all others stay: found by trying every later day. */
final class PlainCauses {

    /** The least that may hold a date. */
    sealed interface Atom {
        record Launch() implements Atom {}

        record Linked(PlainPlan.Link link) implements Atom {}

        /** One day on which too few of a team are there. */
        record Short(int team, int day) implements Atom {}
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
     * Whether what is named holds the date: with all of it out of the way the activity could start later alone, and with any one cause
     * still there it could not.
     *
     * @param named what gives way with each cause
     */
    boolean isTrue(int activity, List<Set<Atom>> named) {
        if (!couldMove(activity, together(named, -1))) {
            return false;
        }
        return IntStream.range(0, named.size())
                .noneMatch(without -> couldMove(activity, together(named, without)));
    }

    private static Set<Atom> together(List<Set<Atom>> named, int without) {
        var all = new HashSet<Atom>();
        for (int k = 0; k < named.size(); k++) {
            if (k != without) {
                all.addAll(named.get(k));
            }
        }
        return all;
    }

    private boolean couldMove(int activity, Set<Atom> relaxed) {
        left.take(activity, starts[activity], -1);
        boolean could = false;
        int most = relaxed.contains(new Atom.Launch()) ? plan.launch() + 1 : plan.launch() - plan.days(activity);
        for (int later = starts[activity] + 1; later <= most && !could; later++) {
            could = relaxed.containsAll(inTheWay(activity, later));
        }
        left.take(activity, starts[activity], 1);
        return could;
    }

    /** The activity itself is not placed. */
    private Set<Atom> inTheWay(int activity, int start) {
        var causes = new HashSet<Atom>();
        if (start + plan.days(activity) > plan.launch()) {
            causes.add(new Atom.Launch());
        }
        for (var link : plan.links()) {
            if (link.before() == activity && link.room(plan, start, starts[link.after()]) < 0) {
                causes.add(new Atom.Linked(link));
            }
        }
        plan.activities().get(activity).uses().forEach((team, tenths) -> {
            for (int day = start; day < start + plan.days(activity) && tenths > 0; day++) {
                if (left.left(team, day) < tenths) {
                    causes.add(new Atom.Short(team, day));
                }
            }
        });
        return causes;
    }
}
