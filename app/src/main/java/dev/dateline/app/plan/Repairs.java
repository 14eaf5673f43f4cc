package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Map;

/**
 * What would make the launch hold again, where it does not.
 *
 * @param repairs the plainest first; empty where the launch holds or nothing of what was tried would do
 * @param remarks what a person should know besides, in sentences: why people cannot help, how near the best came
 * @param plans how many plans were made to find them
 */
public record Repairs(boolean needed, List<Repair> repairs, List<String> remarks, int plans) {

    /** Of a plan whose launch holds, or that is stopped. */
    public static final Repairs NONE = new Repairs(false, List.of(), List.of(), 0);

    /** Who looks for them: they are planned again and again, in a folder further down. */
    @FunctionalInterface
    public interface Finder {

        Repairs of(Contents contents, Today today, BackwardPlan plan);

        /** Looked for once, for all who ask. */
        default Repairs of(Opened project) {
            return project.once(Repairs.class, () -> of(project.contents(), project.today(), PlanPage.plan(project)));
        }
    }

    /** Whether the change so written is one of them. */
    public boolean has(Map<String, String> parameters) {
        return repairs.stream().anyMatch(repair -> repair.parameters().equals(parameters));
    }

    public void into(Json json) {
        json.put("repairs", repairs.stream().map(Repair::json).toList()).put("repairRemarks", remarks);
    }
}
