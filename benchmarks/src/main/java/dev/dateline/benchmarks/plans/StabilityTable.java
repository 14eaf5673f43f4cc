package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.benchmarks.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which dates stay after an edit, by what was edited. */
final class StabilityTable {

    private StabilityTable() {}

    static void add(Report report, List<PlanStability> all) {
        var rows = new ArrayList<List<String>>();
        var json = new ArrayList<Json>();
        Arrays.stream(PlanEdit.values())
                .forEach(edit -> add(
                        edit.words(),
                        all.stream().filter(one -> one.edit() == edit).toList(),
                        rows,
                        json));
        add("all", all, rows, json);
        report.sheet(
                "Dates that need not move, and do not",
                List.of("", "edits", "dates", "need not move", "stay", "stay, planned anew", "launch later", "earlier"),
                rows,
                Json.object().put("stability", json));
    }

    private static void add(String name, List<PlanStability> some, List<List<String>> rows, List<Json> json) {
        int counted = sum(some, PlanStability::counted);
        int needNot = sum(some, PlanStability::needNotMove);
        int kept = sum(some, PlanStability::stayKept);
        int anew = sum(some, PlanStability::stayAnew);
        long worse =
                some.stream().filter(one -> one.lateKept() > one.lateAnew()).count();
        long better =
                some.stream().filter(one -> one.lateKept() < one.lateAnew()).count();
        rows.add(List.of(
                name,
                "" + some.size(),
                "%,d".formatted(counted),
                "%.1f %%".formatted(percent(needNot, counted)),
                "%.2f %%".formatted(percent(kept, needNot)),
                "%.2f %%".formatted(percent(anew, needNot)),
                "" + worse,
                "" + better));
        json.add(Json.object()
                .put("edit", name)
                .put("edits", some.size())
                .put("dates", counted)
                .put("needNotMove", needNot)
                .put("stay", kept)
                .put("stayPlannedAnew", anew)
                .put("launchLaterThanAnew", worse)
                .put("launchEarlierThanAnew", better));
    }

    private static double percent(int some, int all) {
        return all == 0 ? 100 : 100.0 * some / all;
    }

    private static int sum(List<PlanStability> some, ToIntFunction<PlanStability> of) {
        return some.stream().mapToInt(of).sum();
    }
}
