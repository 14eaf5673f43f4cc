package dev.dateline.app.benefits;

import dev.dateline.app.problem.MonthlyCost;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.engine.simulation.Lognormal;
import java.util.Comparator;
import java.util.List;

/**
 * What costs the organisation something, as far as a practice can remove it.
 *
 * @param amounts a month that brings it; none where nobody has said
 * @param chance that a month brings it
 */
record OwnProblem(String id, String what, List<Lognormal> amounts, double chance) {

    /** The dearest first. */
    static List<OwnProblem> of(Contents contents) {
        return MonthlyCost.of(contents).stream()
                .map(cost -> new OwnProblem(cost.problem().id(), cost.problem().what(), cost.amounts(), cost.chance()))
                .sorted(Comparator.comparingDouble((OwnProblem problem) -> -problem.middle()))
                .toList();
    }

    boolean isPriced() {
        return !amounts.isEmpty();
    }

    /** What it costs a month that is neither cheap nor dear. */
    double middle() {
        return chance
                * amounts.stream()
                        .mapToDouble(amount -> amount.exceededWith(0.5))
                        .sum();
    }

    static Lognormal spread(Amounts amounts) {
        return amounts.isCertain()
                ? Lognormal.certain(amounts.likely().doubleValue())
                : Lognormal.between(amounts.low().doubleValue(), amounts.high().doubleValue());
    }
}
