package dev.dateline.app.forecast;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.WorkingDays;
import java.util.List;
import java.util.Optional;

/** What may strike, how likely, and what it does when it does. */
public record Risk(
        String id,
        String what,
        Chance chance,
        List<Effect> effect,
        Optional<String> owner,
        Optional<String> answer,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Risk> KIND = Kind.list("risks", Risk.class, "id", Risk::id);

    /** Working days added to a step, or money. */
    public record Effect(@Ref("steps") Optional<String> step, Optional<WorkingDays> adds, Optional<Amounts> cost) {

        public Effect {
            if (step.isPresent() != adds.isPresent() || step.isPresent() == cost.isPresent()) {
                throw new IllegalArgumentException("expected {step: …, adds: 15d} or {cost: 50000}");
            }
            WorkingDays.refuseNegative("adds", adds);
        }
    }
}
