package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One family's results in a row. Figures beside the best known are of the instances that have one. */
final class PsplibSummary {

    private final List<PsplibResult> results;
    private final List<PsplibResult> known;
    private final Map<String, Integer> best;

    PsplibSummary(List<PsplibResult> results, Map<String, Integer> best) {
        this.results = results;
        this.best = best;
        known = results.stream()
                .filter(result -> best.containsKey(result.name()))
                .toList();
    }

    List<String> cells() {
        return List.of(
                results.getFirst().set(),
                "%,d".formatted(results.size()),
                percent(mean(results, PsplibResult::aboveCriticalPath)),
                percent(mean(known, this::aboveBest)),
                percent(shareAtBest()),
                "%,d".formatted(proved()),
                percent(worst()),
                "%.2f".formatted(mean(results, PsplibResult::cpuSeconds)),
                "%,.0f".formatted(mean(results, PsplibResult::schedules)));
    }

    Json json() {
        return Json.object()
                .put("set", results.getFirst().set())
                .put("instances", results.size())
                .put("aboveCriticalPathPercent", mean(results, PsplibResult::aboveCriticalPath))
                .put("aboveBestKnownPercent", mean(known, this::aboveBest))
                .put("atBestKnownPercent", shareAtBest())
                .put("proved", proved())
                .put("worstAboveBestKnownPercent", worst())
                .put("cpuSeconds", mean(results, PsplibResult::cpuSeconds))
                .put("schedules", mean(results, PsplibResult::schedules));
    }

    private double aboveBest(PsplibResult result) {
        int bound = best.getOrDefault(result.name(), 0);
        return bound == 0 ? 0 : 100.0 * (result.makespan() - bound) / bound;
    }

    private @Nullable Double shareAtBest() {
        return mean(known, result -> aboveBest(result) <= 0 ? 100 : 0);
    }

    private @Nullable Double worst() {
        return known.isEmpty()
                ? null
                : known.stream().mapToDouble(this::aboveBest).max().orElseThrow();
    }

    private int proved() {
        return (int) results.stream().filter(PsplibResult::isProved).count();
    }

    private static @Nullable Double mean(List<PsplibResult> some, ToDoubleFunction<PsplibResult> of) {
        return some.isEmpty() ? null : some.stream().mapToDouble(of).average().orElseThrow();
    }

    private static String percent(@Nullable Double value) {
        return value == null ? "" : "%.2f %%".formatted(value);
    }
}
