package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Phase.Outcome;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The craft of a roll-out: gates that look at something, guardrails, decisions that say what they found, a way back that was tried. */
public final class PhasesCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        var phases = contents.placed(Phase.KIND);
        for (var placed : phases) {
            var phase = placed.record().on(today.date());
            if (phase.kpis().stream().noneMatch(kpi -> kpi.role() != Kpi.Role.SIGNAL)) {
                findings.add(finding(
                        "K02",
                        placed,
                        "looks at nothing, so its gate can never open by evidence",
                        "agree on at least one goal and one guardrail before it starts"));
            } else if (phase.kpis().stream().noneMatch(kpi -> kpi.role() == Kpi.Role.GUARDRAIL)) {
                findings.add(finding(
                        "K05",
                        placed,
                        "has a goal and no guardrail",
                        "say what must not get worse while the goal is reached"));
            }
            if (phase.started().isPresent()) {
                started(contents, today.date(), placed, phase, phases.size()).ifPresent(findings::add);
            }
            if (phase.started().isPresent()
                    && phase.rollback().flatMap(Phase.Rollback::tested).isEmpty()) {
                findings.add(finding(
                        "K04",
                        placed,
                        "runs without a way back that was tried",
                        "write the way back and the day on which it was rehearsed"));
            }
        }
        return findings;
    }

    /** K01: a decision that says the gate found what its numbers do not say. K03: the day to decide by is over. */
    private static Optional<Finding> started(
            Contents contents, LocalDate today, Placed<Phase> placed, Phase phase, int gates) {
        if (phase.decision().isEmpty()) {
            return phase.decideBy()
                    .filter(by -> by.isBefore(today))
                    .map(by -> finding(
                            "K03",
                            placed,
                            "was to be decided by " + by,
                            "decide it: a gate that still holds after its day has failed"));
        }
        var decision = phase.decision().get();
        var numbers = Gate.of(contents, phase, decision.on(), gates).outcome();
        return numbers == decision.found()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "K01",
                        decision.outcome() == Outcome.PASS ? Severity.ERROR : Severity.WARNING,
                        placed.place("decision"),
                        decision.found().word(),
                        "the decision on `" + phase.id() + "` says the gate found "
                                + decision.found().word() + "; the numbers of " + decision.on() + " say "
                                + numbers.word(),
                        "decide again, and sign for it where you decide otherwise"));
    }

    private static Finding finding(String rule, Placed<Phase> placed, String what, String fix) {
        return Finding.of(
                rule,
                Severity.WARNING,
                placed.place("id"),
                placed.record().id(),
                "the phase `" + placed.record().id() + "` " + what,
                fix);
    }
}
