package dev.dateline.app.experiments;

import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Units;

/** A bound in the unit of the metric it is held against; a fact's is that it be true. */
record Bounds(Target.Comparison comparison, double value) {

    /** @param bound whose unit the metric's can become */
    static Bounds of(Target.Bound bound, Metric metric) {
        return metric.isFact()
                ? new Bounds(Target.Comparison.AT_LEAST, 1)
                : new Bounds(
                        bound.comparison(),
                        Units.convert(bound.quantity().value(), bound.quantity().unit(), metric.unitText())
                                .orElseThrow());
    }

    boolean holds(double observed) {
        return comparison.holds(observed, value);
    }

    boolean isUpper() {
        return comparison.isUpper();
    }
}
