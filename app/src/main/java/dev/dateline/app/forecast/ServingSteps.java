package dev.dateline.app.forecast;

import dev.dateline.app.claims.Outlook;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps that serve each claim, by deadline. */
final class ServingSteps {

    private final Map<String, List<Outlook.Serving>> steps = new HashMap<>();

    ServingSteps(BackwardPlan plan) {
        var all = new Steps(plan.contents());
        for (int number = 0; number < all.size(); number++) {
            if (!all.hasParts(number)) {
                var serving = serving(plan.steps().get(number));
                all.serves(number)
                        .forEach(claim -> steps.computeIfAbsent(claim, unseen -> new ArrayList<>())
                                .add(serving));
            }
        }
        steps.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(step -> step.deadline().orElse(LocalDate.MAX))));
    }

    List<Outlook.Serving> of(String claim) {
        return List.copyOf(steps.getOrDefault(claim, List.of()));
    }

    private static Outlook.Serving serving(PlannedStep planned) {
        return new Outlook.Serving(
                planned.step().id(),
                planned.step().name(),
                planned.dates().map(PlannedStep.Dates::deadline),
                planned.status() == Status.DONE);
    }
}
