package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signal and noise of a metric as its page shows them.
 *
 * @param heading the newest verdict in a few words
 * @param signals of all stretches, the newest first
 * @param rebasing how limits may be found anew, where they may
 */
record BehaviourView(
        String heading,
        String explained,
        Optional<String> svg,
        String caption,
        Optional<Figure> limits,
        String limitsShown,
        List<Choice> choices,
        List<Said> signals,
        List<Row> rows,
        List<Said> rebased,
        Rebasing rebasing) {

    private static final int MOST_SIGNALS = 20;
    private static final int LASTING = 8;

    /** Another way to make points of the observations. */
    record Choice(String words, String value, boolean current) {}

    record Said(String when, String words, String meaning) {}

    record Row(String when, String value, String range, int observations, String says) {}

    /**
     * @param from the first day of the shift, where there is one
     * @param wrong what was refused, and why
     */
    record Rebasing(Optional<LocalDate> from, String why, String on, String because, Optional<String> wrong) {}

    static BehaviourView of(Metric metric, Behaviour behaviour, Optional<LocalDate> until, Rebasing rebasing) {
        var points = behaviour.points();
        var newest = behaviour.newest();
        var limits = behaviour.limits();
        Optional<BehaviourChart> chart =
                points.size() < 2 ? Optional.empty() : Optional.of(new BehaviourChart(behaviour, metric));
        var heading = heading(metric, behaviour);
        return new BehaviourView(
                heading,
                newest.map(stretch -> explained(metric, behaviour, stretch, until))
                        .orElse(""),
                chart.map(one -> one.svg(metric.title() + ": " + heading)),
                caption(metric, behaviour),
                newest.flatMap(stretch -> figure(metric, behaviour, stretch)),
                limits.map(found -> Rounded.number(behaviour.lower(found)) + " to "
                                + Rounded.text(found.upper(), metric.unitText()))
                        .orElse("none yet"),
                choices(behaviour.each()),
                signals(metric, behaviour),
                chart.map(one -> rows(metric, behaviour, one.shown())).orElse(List.of()),
                metric.rebased().reversed().stream()
                        .map(one -> new Said(
                                Days.full(one.on()),
                                one.because(),
                                one.by().map(by -> "by " + by).orElse("")))
                        .toList(),
                rebasing);
    }

    /** The shift that lets limits be found anew: one that lasts; where eight points have come since, the process went back. */
    static Optional<ProcessBehaviour.Signal> shift(Behaviour behaviour) {
        return behaviour.newest().stream()
                .flatMap(stretch -> stretch.signals().stream())
                .filter(signal -> signal.rule() == ProcessBehaviour.Rule.SHIFT
                        && signal.to() >= behaviour.points().size() - LASTING)
                .reduce((first, second) -> second);
    }

    private static String heading(Metric metric, Behaviour behaviour) {
        if (behaviour.limits().isEmpty()) {
            return "Too few points to tell signal from noise";
        }
        if (!behaviour.isSignalNow()) {
            return "Noise: nothing to see here";
        }
        int last = behaviour.points().size() - 1;
        var signal = behaviour.newest().orElseThrow().signals().stream()
                .filter(one -> one.to() == last)
                .reduce((first, second) ->
                        second.rule() == ProcessBehaviour.Rule.SHIFT || first.rule() == ProcessBehaviour.Rule.LEAP
                                ? second
                                : first)
                .orElseThrow();
        return "Signal: " + SignalWords.rule(signal) + meaning(signal, metric);
    }

    private static String meaning(ProcessBehaviour.Signal signal, Metric metric) {
        return SignalWords.isBetter(signal, metric.better())
                .map(better -> better ? ", for the better" : ", for the worse")
                .orElse("");
    }

    private static String explained(
            Metric metric, Behaviour behaviour, Behaviour.Stretch stretch, Optional<LocalDate> until) {
        var point = SignalWords.point(behaviour.each());
        if (stretch.limits().isEmpty()) {
            return "Limits need " + ProcessBehaviour.USABLE + " points at least; there "
                    + (stretch.baseline() == 1 ? "is one " : "are " + stretch.baseline() + " ")
                    + "so far, one for each "
                    + point + ".";
        }
        var words = new StringBuilder("The limits, ")
                .append(SignalWords.limits(metric.limits()))
                .append(", are those of ");
        boolean said = until.filter(
                        day -> stretch.baseline() < behaviour.points().size()
                                && !behaviour
                                        .points()
                                        .get(stretch.from() + stretch.baseline() - 1)
                                        .to()
                                        .isAfter(day))
                .isPresent();
        if (said && stretch.cause().isEmpty()) {
            words.append(stretch.baseline())
                    .append(" points up to the claim's baseline of ")
                    .append(Days.full(until.orElseThrow()))
                    .append(", and stay as they are.");
        } else if (stretch.settled()) {
            words.append("the first ").append(stretch.baseline()).append(" points, and stay as they are.");
        } else {
            words.append("all ").append(stretch.baseline()).append(" points so far.");
        }
        if (stretch.baseline() < ProcessBehaviour.SETTLED) {
            words.append(" That is provisional: with fewer than ")
                    .append(ProcessBehaviour.SETTLED)
                    .append(" points another one would still move them.");
        }
        return words.toString();
    }

    private static String caption(Metric metric, Behaviour behaviour) {
        var point = SignalWords.point(behaviour.each());
        int drawn = Math.min(BehaviourChart.MOST, behaviour.points().size());
        var counted = behaviour.each() == Metric.Each.OBSERVATION
                ? "each observation"
                : metric.summary().formula() + " of each " + point;
        return "Above, " + counted + (drawn < behaviour.points().size() ? ", the newest " + drawn : "")
                + "; beneath, how far each lies from the one before. Centre drawn through, limits dotted, the baseline shaded. A"
                + " triangle is part of a signal and points to its side"
                + (metric.better().isEmpty() ? "" : ": filled for the better, hollow for the worse") + ".";
    }

    private static Optional<Figure> figure(Metric metric, Behaviour behaviour, Behaviour.Stretch stretch) {
        return stretch.limits()
                .map(limits -> new Figure(
                        "natural limits of " + metric.title(),
                        Optional.of(limits.lower() + " to " + limits.upper()),
                        metric.unitText(),
                        SignalWords.limits(metric.limits()) + " of " + stretch.baseline() + " points, one for each "
                                + SignalWords.point(behaviour.each()) + ": centre " + Rounded.number(limits.centre())
                                + ", moving range " + Rounded.number(limits.range()) + ", its limit "
                                + Rounded.number(limits.rangeLimit()),
                        "metrics/" + metric.id() + ".csv",
                        Optional.of(behaviour.points().getLast().to()),
                        behaviour.each() == Metric.Each.WEEK || behaviour.each() == Metric.Each.MONTH
                                ? "what is not over yet"
                                : ""));
    }

    private static List<Choice> choices(Metric.Each current) {
        var choices = new ArrayList<Choice>();
        for (var each : Metric.Each.values()) {
            choices.add(new Choice(
                    "each " + SignalWords.point(each), each.name().toLowerCase(Locale.ROOT), each == current));
        }
        return choices;
    }

    private static List<Said> signals(Metric metric, Behaviour behaviour) {
        return behaviour.stretches().stream()
                .flatMap(stretch -> together(stretch.signals()).stream())
                .sorted(Comparator.comparingInt(ProcessBehaviour.Signal::to).reversed())
                .limit(MOST_SIGNALS)
                .map(signal -> new Said(
                        span(behaviour, signal),
                        SignalWords.rule(signal),
                        SignalWords.isBetter(signal, metric.better())
                                .map(better -> better ? "for the better" : "for the worse")
                                .orElse("")))
                .toList();
    }

    /** Neighbours outside the same limit are told once. */
    private static List<ProcessBehaviour.Signal> together(List<ProcessBehaviour.Signal> signals) {
        var told = new ArrayList<>(signals.stream()
                .filter(signal -> signal.rule() != ProcessBehaviour.Rule.OUTSIDE)
                .toList());
        ProcessBehaviour.@Nullable Signal open = null;
        for (var signal : signals) {
            if (signal.rule() != ProcessBehaviour.Rule.OUTSIDE) {
                continue;
            }
            if (open != null && open.side() == signal.side() && open.to() + 1 == signal.from()) {
                told.removeLast();
                open = new ProcessBehaviour.Signal(open.rule(), open.side(), open.from(), open.at(), signal.to());
            } else {
                open = signal;
            }
            told.add(open);
        }
        return told;
    }

    private static String span(Behaviour behaviour, ProcessBehaviour.Signal signal) {
        var from = behaviour.points().get(signal.from());
        var to = behaviour.points().get(signal.to());
        return signal.from() == signal.to()
                ? SignalWords.when(to, behaviour.each())
                : Days.full(from.from()) + " to " + Days.full(to.to());
    }

    private static List<Row> rows(Metric metric, Behaviour behaviour, List<Integer> shown) {
        var rows = new ArrayList<Row>();
        for (int k : shown) {
            var point = behaviour.points().get(k);
            var stretch = behaviour.stretches().stream()
                    .filter(one -> one.from() <= k && k < one.to())
                    .findFirst()
                    .orElseThrow();
            var says = stretch.signals().stream()
                    .filter(signal -> signal.from() <= k && k <= signal.to())
                    .map(SignalWords::rule)
                    .distinct()
                    .toList();
            rows.add(new Row(
                    SignalWords.when(point, behaviour.each()),
                    Rounded.text(point.value(), metric.unitText()),
                    k == stretch.from()
                            ? "—"
                            : Rounded.number(Math.abs(point.value()
                                    - behaviour.points().get(k - 1).value())),
                    point.observations(),
                    says.isEmpty() ? "" : String.join("; ", says)));
        }
        return rows;
    }
}
