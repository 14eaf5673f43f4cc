package dev.dateline.app.claims;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.metrics.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One claim that has a metric and a target, with its observations: what it is and what it should be on any day. */
final class ClaimCourse {

    private final Claim claim;
    private final Metric metric;
    private final Series series;
    private final ZoneId zone;
    private final LocalDate due;
    private final Bound target;
    private final Optional<Double> baseline;

    /** The target as a number in the metric's unit. */
    record Bound(Target.Comparison comparison, double value) {

        boolean isMetBy(double measured) {
            return comparison.holds(measured, value);
        }
    }

    ClaimCourse(Claim claim, Metric metric, Bound target, Series series, ZoneId zone, LocalDate launch) {
        this.claim = claim;
        this.metric = metric;
        this.target = target;
        this.series = series;
        this.zone = zone;
        this.due = claim.due(launch);
        this.baseline = baseline(claim, metric);
    }

    /** The baseline in the metric's unit. */
    static Optional<Double> baseline(Claim claim, Metric metric) {
        return claim.baseline().flatMap(before -> inUnit(before.value(), metric));
    }

    /** The target in numbers; empty where there is none, or where it is relative to a baseline that is not there. */
    static Optional<Bound> bound(Claim claim, Metric metric) {
        if (metric.isFact()) {
            return Optional.of(new Bound(Target.Comparison.AT_LEAST, 1));
        }
        return claim.target().flatMap(target -> switch (target) {
            case Target.Bound bound ->
                inUnit(bound.quantity(), metric).map(value -> new Bound(bound.comparison(), value));
            case Target.Relative relative ->
                claim.baseline()
                        .flatMap(baseline -> inUnit(baseline.value(), metric))
                        .map(value -> new Bound(
                                relative.factor() < 1 ? Target.Comparison.AT_MOST : Target.Comparison.AT_LEAST,
                                Amount.meant(value * relative.factor())));
        });
    }

    private static Optional<Double> inUnit(Quantity quantity, Metric metric) {
        return Units.convert(quantity.value(), quantity.unit(), metric.unitText())
                .map(Amount::meant);
    }

    Bound target() {
        return target;
    }

    LocalDate due() {
        return due;
    }

    Window window(LocalDate day) {
        return Window.of(metric, series, zone, day);
    }

    double measured(Window window) {
        return Amount.meant(series.summary(metric.summary(), window.from(), window.to()));
    }

    ClaimState state(Window window, double measured, LocalDate day, boolean wasTrue) {
        if (window.size() == 0) {
            return claim.shape().isStep() && day.isBefore(due)
                    ? new ClaimState.Promised()
                    : new ClaimState.Unmeasured();
        } else if (target.isMetBy(measured)) {
            return new ClaimState.True();
        } else if (wasTrue) {
            return new ClaimState.NoLongerTrue();
        }
        return expected(day).map(line -> isAsGood(measured, line)).orElse(false)
                ? new ClaimState.OnTrack()
                : new ClaimState.OffTrack();
    }

    private boolean isAsGood(double measured, double line) {
        return isLowerBetter() ? measured <= line : measured >= line;
    }

    /** As the metric says, else as the target does. */
    private boolean isLowerBetter() {
        return metric.better()
                .map(better -> better == Direction.LOWER)
                .orElse(target.comparison().isUpper());
    }

    /**
     * What the metric should be on a day: on straight lines from the baseline through the points of the shape to the target, and the
     * target from then on. A step stays at the baseline until it is due. Empty without anything to start from.
     */
    Optional<Double> expected(LocalDate day) {
        if (!day.isBefore(due)) {
            return Optional.of(target.value());
        }
        if (claim.shape().isStep()) {
            return baseline;
        }
        var points = points();
        if (points.size() < 2) {
            return Optional.empty();
        }
        for (int k = 1; k < points.size(); k++) {
            if (day.isBefore(points.get(k).on)) {
                return Optional.of(between(points.get(k - 1), points.get(k), day));
            }
        }
        return Optional.of(target.value());
    }

    /** Where it should be on which day, from the baseline to the target; nothing where it is all at the end. */
    List<SeriesChart.Point> way() {
        return claim.shape().isStep()
                ? List.of()
                : points().stream()
                        .map(point -> new SeriesChart.Point(point.on, point.value))
                        .toList();
    }

    private record Milestone(LocalDate on, double value) {}

    private List<Milestone> points() {
        var points = new ArrayList<Milestone>();
        claim.baseline()
                .ifPresent(before -> baseline.ifPresent(value -> points.add(new Milestone(before.on(), value))));
        for (var point : claim.shape().points()) {
            inUnit(point.value(), metric).ifPresent(value -> points.add(new Milestone(point.on(), value)));
        }
        points.add(new Milestone(due, target.value()));
        points.sort(Comparator.comparing(Milestone::on));
        return points;
    }

    private static double between(Milestone before, Milestone after, LocalDate day) {
        if (!day.isAfter(before.on)) {
            return before.value;
        }
        double whole = after.on.toEpochDay() - before.on.toEpochDay();
        double passed = day.toEpochDay() - before.on.toEpochDay();
        return Amount.meant(before.value + (after.value - before.value) * passed / whole);
    }

    /** The first day about which anything can be said. */
    Optional<LocalDate> firstDay() {
        var observed = series.size() == 0
                ? Optional.<LocalDate>empty()
                : Optional.of(series.time(0).atZone(zone).toLocalDate());
        var evident = claim.evidence().stream().map(Claim.Evidence::on).min(Comparator.naturalOrder());
        return Stream.of(observed, claim.baseline().map(Claim.Baseline::on), evident)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
