package dev.dateline.benchmarks.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Holds starts against a {@link PlainPlan}, link by link and day by day; shares no code with scheduler or planner. */
public final class PlainPlanVerifier {

    /** As a date to keep: none. */
    public static final int NO_DATE = PlainCalendar.LONG_AGO;

    private final PlainPlan plan;
    private final int[] starts;
    private final int[] keptStarts;
    private final PlainTeams left;
    private final List<String> wrong = new ArrayList<>();

    private PlainPlanVerifier(PlainPlan plan, int[] starts, int[] keptStarts) {
        this.plan = plan;
        this.starts = starts;
        this.keptStarts = keptStarts;
        left = PlainTeams.spanning(plan, starts, keptStarts);
        for (int i = 0; i < starts.length; i++) {
            left.take(i, starts[i], 1);
        }
    }

    /** What is wrong with the starts, however early they are; empty where they hold. */
    public static List<String> violations(PlainPlan plan, int[] starts) {
        if (starts.length != plan.size()) {
            return List.of(starts.length + " starts for " + plan.size() + " activities");
        }
        var verifier = new PlainPlanVerifier(plan, starts, new int[0]);
        verifier.check();
        return verifier.wrong;
    }

    /**
     * As above, and nothing could start later alone; what was given a date to keep could not come nearer to it alone.
     *
     * @param keptEnds the boundary at which each activity was to end; {@link #NO_DATE} where it was given none
     */
    public static List<String> violations(PlainPlan plan, int[] starts, int[] keptEnds) {
        if (starts.length != plan.size() || keptEnds.length != plan.size()) {
            return List.of(starts.length + " starts for " + plan.size() + " activities");
        }
        var keptStarts = keptEnds.clone();
        for (int i = 0; i < keptStarts.length; i++) {
            keptStarts[i] -= keptEnds[i] > NO_DATE ? plan.days(i) : 0;
        }
        var verifier = new PlainPlanVerifier(plan, starts, keptStarts);
        verifier.check();
        if (verifier.wrong.isEmpty()) {
            verifier.nothingCouldBeBetterAlone();
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

    private void nothingCouldBeBetterAlone() {
        var latest = new int[starts.length];
        var earliest = new int[starts.length];
        for (int i = 0; i < latest.length; i++) {
            var activity = plan.activities().get(i);
            latest[i] = plan.launch() - activity.days();
            earliest[i] = Math.max(activity.startsFrom(), activity.endsFrom() - activity.days());
        }
        for (var link : plan.links()) {
            int room = link.room(plan, starts);
            latest[link.before()] = Math.min(latest[link.before()], starts[link.before()] + room);
            earliest[link.after()] = Math.max(earliest[link.after()], starts[link.after()] - room);
        }
        for (int i = 0; i < starts.length; i++) {
            int kept = keptStarts[i];
            boolean isKept = kept > NO_DATE;
            if (!isKept || starts[i] < kept) {
                couldNotStart(i, starts[i] + 1, isKept ? Math.min(latest[i], kept) : latest[i]);
            } else if (starts[i] > kept) {
                couldNotStart(i, Math.max(earliest[i], kept), starts[i] - 1);
            }
        }
    }

    private void couldNotStart(int i, int from, int to) {
        if (from > to) {
            return;
        }
        left.take(i, starts[i], -1);
        for (int day = from; day <= to; day++) {
            if (left.hasRoom(i, day)) {
                wrong.add(name(i) + " starts on day " + starts[i] + ", and could alone on " + day);
                break;
            }
        }
        left.take(i, starts[i], 1);
    }

    private String name(int activity) {
        return plan.activities().get(activity).name();
    }
}
