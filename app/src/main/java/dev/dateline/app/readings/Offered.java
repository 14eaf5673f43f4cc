package dev.dateline.app.readings;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Statistic;
import dev.dateline.app.project.Span;
import java.util.Optional;

/**
 * A measure that files of a kind offer, and the metric that would be made of it.
 *
 * @param better which way it gets better, where that is plain
 */
record Offered(String measure, String name, String unit, Optional<Direction> better, boolean sums) {

    /** @param currency of a bill */
    static Offered of(SourceSystem.Type kind, String measure, String currency) {
        var words = words(kind, measure);
        if (kind == SourceSystem.Type.FOCUS) {
            return new Offered(measure, words, currency, Optional.of(Direction.LOWER), true);
        }
        var unit = kind == SourceSystem.Type.SCORECARD ? "{points}" : measure.equals("duration") ? "s" : "count";
        boolean grows = kind == SourceSystem.Type.SCORECARD || measure.equals("tests");
        var better = measure.equals("components") || measure.equals("suppressed")
                ? Optional.<Direction>empty()
                : Optional.of(grows ? Direction.HIGHER : Direction.LOWER);
        return new Offered(measure, words, unit, better, false);
    }

    private static String words(SourceSystem.Type kind, String measure) {
        var plain = measure.replace("/service:", ", service ")
                .replace("/team:", ", team ")
                .replaceFirst(":", " ");
        return switch (kind) {
            case SARIF -> measure.equals("results") ? "Findings" : "Findings: " + plain;
            case JUNIT -> "Tests: " + plain;
            case CYCLONEDX -> "Parts: " + plain;
            case SCORECARD -> "Scorecard: " + plain;
            default ->
                plain.replaceFirst("^effective-cost", "Cost in effect").replaceFirst("^billed-cost", "Cost billed");
        };
    }

    /** Where a file says nothing of it, whether that says there was none: a rule that found nothing is not named. */
    boolean isNoughtWhereUnsaid() {
        return measure.startsWith("rule:") || measure.startsWith("level:") || measure.startsWith("severity:");
    }

    Metric metric(String id, SourceSystem source) {
        return Metric.measured(
                id,
                name,
                unit,
                better,
                sums ? Statistic.SUM : Statistic.LAST,
                Span.parse(sums ? "30 d" : "90 d"),
                Bound.by(source, measure));
    }
}
