package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.benchmarks.Report;
import java.util.List;

/** How many named causes are true. */
final class CausesTable {

    private CausesTable() {}

    static void add(Report report, List<PlanCauses> causes) {
        int named = causes.stream().mapToInt(PlanCauses::named).sum();
        int isTrue = causes.stream().mapToInt(PlanCauses::isTrue).sum();
        report.finding(
                ("Of %,d dates with a named cause, %.2f %% have the true one: with what is named out of the way the step"
                                + " could be later, and not with less.")
                        .formatted(named, 100.0 * isTrue / Math.max(1, named)),
                Json.object().put("namedCauses", named).put("trueCauses", isTrue));
    }
}
