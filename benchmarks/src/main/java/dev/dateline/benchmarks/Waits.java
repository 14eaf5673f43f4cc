package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long somebody waited for this and that, each as often as it came. */
final class Waits {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    void add(String what, double itsMillis) {
        millis.computeIfAbsent(what, unseen -> new ArrayList<>()).add(itsMillis);
    }

    /** @param name of the table in JSON */
    Report in(Report report, String title, String name) {
        var rows = new ArrayList<List<String>>();
        var json = new ArrayList<Json>();
        millis.forEach((what, all) -> {
            var sorted = all.stream().sorted().toList();
            double middle = sorted.get(sorted.size() / 2);
            rows.add(List.of(
                    what,
                    words(middle),
                    words(sorted.getFirst()),
                    words(sorted.getLast()),
                    String.valueOf(sorted.size())));
            json.add(Json.object()
                    .put("what", what)
                    .put("medianMillis", middle)
                    .put("leastMillis", sorted.getFirst())
                    .put("mostMillis", sorted.getLast())
                    .put("times", sorted.size()));
        });
        return report.sheet(
                title,
                List.of("", "median", "least", "most", "times"),
                rows,
                Json.object().put("what", name).put("found", json));
    }

    private static String words(double one) {
        return (one < 10 ? "%.2f ms" : one < 100 ? "%.1f ms" : "%,.0f ms").formatted(one);
    }
}
