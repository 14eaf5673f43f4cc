package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Phase.Outcome;
import dev.dateline.app.project.Contents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a phase's gate says on a day: it passes when every goal is reached and every guardrail is shown to hold, fails when one of them is shown
 * not to or the day to decide by is over, and holds as long as there is not enough evidence.
 */
record Gate(Phase phase, Outcome outcome, List<KpiReading> readings, String because) {

    /** The gates of all phases that have started, in their order, as somebody saw them on a day. */
    static List<Gate> on(Contents contents, LocalDate day) {
        var phases = contents.of(Phase.KIND);
        var gates = new ArrayList<Gate>();
        for (var phase : phases) {
            var then = phase.on(day);
            if (then.started().isPresent()) {
                gates.add(of(contents, then, day, phases.size()));
            }
        }
        return gates;
    }

    /** @param phase that has started */
    static Gate of(Contents contents, Phase phase, LocalDate day, int gates) {
        var readings = phase.kpis().stream()
                .map(kpi -> KpiReading.of(contents, phase, kpi, day, gates))
                .toList();
        var counting = readings.stream()
                .filter(reading -> reading.kpi().role() != Kpi.Role.SIGNAL)
                .toList();
        var failed =
                counting.stream().filter(one -> one.outcome() == Outcome.FAIL).toList();
        var held =
                counting.stream().filter(one -> one.outcome() == Outcome.HOLD).toList();
        if (!failed.isEmpty()) {
            return new Gate(phase, Outcome.FAIL, readings, names(failed) + " failed");
        } else if (counting.isEmpty()) {
            return new Gate(phase, Outcome.HOLD, readings, "nothing is agreed yet that it looks at");
        } else if (held.isEmpty()) {
            return new Gate(phase, Outcome.PASS, readings, "every goal is reached and every guardrail holds");
        }
        boolean over = phase.decideBy().filter(by -> by.isBefore(day)).isPresent();
        return new Gate(
                phase,
                over ? Outcome.FAIL : Outcome.HOLD,
                readings,
                over
                        ? "the evidence for " + names(held) + " was not there by "
                                + phase.decideBy().orElseThrow()
                        : "not enough evidence yet for " + names(held));
    }

    private static String names(List<KpiReading> readings) {
        return String.join(
                ", ",
                readings.stream().map(reading -> "“" + reading.name() + "”").toList());
    }
}
