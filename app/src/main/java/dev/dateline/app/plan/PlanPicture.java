package dev.dateline.app.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A plan with another drawn over it in dots, for pages of other folders: the timeline, and the teams' load beneath on the same scale.
 *
 * @param timeline SVG, named by the element {@code labelledBy}; empty where no step is open
 * @param more what is not drawn, where that is so
 */
public record PlanPicture(String timeline, Optional<String> more, Optional<Load> load) {

    /** More rows than that nobody reads as a picture. */
    private static final int MOST = 400;

    /** @param finding which team is the narrow place in the first plan */
    public record Load(String finding, String chart, String caption) {}

    /** @param address of the page about the step so called */
    public static PlanPicture of(
            BackwardPlan plan, BackwardPlan other, UnaryOperator<String> address, String labelledBy, String loadLabel) {
        var open = open(plan);
        var proposed = Optional.of(other);
        var scale = TimeScale.of(plan, proposed);
        var shown = open.subList(0, Math.min(MOST, open.size()));
        var load = new LoadChart(plan, proposed, scale);
        return new PlanPicture(
                open.isEmpty()
                        ? ""
                        : new PlanChart(plan, proposed, scale, address).still().svg(shown, labelledBy),
                open.size() <= MOST
                        ? Optional.empty()
                        : Optional.of("The " + MOST + " steps with the first deadlines, of " + open.size()
                                + " that are open."),
                open.isEmpty() || load.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Load(load.finding(), load.svg(loadLabel), load.caption())));
    }

    private static List<PlannedStep> open(BackwardPlan plan) {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing(
                        (PlannedStep step) -> step.dates().orElseThrow().deadline()))
                .toList();
    }
}
