package dev.dateline.app.claims;

import dev.dateline.app.metrics.Behaviour;
import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Points;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SignalWords;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.engine.statistics.ProcessBehaviour;
import dev.dateline.engine.statistics.ProcessBehaviour.Rule;
import dev.dateline.engine.statistics.ProcessBehaviour.Signal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what changed since a claim's baseline is a signal, held against the limits of the baseline's own points. An improvement counts as
 * real when the chart says so; limits found anew later do not make it unhappen.
 *
 * @param rule that says it, and {@code since} the first of its points
 * @param points since the baseline
 */
public record ClaimSignal(
        Verdict verdict,
        Optional<Rule> rule,
        Optional<LocalDate> since,
        int points,
        Optional<ProcessBehaviour> limits,
        String sentence,
        Figure figure) {

    /** A signal stands while one of the last eight points belongs to it. */
    private static final int RUN = 8;

    /** What can be said of the change. */
    public enum Verdict {
        BETTER,
        WORSE,
        NOISE,
        /** It was a signal, and has been noise again since. */
        PASSED,
        /** Too few points before the change, or none since. */
        UNKNOWN
    }

    /** Of a claim on a quantity; a fact is witnessed, not charted. */
    public static Optional<ClaimSignal> of(Contents contents, Today today, ClaimToday claim) {
        return claim.metric().filter(metric -> !metric.isFact()).map(metric -> {
            var until = claim.claim().baseline().map(Claim.Baseline::on);
            var series = contents.of(Series.KIND).stream()
                    .filter(one -> one.metric().equals(metric.id()))
                    .findFirst()
                    .orElse(Series.empty(metric.id()));
            var settings = contents.project();
            var points = new Points(metric, series, settings.timezone(), settings.weekEnds(), today);
            return of(metric, Behaviour.of(asItWas(metric, until), points, until), better(claim, metric));
        });
    }

    /** Limits found anew after the baseline are those of the time after; the claim is about the time before. */
    private static Metric asItWas(Metric metric, Optional<LocalDate> until) {
        return Altered.of(metric)
                .with(
                        "rebased",
                        metric.rebased().stream()
                                .filter(rebased -> until.filter(
                                                day -> !rebased.on().isAfter(day))
                                        .isPresent())
                                .toList())
                .made();
    }

    private static Optional<Direction> better(ClaimToday claim, Metric metric) {
        return metric.better()
                .or(() -> ClaimCourse.bound(claim.claim(), metric)
                        .map(bound -> bound.comparison().isUpper() ? Direction.LOWER : Direction.HIGHER));
    }

    private static ClaimSignal of(Metric metric, Behaviour behaviour, Optional<Direction> better) {
        var stretch = behaviour.newest();
        var limits = behaviour.limits();
        int baseline = stretch.map(one -> one.from() + one.baseline()).orElse(0);
        int since = behaviour.points().size() - baseline;
        if (limits.isEmpty() || since == 0) {
            return said(metric, behaviour, Verdict.UNKNOWN, Optional.empty(), 0, unknown(behaviour));
        }
        var later = stretch.orElseThrow().signals().stream()
                .filter(signal -> signal.rule() != Rule.LEAP && signal.to() >= baseline)
                .toList();
        var standing = later.stream()
                .filter(signal -> signal.to() >= behaviour.points().size() - RUN)
                .max(Comparator.comparingInt(Signal::to).thenComparing(Signal::rule));
        if (standing.isPresent()) {
            boolean improved = SignalWords.isBetter(standing.get(), better).orElse(true);
            var sentence = (improved ? "Real: " : "Worse, and not by chance: ") + SignalWords.rule(standing.get())
                    + " since " + first(behaviour, standing.get()) + ", against the limits of its baseline.";
            return said(metric, behaviour, improved ? Verdict.BETTER : Verdict.WORSE, standing, since, sentence);
        }
        var passed = later.stream().max(Comparator.comparingInt(Signal::to));
        var sentence = passed.map(signal -> "It did not last: " + SignalWords.rule(signal) + " until "
                        + behaviour.points().get(signal.to()).to() + ", and noise again since.")
                .orElse("Still noise: " + (since == 1 ? "the one point" : "all " + since + " points")
                        + " since the baseline could be chance.");
        return said(metric, behaviour, passed.isPresent() ? Verdict.PASSED : Verdict.NOISE, passed, since, sentence);
    }

    /** The metric's own chart may show a signal all the same: it looks at every point, and a claim only at those since. */
    private static String unknown(Behaviour behaviour) {
        var stretch = behaviour.newest();
        int there = stretch.map(one -> one.to() - one.from()).orElse(0);
        if (behaviour.limits().isEmpty()) {
            return "Not known yet: limits need " + ProcessBehaviour.USABLE + " points, one for each "
                    + SignalWords.point(behaviour.each()) + ", and there are " + there
                    + (behaviour.stretches().size() > 1 ? " since they were found anew." : ".");
        }
        return "Not known yet: all " + there + " points so far are the baseline."
                + (stretch.filter(one -> !one.signals().isEmpty()).isPresent()
                        ? " The signal that the metric’s chart shows lies among them; it speaks of the time before, not of a change since."
                        : "");
    }

    private static LocalDate first(Behaviour behaviour, Signal signal) {
        return behaviour.points().get(signal.from()).from();
    }

    private static ClaimSignal said(
            Metric metric, Behaviour behaviour, Verdict verdict, Optional<Signal> signal, int points, String sentence) {
        var limits = behaviour.limits();
        return new ClaimSignal(
                verdict,
                signal.map(Signal::rule),
                signal.map(one -> first(behaviour, one)),
                points,
                limits,
                sentence,
                new Figure(
                        "natural limits before the change",
                        limits.map(found -> Rounded.number(found.lower()) + " to " + Rounded.number(found.upper())),
                        metric.unitText(),
                        limits.map(found -> "centre " + Rounded.number(found.centre()) + ", limits of "
                                        + found.points() + " points, one for each "
                                        + SignalWords.point(behaviour.each()) + ", by "
                                        + SignalWords.limits(metric.limits()) + "; then " + points + " points")
                                .orElse("too few points for limits"),
                        "metrics/" + metric.id() + ".csv",
                        behaviour.points().isEmpty()
                                ? Optional.empty()
                                : Optional.of(behaviour.points().getLast().to()),
                        ""));
    }

    Json json() {
        return Json.object()
                .put("verdict", verdict.name().toLowerCase(Locale.ROOT))
                .put("rule", rule.map(SignalWords::word))
                .put("since", since)
                .put("points", points)
                .put("baselinePoints", limits.map(ProcessBehaviour::points))
                .put("centre", limits.map(ProcessBehaviour::centre))
                .put("lower", limits.map(ProcessBehaviour::lower))
                .put("upper", limits.map(ProcessBehaviour::upper))
                .put("sentence", sentence)
                .put("figure", Json.of(figure));
    }

    /** The claims' states with what their charts say. */
    public static Json added(Json json, Contents contents, Today today, ClaimToday claim) {
        return json.put("signal", of(contents, today, claim).map(ClaimSignal::json));
    }
}
