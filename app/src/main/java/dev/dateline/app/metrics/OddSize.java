package dev.dateline.app.metrics;

import dev.dateline.app.workbench.Opened;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Tells a number that is so much smaller or larger than the others of its metric that it was likely meant in another unit. */
final class OddSize {

    /** Of fewer nobody can say what is usual. */
    private static final int FEWEST = 5;

    private static final int NEWEST = 100;

    /** Beyond the least and greatest tenth: fewer than minutes in an hour or hundredths in a whole. */
    private static final double TIMES = 20;

    private final Metric metric;
    /** Without signs and noughts, rising. */
    private final double[] usual;

    private OddSize(Metric metric, DoubleStream values) {
        this.metric = metric;
        this.usual = values.map(Math::abs).filter(value -> value > 0).sorted().toArray();
    }

    /** Beside what is known of the metric, and what else is about to be. */
    static OddSize among(Opened project, Metric metric, List<TypedObservation> more) {
        var series = Known.of(project, metric).series();
        var known = series.values(Math.max(0, series.size() - NEWEST), series.size());
        return new OddSize(
                metric,
                metric.isFact()
                        ? DoubleStream.empty()
                        : DoubleStream.concat(
                                Arrays.stream(known), more.stream().mapToDouble(OddSize::value)));
    }

    /** What is odd about it, in words. */
    Optional<String> of(TypedObservation observation) {
        double value = Math.abs(value(observation));
        if (usual.length < FEWEST || value == 0) {
            return Optional.empty();
        }
        int tenth = Math.max(1, usual.length / 10);
        boolean less = value < usual[tenth] / TIMES;
        if (!less && value <= usual[usual.length - 1 - tenth] * TIMES) {
            return Optional.empty();
        }
        double middle = Statistic.MEDIAN.of(usual);
        return Optional.of(observation.typed().value()
                + (less
                        ? " is " + Rounded.number(Math.rint(middle / value)) + " times less than what is usual"
                        : " is " + Rounded.number(Math.rint(value / middle)) + " times what is usual")
                + ", " + Rounded.text(middle, metric.unitText()) + "; is it in " + unit() + "?");
    }

    private String unit() {
        var unit = metric.unitText();
        return unit.isEmpty() || unit.equals("count") ? "the same unit" : Rounded.unit(unit);
    }

    private static double value(TypedObservation observation) {
        return Double.parseDouble(observation.read().value());
    }
}
