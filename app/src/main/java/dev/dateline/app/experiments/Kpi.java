package dev.dateline.app.experiments;

import dev.dateline.app.claims.Target;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a gate looks at: a metric observed since its phase began, or a share that is counted here, so many of so many.
 *
 * @param pass the bound that must be shown to hold; for a guardrail the margin that must be shown not to be overstepped
 * @param fail the bound that, shown to hold, fails the gate; left out, the other side of {@code pass}
 * @param atLeast so few observations are never enough
 */
public record Kpi(
        String id,
        Optional<String> name,
        @Ref("metrics") Optional<String> metric,
        @Otherwise("goal") Role role,
        Target pass,
        Optional<Target> fail,
        @Otherwise("1") int atLeast,
        List<Count> counts) {

    /** A goal must be reached, a guardrail must hold; a signal is only looked at. */
    public enum Role {
        GOAL,
        GUARDRAIL,
        SIGNAL
    }

    /** So many of so many on a day, such as 3 failures in 20 deployments; days add up. */
    public record Count(LocalDate on, int found, int of) {

        public Count {
            if (of < 1 || found < 0 || found > of) {
                throw new IllegalArgumentException(
                        "found " + found + " of " + of + " cannot be; expected 0 ≤ found ≤ of, and of at least 1");
            }
        }
    }

    public Kpi {
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast (" + atLeast + ") must be at least 1");
        }
        if (metric.isPresent() == name.isPresent()) {
            throw new IllegalArgumentException(
                    "a KPI has a `metric`, or a `name` and `counts` of its own; expected one of the two");
        }
        if (metric.isPresent() && !counts.isEmpty()) {
            throw new IllegalArgumentException(
                    "a KPI with a `metric` takes its numbers from there; it has no `counts`");
        }
        if (!(pass instanceof Target.Bound bound)) {
            throw new IllegalArgumentException("`pass` (" + pass + ") must be a bound, such as <= 8 %");
        }
        if (fail.isPresent()
                && !(fail.get() instanceof Target.Bound other
                        && other.comparison().isUpper() != bound.comparison().isUpper())) {
            throw new IllegalArgumentException(
                    "`fail` (" + fail.get() + ") must be a bound to the other side of `pass` (" + pass + ")");
        }
        if (metric.isEmpty() && !(isShare(bound) && fail.map(Kpi::isShare).orElse(true))) {
            throw new IllegalArgumentException(
                    "what is counted is a share: `pass` and `fail` must lie between 0 % and 100 %");
        }
    }

    private static boolean isShare(Target target) {
        return target instanceof Target.Bound bound
                && bound.quantity().unit().equals("%")
                && bound.quantity().value() > 0
                && bound.quantity().value() < 100;
    }

    Target.Bound passes() {
        return (Target.Bound) pass;
    }

    /** The bound that fails the gate; the other side of what passes it, where none is written. */
    Target.Bound fails() {
        return (Target.Bound) fail.orElse(pass);
    }
}
