package dev.dateline.benchmarks.plans;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What became of the dates of one plan after one edit. Counted are the steps that were planned before and still are; a date is the day a step ends. Of these {@code need
 * not move} as many as any schedule is known to leave in place at once that holds and keeps the launch at least as well.
 *
 * @param needNotMove the most dates known that can all stay
 * @param stayKept of these, how many stay where the scheduler is told the old dates
 * @param stayAnew the same where it plans from scratch
 * @param lateKept working days after the launch, told the old dates
 */
record PlanStability(
        PlanEdit edit,
        int steps,
        int counted,
        int needNotMove,
        int stayKept,
        int stayAnew,
        int lateKept,
        int lateAnew) {

    static PlanStability of(PlanCase before, PlanEdit edit, DrawnPlan after, Path folder, long seed)
            throws IOException {
        var plan = PlannedFolder.plan(after, folder);
        var plain = after.plain();
        var keptEnds = oldEnds(before, after);
        var old = keptEnds.clone();
        var counted = new BitSet();
        for (int i = 0; i < old.length; i++) {
            counted.set(i, old[i] > PlainCalendar.LONG_AGO);
            old[i] -= plain.days(i);
        }
        var anew = schedule(
                plan,
                after,
                BackwardScheduler.schedule(
                        plan.network().network(),
                        plan.network().free(),
                        plan.network().launch()));
        var kept = schedule(plan, after, keeping(plan, after, keptEnds));
        PlanCase.hold(plain.withLaunch(plain.launch() + anew.late), anew.starts, nothing(old.length));
        PlanCase.hold(plain.withLaunch(plain.launch() + kept.late), kept.starts, keptEnds);
        int least = Math.min(anew.late, kept.late);
        var repaired = PlainRepair.starts(plain.withLaunch(plain.launch() + least), old, counted, seed);
        int stayKept = PlainRepair.kept(kept.starts, old, counted);
        int stayAnew = PlainRepair.kept(anew.starts, old, counted);
        int most = repaired.length == 0 ? 0 : PlainRepair.kept(repaired, old, counted);
        most = kept.late == least ? Math.max(most, stayKept) : most;
        most = anew.late == least ? Math.max(most, stayAnew) : most;
        return new PlanStability(
                edit,
                after.steps().size(),
                counted.cardinality(),
                most,
                Math.min(most, stayKept),
                Math.min(most, stayAnew),
                kept.late,
                anew.late);
    }

    @SuppressWarnings("ArrayRecordComponent") // read-only
    private record Outcome(int[] starts, int late) {}

    private static Schedule keeping(BackwardPlan plan, DrawnPlan after, int[] ends) {
        var network = plan.network();
        var keptEnds = new int[network.network().size()];
        Arrays.fill(keptEnds, Network.ANY_DAY);
        after.open().forEach((id, number) -> {
            if (ends[number] > PlainCalendar.LONG_AGO) {
                keptEnds[activity(plan, id)] = network.today() + ends[number];
            }
        });
        return BackwardScheduler.schedule(network.network(), network.free(), network.launch(), keptEnds);
    }

    private static Outcome schedule(BackwardPlan plan, DrawnPlan after, Schedule schedule) {
        var starts = nothing(after.open().size());
        after.open()
                .forEach((id, number) -> starts[number] =
                        schedule.start(activity(plan, id)) - plan.network().today());
        return new Outcome(starts, schedule.lateBy());
    }

    private static int activity(BackwardPlan plan, String id) {
        for (int step : plan.network().open()) {
            if (plan.steps().get(step).step().id().equals(id)) {
                return plan.network().activity(step);
            }
        }
        throw new IllegalStateException("step " + id + " is not open");
    }

    /** When each planned step of the changed plan ended; {@link PlainCalendar#LONG_AGO} for those that are new or under way. */
    private static int[] oldEnds(PlanCase before, DrawnPlan after) {
        var were = before.drawn().open();
        var old = nothing(after.open().size());
        after.open().forEach((id, number) -> {
            var was = were.get(id);
            boolean planned = after.steps().stream().anyMatch(step -> step.id().equals(id) && step.isPlanned());
            if (was != null && planned) {
                old[number] = before.starts()[was] + before.plain().days(was);
            }
        });
        return old;
    }

    private static int[] nothing(int size) {
        var nothing = new int[size];
        Arrays.fill(nothing, PlainCalendar.LONG_AGO);
        return nothing;
    }
}
