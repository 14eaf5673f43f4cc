package dev.dateline.app.metrics;

import dev.dateline.app.project.Json;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.util.Locale;
import java.util.Optional;

/** Signal and noise of a metric, to a program. */
final class BehaviourJson {

    private BehaviourJson() {}

    static Json of(Metric metric, Behaviour behaviour) {
        return Json.object()
                .put("each", SignalWords.point(behaviour.each()))
                .put("points", behaviour.points().size())
                .put("signalNow", behaviour.limits().map(limits -> behaviour.isSignalNow()))
                .put(
                        "stretches",
                        behaviour.stretches().stream()
                                .map(stretch -> Json.object()
                                        .put(
                                                "from",
                                                behaviour
                                                        .points()
                                                        .get(stretch.from())
                                                        .from())
                                        .put(
                                                "to",
                                                behaviour
                                                        .points()
                                                        .get(stretch.to() - 1)
                                                        .to())
                                        .put("because", stretch.cause().map(Metric.Rebased::because))
                                        .put("baselinePoints", stretch.baseline())
                                        .put("provisional", stretch.limits().map(ProcessBehaviour::isProvisional))
                                        .put("centre", stretch.limits().map(ProcessBehaviour::centre))
                                        .put("lower", stretch.limits().map(ProcessBehaviour::lower))
                                        .put("upper", stretch.limits().map(ProcessBehaviour::upper))
                                        .put("rangeLimit", stretch.limits().map(ProcessBehaviour::rangeLimit))
                                        .put(
                                                "signals",
                                                stretch.signals().stream()
                                                        .map(signal -> signal(metric, behaviour, signal))
                                                        .toList()))
                                .toList());
    }

    private static Json signal(Metric metric, Behaviour behaviour, ProcessBehaviour.Signal signal) {
        Optional<Boolean> better = SignalWords.isBetter(signal, metric.better());
        return Json.object()
                .put("rule", SignalWords.word(signal.rule()))
                .put("side", signal.side().name().toLowerCase(Locale.ROOT))
                .put("better", better)
                .put("from", behaviour.points().get(signal.from()).from())
                .put("at", behaviour.points().get(signal.at()).to())
                .put("to", behaviour.points().get(signal.to()).to());
    }
}
