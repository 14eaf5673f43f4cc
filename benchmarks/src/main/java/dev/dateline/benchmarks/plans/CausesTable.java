package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.benchmarks.Report;
import java.util.List;

/** How many named causes are true. */
final class CausesTable {

    private static final int SHOWN = 20;

    private CausesTable() {}

    static void add(Report report, List<PlanCauses> causes) {
        int named = causes.stream().mapToInt(PlanCauses::named).sum();
        int isTrue = causes.stream().mapToInt(PlanCauses::isTrue).sum();
        report.finding(
                ("Of %,d dates %.2f %% are said to be held by what truly holds them: with all that is named out of the way"
                                + " the step could be later, and not with less of it.")
                        .formatted(named, 100.0 * isTrue / Math.max(1, named)),
                Json.object().put("namedCauses", named).put("trueCauses", isTrue)
                        .put(
                                "wrong",
                                causes.stream()
                                        .flatMap(one -> one.wrong().stream())
                                        .limit(SHOWN)
                                        .toList()));
    }
}
