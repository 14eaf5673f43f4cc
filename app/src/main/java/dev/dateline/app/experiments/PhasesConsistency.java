package dev.dateline.app.experiments;

import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No phase begins before the gate of the one before it was opened, and a gate's bounds are ones its metrics can have. */
public final class PhasesConsistency implements Consistency {

    @Override
    public List<Problem> problems(Contents contents) {
        var problems = new ArrayList<Problem>();
        Optional<Phase> before = Optional.empty();
        for (var placed : contents.placed(Phase.KIND)) {
            skipped(before, placed).ifPresent(problems::add);
            for (var kpi : placed.record().kpis()) {
                problems.addAll(wrongUnits(contents, placed, kpi));
            }
            before = Optional.of(placed.record());
        }
        return problems;
    }

    private static Optional<Problem> skipped(Optional<Phase> before, Placed<Phase> placed) {
        var phase = placed.record();
        return before.filter(earlier -> phase.started().isPresent()
                        && (!earlier.isOpen()
                                || earlier.decision()
                                        .orElseThrow()
                                        .on()
                                        .isAfter(phase.started().get())))
                .map(earlier -> Problem.of(
                        placed.place("started"),
                        "gate-not-open",
                        phase.started().orElseThrow().toString(),
                        "`" + phase.id() + "` cannot start before the gate of `" + earlier.id()
                                + "` is decided as pass; decide that first"));
    }

    private static List<Problem> wrongUnits(Contents contents, Placed<Phase> placed, Kpi kpi) {
        return contents.of(Metric.KIND).stream()
                .filter(metric -> kpi.metric().filter(metric.id()::equals).isPresent() && !metric.isFact())
                .flatMap(metric -> Stream.of(kpi.passes(), kpi.fails())
                        .distinct()
                        .filter(bound -> !fits(bound, metric))
                        .map(bound -> Problem.of(
                                placed.place("kpis"),
                                "wrong-unit",
                                bound.text(),
                                "`" + bound.text() + "` cannot be held against `" + metric.id() + "`, which is in "
                                        + metric.unitText())))
                .toList();
    }

    private static boolean fits(Target.Bound bound, Metric metric) {
        return Units.convert(bound.quantity().value(), bound.quantity().unit(), metric.unitText())
                .isPresent();
    }
}
