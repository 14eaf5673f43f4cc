package dev.dateline.benchmarks.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What truly keeps an activity from starting later while all others stay: found by trying every later day. */
final class PlainCauses {

    /** What may hold a date, and how it gives way. */
    sealed interface Hold {
        /** The launch is a day later. */
        record Launch() implements Hold {}

        /** The link is none. */
        record Linked(PlainPlan.Link link) implements Hold {}

        /** On one day so many more of a team are there, in tenths of a person. */
        record TooFew(int team, int day, int missing) implements Hold {}

        /** The team is not of that size on those days but as many as usual. */
        record Absent(PlainPlan.Size size) implements Hold {}
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
    boolean isTrue(int activity, List<Hold> named) {
        return couldMove(activity, named)
                && IntStream.range(0, named.size()).noneMatch(without -> couldMove(activity, others(named, without)));
    }

    private static List<Hold> others(List<Hold> named, int without) {
        var others = new ArrayList<>(named);
        others.remove(without);
        return others;
    }

    private boolean couldMove(int activity, List<Hold> relaxed) {
        left.take(activity, starts[activity], -1);
        int launch = plan.launch() + (relaxed.contains(new Hold.Launch()) ? 1 : 0);
        boolean could = IntStream.rangeClosed(starts[activity] + 1, launch - plan.days(activity))
                .anyMatch(start -> linksAllow(activity, start, relaxed) && teamsAllow(activity, start, relaxed));
        left.take(activity, starts[activity], 1);
        return could;
    }

    private boolean linksAllow(int activity, int start, List<Hold> relaxed) {
        return plan.links().stream()
                .filter(link -> link.before() == activity && !relaxed.contains(new Hold.Linked(link)))
                .allMatch(link -> link.room(plan, start, starts[link.after()]) >= 0);
    }

    /** The activity itself is not placed. */
    private boolean teamsAllow(int activity, int start, List<Hold> relaxed) {
        return plan.activities().get(activity).uses().entrySet().stream()
                .allMatch(use -> use.getValue() == 0
                        || IntStream.range(start, start + plan.days(activity))
                                .allMatch(day -> left.left(use.getKey(), day) + given(use.getKey(), day, relaxed)
                                        >= use.getValue()));
    }

    private int given(int team, int day, List<Hold> relaxed) {
        int given = size(team, day, relaxed) - size(team, day, List.of());
        for (var hold : relaxed) {
            given += hold instanceof Hold.TooFew few && few.team() == team && few.day() == day ? few.missing() : 0;
        }
        return given;
    }

    /** How many of the team there are, whatever they do. */
    private int size(int team, int day, List<Hold> relaxed) {
        int tenths = plan.teams().get(team);
        for (var size : plan.sizes()) {
            if (size.team() == team && day >= size.from() && day < size.to()) {
                tenths = relaxed.contains(new Hold.Absent(size)) ? tenths : size.tenths();
            }
        }
        return tenths;
    }
}
