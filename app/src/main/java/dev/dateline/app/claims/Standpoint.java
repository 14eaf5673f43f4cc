package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a claim comes from, where it must go and where it is, as pages show it.
 *
 * @param baselineOn the day of the baseline
 * @param asWritten the target in the words of whoever set it, where they are others
 * @param now empty where nothing was measured
 */
public record Standpoint(
        String baseline, Optional<String> baselineOn, String target, Optional<String> asWritten, Optional<String> now) {

    private static final String NONE = "—";

    static Standpoint of(ClaimToday claim, LocalDate today) {
        var baseline = claim.claim().baseline();
        var target = claim.claim().target();
        var bound = claim.metric().flatMap(metric -> ClaimCourse.bound(claim.claim(), metric));
        boolean fact = claim.metric().filter(Metric::isFact).isPresent();
        var unit = claim.metric().map(Metric::unitText).orElse("");
        return new Standpoint(
                baseline.map(before -> Rounded.text(before.value().value(), unitOf(before.value(), unit)))
                        .orElse(NONE),
                baseline.map(before -> Days.brief(before.on(), today)),
                fact ? "true" : target.map(asked -> text(asked, bound, unit)).orElse(NONE),
                target.filter(Target.Relative.class::isInstance).map(Target::text),
                claim.current().map(value -> fact ? String.valueOf(value != 0) : Rounded.text(value, unit)));
    }

    private static String text(Target target, Optional<ClaimCourse.Bound> bound, String unit) {
        return switch (target) {
            case Target.Bound asked ->
                sign(asked.comparison()) + Rounded.text(asked.quantity().value(), unitOf(asked.quantity(), unit));
            case Target.Relative relative ->
                bound.map(reached -> sign(reached.comparison()) + Rounded.text(reached.value(), unit))
                        .orElse(relative.text());
        };
    }

    private static String unitOf(Quantity quantity, String otherwise) {
        return quantity.unit().isEmpty() ? otherwise : quantity.unit();
    }

    private static String sign(Target.Comparison comparison) {
        return switch (comparison) {
            case AT_MOST -> "≤ ";
            case LESS -> "< ";
            case AT_LEAST -> "≥ ";
            case MORE -> "> ";
        };
    }
}
