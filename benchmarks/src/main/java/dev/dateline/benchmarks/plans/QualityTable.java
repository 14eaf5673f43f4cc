package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.benchmarks.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Plans beside a long search and the bound, by size. */
final class QualityTable {

    private QualityTable() {}

    static void add(Report report, List<PlanQuality> qualities) {
        var bySize = new TreeMap<Integer, List<PlanQuality>>();
        qualities.forEach(
                one -> bySize.computeIfAbsent(one.steps(), size -> new ArrayList<>()).add(one));
        bySize.put(Integer.MAX_VALUE, qualities);
        var rows = new ArrayList<List<String>>();
        var json = new ArrayList<Json>();
        bySize.forEach((size, all) -> {
            var holding = all.stream().filter(PlanQuality::holds).toList();
            var late = all.stream().filter(one -> !one.holds()).toList();
            rows.add(List.of(
                    size == Integer.MAX_VALUE ? "all" : size + " steps",
                    "" + all.size(),
                    "%.1f".formatted(mean(holding, one -> one.days())),
                    "%.2f %%".formatted(mean(holding, one -> above(one.days(), one.searched()))),
                    "%.2f %%".formatted(mean(holding, one -> above(one.days(), one.bound()))),
                    "%.0f %%".formatted(mean(holding, one -> one.days() <= one.searched() ? 100 : 0)),
                    "" + late.size(),
                    "" + late.stream().filter(PlanQuality::couldHold).count(),
                    "%.2f %%".formatted(mean(late, one -> above(one.days(), one.searched())))));
            json.add(Json.object()
                    .put("steps", size == Integer.MAX_VALUE ? null : size)
                    .put("plans", all.size())
                    .put("launchHolds", holding.size())
                    .put("meanDays", mean(holding, one -> one.days()))
                    .put("aboveSearchPercent", mean(holding, one -> above(one.days(), one.searched())))
                    .put("aboveBoundPercent", mean(holding, one -> above(one.days(), one.bound())))
                    .put("asGoodAsSearchPercent", mean(holding, one -> one.days() <= one.searched() ? 100 : 0))
                    .put("saidLateThoughSearchHolds", late.stream().filter(PlanQuality::couldHold).count())
                    .put("lateAboveSearchPercent", mean(late, one -> above(one.days(), one.searched()))));
        });
        report.sheet(
                "How late work may begin, beside a long search and beside what no schedule can beat",
                List.of(
                        "", "plans", "days", "above search", "above bound", "as good", "launch moves", "search holds it",
                        "later than search"),
                rows,
                Json.object().put("quality", json));
    }

    private static double above(int days, int least) {
        return least == 0 ? 0 : 100.0 * (days - least) / least;
    }

    private static double mean(List<PlanQuality> some, ToDoubleFunction<PlanQuality> of) {
        return some.stream().mapToDouble(of).average().orElse(0);
    }
}
