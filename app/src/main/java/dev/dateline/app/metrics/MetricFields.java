package dev.dateline.app.metrics;

import dev.dateline.app.project.Span;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of a metric: what stands in the fields, and what is wrong with them. */
record MetricFields(Map<String, String> fields, Map<String, String> wrong, boolean fact) {

    record Choice(String value, String words) {}

    static MetricFields empty() {
        return new MetricFields(Map.of("kind", "quantity", "better", "lower", "role", "output"), Map.of(), false);
    }

    static MetricFields of(Metric metric) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", metric.name().orElse(""));
        fields.put("unit", metric.unitText());
        fields.put("better", metric.better().map(MetricFields::word).orElse(""));
        fields.put("statistic", metric.statistic().map(MetricFields::word).orElse(""));
        fields.put("window", metric.window().map(Span::text).orElse(""));
        fields.put("role", metric.role().map(MetricFields::word).orElse(""));
        fields.put("staleAfter", metric.staleAfter().map(Span::text).orElse(""));
        fields.put(
                "each",
                metric.chart()
                        .flatMap(Metric.Charted::each)
                        .map(MetricFields::word)
                        .orElse(""));
        fields.put("limits", word(metric.limits()));
        return new MetricFields(fields, Map.of(), metric.isFact());
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }

    public Optional<String> wrong(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public List<Choice> statistics() {
        return Arrays.stream(Statistic.values())
                .map(one -> new Choice(word(one), one.formula()))
                .toList();
    }

    /** What may make one point of its chart. */
    public List<Choice> each() {
        return Arrays.stream(Metric.Each.values())
                .map(one -> new Choice(word(one), "each " + SignalWords.point(one)))
                .toList();
    }

    /** How the limits of its chart may be found. */
    public List<Choice> limits() {
        return Arrays.stream(ProcessBehaviour.Kind.values())
                .map(one -> new Choice(word(one), SignalWords.limits(one)))
                .toList();
    }

    /** As it is written. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
