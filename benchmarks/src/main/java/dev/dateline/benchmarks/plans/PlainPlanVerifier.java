package dev.dateline.benchmarks.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Holds starts against a {@link PlainPlan}, link by link and day by day; shares no code with scheduler or planner. */
public final class PlainPlanVerifier {

    private final PlainPlan plan;
    private final int[] starts;
    private final PlainTeams left;
    private final List<String> wrong = new ArrayList<>();

    private PlainPlanVerifier(PlainPlan plan, int[] starts) {
        this.plan = plan;
        this.starts = starts;
        left = PlainTeams.empty(plan, starts);
        for (int i = 0; i < starts.length; i++) {
            left.take(i, starts[i], 1);
        }
    }

    /** What is wrong with the starts, however early they are; empty where they hold. */
    public static List<String> violations(PlainPlan plan, int[] starts) {
        if (starts.length != plan.size()) {
            return List.of(starts.length + " starts for " + plan.size() + " activities");
        }
        var verifier = new PlainPlanVerifier(plan, starts);
        verifier.check();
        return verifier.wrong;
    }

    /**
     * As above, and nothing could start later alone but what keeps a date it was given.
     *
     * @param kept the start each activity was to keep; below every day where it was given none
     */
    public static List<String> violations(PlainPlan plan, int[] starts, int[] kept) {
        if (starts.length != plan.size()) {
            return List.of(starts.length + " starts for " + plan.size() + " activities");
        }
        var verifier = new PlainPlanVerifier(plan, starts);
        verifier.check();
        if (verifier.wrong.isEmpty()) {
            verifier.nothingCouldStartLaterAlone(kept);
        }
        return verifier.wrong;
    }

    private void check() {
        for (int i = 0; i < starts.length; i++) {
            var activity = plan.activities().get(i);
            int end = starts[i] + activity.days();
            if (starts[i] < activity.startsFrom()) {
                wrong.add(activity.name() + " starts on day " + starts[i] + ", and may not before "
                        + activity.startsFrom());
            }
            if (end < activity.endsFrom()) {
                wrong.add(activity.name() + " ends on day " + end + ", and may not before " + activity.endsFrom());
            }
            if (end > plan.launch()) {
                wrong.add(activity.name() + " ends on day " + end + ", after the launch on " + plan.launch());
            }
        }
        for (var link : plan.links()) {
            int room = link.room(plan, starts);
            if (room < 0) {
                wrong.add("the link " + link.join() + " from " + name(link.before()) + " to " + name(link.after())
                        + " is broken by " + -room + " days");
            }
        }
        teamsSuffice();
    }

    /** Begun work may hold more than there is: then nobody is left for planned work, and that is all that is asked. */
    private void teamsSuffice() {
        for (int i = 0; i < starts.length; i++) {
            var overused = new TreeSet<String>();
            for (var use : plan.activities().get(i).uses().entrySet()) {
                for (int day = starts[i]; day < starts[i] + plan.days(i) && use.getValue() > 0; day++) {
                    if (left.left(use.getKey(), day) < 0) {
                        overused.add(name(i) + " uses team " + use.getKey() + " on day " + day + ", which lacks "
                                + -left.left(use.getKey(), day) + " tenths");
                    }
                }
            }
            wrong.addAll(overused);
        }
    }

    private void nothingCouldStartLaterAlone(int[] kept) {
        var latest = new int[starts.length];
        for (int i = 0; i < latest.length; i++) {
            latest[i] = plan.launch() - plan.days(i);
        }
        for (var link : plan.links()) {
            latest[link.before()] = Math.min(latest[link.before()], starts[link.before()] + link.room(plan, starts));
        }
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != kept[i] && starts[i] < latest[i]) {
                left.take(i, starts[i], -1);
                for (int later = starts[i] + 1; later <= latest[i]; later++) {
                    if (left.hasRoom(i, later)) {
                        wrong.add(name(i) + " starts on day " + starts[i] + ", and could alone on " + later);
                        break;
                    }
                }
                left.take(i, starts[i], 1);
            }
        }
    }

    private String name(int activity) {
        return plan.activities().get(activity).name();
    }
}
