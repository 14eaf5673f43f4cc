package dev.dateline.app.experiments;

import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the plan believes without proof.
 *
 * @param for_ the claims or steps that lean on it
 */
public record Assumption(
        String id,
        String statement,
        @Ref({"claims", "steps"}) List<String> for_,
        Optional<Score> importance,
        Optional<Strength> evidence,
        Optional<Chance> chance,
        List<Consequence> ifFalse,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Assumption> KIND = Kind.list("assumptions", Assumption.class, "id", Assumption::id);

    /** What comes of it if the assumption is false: a step takes so many times as long, or a claim cannot be. */
    public record Consequence(
            @Ref("steps") Optional<String> step,
            Optional<BigDecimal> times,
            @Ref("claims") Optional<String> claim) {

        public Consequence {
            if (step.isPresent() == claim.isPresent() || (times.isPresent() && claim.isPresent())) {
                throw new IllegalArgumentException("expected {step: …, times: …} or {claim: …}");
            }
            times.filter(factor -> factor.signum() <= 0).ifPresent(factor -> {
                throw new IllegalArgumentException("times (" + factor.toPlainString() + ") must be above 0");
            });
        }
    }
}
