package dev.dateline.app.benefits;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.util.List;
import java.util.Optional;

/**
 * A practice the organisation could adopt, with what it would do to its own problems and what it would cost.
 *
 * @param cost once, to get there
 * @param monthly to keep it going from then on
 * @param takes until it begins to remove anything
 * @param decision what was decided about it, in a sentence
 */
public record Capability(
        String id,
        String name,
        Optional<String> what,
        List<Effect> effects,
        Optional<Amounts> cost,
        Optional<Amounts> monthly,
        Optional<Estimate> takes,
        List<Claim.Evidence> evidence,
        Optional<String> decision,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Capability> KIND =
            Kind.listIn("benefits.yaml", "capabilities", Capability.class, "id", Capability::id);

    /** The part of what a problem costs a month that the practice removes. */
    public record Effect(@Ref("problems") String problem, Share share) {}

    public Capability {
        for (var effect : effects) {
            if (effects.stream()
                            .filter(other -> other.problem.equals(effect.problem))
                            .count()
                    > 1) {
                throw new IllegalArgumentException(
                        "`" + effect.problem + "` stands twice among the effects; one share says it");
            }
        }
    }
}
