package dev.dateline.app.problem;

import dev.dateline.app.project.Contents;
import dev.dateline.engine.simulation.Lognormal;
import java.util.List;

/**
 * What a problem costs a month, for whoever asks what would remove it.
 *
 * @param amounts spent together in a month that brings it, in the project's currency; none where it has no cost, or hours that nothing
 *     prices
 * @param chance that a month brings it
 */
public record MonthlyCost(Problem problem, List<Lognormal> amounts, double chance) {

    public static List<MonthlyCost> of(Contents contents) {
        return contents.of(Problem.KIND).stream()
                .map(problem -> new MonthlyCost(
                        problem,
                        Costs.amounts(problem, HourlyRate.of(contents, problem.hurts())),
                        problem.likelihood()))
                .toList();
    }
}
