package dev.dateline.benchmarks.plans;

import dev.dateline.app.plan.BackwardPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A drawn plan as the workbench plans it, verified.
 *
 * @param plain what its schedule holds to, launch included
 */
@SuppressWarnings("ArrayRecordComponent") // read-only
record PlanCase(DrawnPlan drawn, BackwardPlan plan, PlainPlan plain, int[] starts) {

    static PlanCase of(DrawnPlan drawn, Path folder) throws IOException {
        var plan = PlannedFolder.plan(drawn, folder);
        var plain = drawn.plain();
        var starts = PlannedFolder.starts(drawn, plan);
        var keptEnds = new int[starts.length];
        Arrays.fill(keptEnds, PlainCalendar.LONG_AGO);
        hold(plain.withLaunch(plain.launch() + plan.lateBy()), starts, keptEnds);
        return new PlanCase(drawn, plan, plain, starts);
    }

    /** Refuses a schedule that does not hold: a figure of it would be worth nothing. */
    static void hold(PlainPlan plain, int[] starts, int[] keptEnds) {
        var wrong = PlainPlanVerifier.violations(plain, starts, keptEnds);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the schedule does not hold: " + String.join("; ", wrong));
        }
    }

    /** Working days from the first start to the launch that the plan keeps. */
    int length() {
        return plain.launch() + plan.lateBy() - Arrays.stream(starts).min().orElse(plain.launch());
    }
}
