package dev.dateline.app.experiments;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stage on the way from one team to all, and the gate that must open before the next stage begins. Phases follow each other as they
 * stand in the file.
 *
 * @param scope who takes part
 * @param started the day it began; the gate counts what was observed from then on
 * @param decideBy a gate that still holds after this day has failed
 * @param stopWhen what ends it at once, whatever the numbers say
 */
public record Phase(
        String id,
        String title,
        Optional<String> scope,
        Optional<LocalDate> started,
        Optional<LocalDate> decideBy,
        List<Kpi> kpis,
        Optional<String> stopWhen,
        Optional<Rollback> rollback,
        Optional<Decision> decision,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Phase> KIND = Kind.list("phases", Phase.class, "id", Phase::id);

    public Phase {
        if (decision.isPresent() && started.isEmpty()) {
            throw new IllegalArgumentException("a phase that never `started` cannot have a `decision`");
        }
        if (decision.isPresent() && decision.get().on().isBefore(started.orElseThrow())) {
            throw new IllegalArgumentException("the `decision` ("
                    + decision.get().on() + ") comes before the phase `started` (" + started.orElseThrow() + ")");
        }
        if (kpis.stream().map(Kpi::id).distinct().count() < kpis.size()) {
            throw new IllegalArgumentException("two of its `kpis` have the same `id`");
        }
    }

    /** How one goes back, and when that was last tried. */
    public record Rollback(String plan, Optional<LocalDate> tested) {}

    /** What a gate says, and what people may decide. */
    public enum Outcome {
        PASS,
        HOLD,
        FAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was decided at the gate.
     *
     * @param found what the numbers said on that day; whoever decides otherwise signs for it
     * @param why needed where the decision is not what was found
     */
    public record Decision(Outcome outcome, LocalDate on, String by, Outcome found, Optional<String> why) {

        public Decision {
            if (by.isBlank()) {
                throw new IllegalArgumentException("a `decision` is signed: `by` must name who decides");
            }
            if (outcome != found && why.filter(reason -> !reason.isBlank()).isEmpty()) {
                throw new IllegalArgumentException("the gate found " + found.word() + ", so `why` must say why it is "
                        + outcome.word() + " all the same");
            }
        }

        public boolean isOverride() {
            return outcome != found;
        }
    }

    /** Whether the next phase may begin. */
    public boolean isOpen() {
        return decision.filter(made -> made.outcome() == Outcome.PASS).isPresent();
    }

    /** As somebody saw it on an earlier day: what came later is not yet known. */
    Phase on(LocalDate day) {
        return new Phase(
                id,
                title,
                scope,
                started.filter(date -> !date.isAfter(day)),
                decideBy,
                kpis,
                stopWhen,
                rollback,
                decision.filter(made -> !made.on().isAfter(day)),
                note,
                source);
    }
}
