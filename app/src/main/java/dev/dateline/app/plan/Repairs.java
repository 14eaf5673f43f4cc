package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import java.util.List;

/**
 * What would make the launch hold again, where it does not.
 *
 * @param repairs the plainest first; empty where the launch holds or nothing of what was tried would do
 * @param remarks what a person should know besides, in sentences: why people cannot help, how near the best came
 * @param plans how many plans were made to find them
 */
record Repairs(boolean needed, List<Repair> repairs, List<String> remarks, int plans) {

    static Repairs of(Contents contents, Today today, BackwardPlan plan) {
        return plan.isFeasible() || plan.isStopped()
                ? new Repairs(false, List.of(), List.of(), 0)
                : new RepairSearch(contents, today, plan).repairs();
    }

    void into(Json json) {
        json.put("repairs", repairs.stream().map(Repair::json).toList()).put("repairRemarks", remarks);
    }
}
