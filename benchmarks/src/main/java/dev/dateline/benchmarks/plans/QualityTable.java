package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.benchmarks.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Plans beside a long search and the bound, by size. */
final class QualityTable {

    private static final int ALL = Integer.MAX_VALUE;

    private QualityTable() {}

    static void add(Report report, List<PlanQuality> qualities) {
        var bySize = new TreeMap<Integer, List<PlanQuality>>();
        qualities.forEach(one ->
                bySize.computeIfAbsent(one.steps(), size -> new ArrayList<>()).add(one));
        bySize.put(ALL, qualities);
        var rows = new ArrayList<List<String>>();
        var json = new ArrayList<Json>();
        bySize.forEach((size, all) -> {
            rows.add(row(size, all));
            json.add(json(size, all));
        });
        report.sheet(
                "How late work may begin, beside a long search and beside what no schedule can beat; how late the launch is",
                List.of(
                        "",
                        "plans",
                        "days",
                        "above search",
                        "above bound",
                        "as good",
                        "proved best",
                        "launch moves",
                        "by days",
                        "search",
                        "at least"),
                rows,
                Json.object().put("quality", json));
    }

    private static List<String> row(int size, List<PlanQuality> all) {
        var asLate = all.stream().filter(PlanQuality::isAsLate).toList();
        var late = all.stream().filter(one -> one.late() > 0).toList();
        return List.of(
                size == ALL ? "all" : size + " steps",
                "" + all.size(),
                "%.1f".formatted(mean(asLate, PlanQuality::days)),
                "%.2f %%".formatted(above(asLate, PlanQuality::daysSearched)),
                "%.2f %%".formatted(above(asLate, PlanQuality::daysAtLeast)),
                "%.0f %%".formatted(share(all, PlanQuality::isBest)),
                "%.0f %%".formatted(share(all, PlanQuality::isProved)),
                "" + late.size(),
                "%.1f".formatted(mean(late, PlanQuality::late)),
                "%.1f".formatted(mean(late, PlanQuality::lateSearched)),
                "%.1f".formatted(mean(late, PlanQuality::lateAtLeast)));
    }

    private static Json json(int size, List<PlanQuality> all) {
        var asLate = all.stream().filter(PlanQuality::isAsLate).toList();
        var late = all.stream().filter(one -> one.late() > 0).toList();
        return Json.object()
                .put("steps", size == ALL ? null : size)
                .put("plans", all.size())
                .put("meanDays", mean(asLate, PlanQuality::days))
                .put("aboveSearchPercent", above(asLate, PlanQuality::daysSearched))
                .put("aboveBoundPercent", above(asLate, PlanQuality::daysAtLeast))
                .put("asGoodAsSearchPercent", share(all, PlanQuality::isBest))
                .put("provedBestPercent", share(all, PlanQuality::isProved))
                .put("launchMoves", late.size())
                .put(
                        "launchMovesThoughSearchHoldsIt",
                        late.stream().filter(one -> one.lateSearched() == 0).count())
                .put("meanDaysLate", mean(late, PlanQuality::late))
                .put("meanDaysLateOfSearch", mean(late, PlanQuality::lateSearched))
                .put("meanDaysLateAtLeast", mean(late, PlanQuality::lateAtLeast));
    }

    /** The mean of each plan's own percentage. */
    private static double above(List<PlanQuality> some, ToIntFunction<PlanQuality> least) {
        return some.stream()
                .mapToDouble(one -> 100.0 * (one.days() - least.applyAsInt(one)) / Math.max(1, least.applyAsInt(one)))
                .average()
                .orElse(0);
    }

    private static double share(List<PlanQuality> some, Predicate<PlanQuality> isSo) {
        return 100.0 * some.stream().filter(isSo).count() / Math.max(1, some.size());
    }

    private static double mean(List<PlanQuality> some, ToIntFunction<PlanQuality> of) {
        return some.stream().mapToInt(of).average().orElse(0);
    }
}
