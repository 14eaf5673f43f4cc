package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What nobody would do if a partner were gone tomorrow: the open steps that it owns, works on or lends people to.
 *
 * @param when the step's deadline
 * @param why how it hangs on the partner
 */
record Orphans(List<Step> steps, List<String> when, List<String> why) {

    static Orphans of(Opened project, Partner partner) {
        var plan = project.once(BackwardPlan.class, () -> Planner.plan(project.contents(), project.today()));
        var steps = new Steps(project.contents());
        var orphans = new Orphans(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < steps.size(); number++) {
            var planned = plan.steps().get(number);
            if (!steps.hasParts(number) && planned.onWay() && planned.status() != Status.DONE) {
                why(steps, number, partner).ifPresent(why -> {
                    orphans.steps.add(planned.step());
                    orphans.when.add(planned.dates()
                            .map(PlannedStep.Dates::deadline)
                            .map(day ->
                                    Days.briefWithWeekday(day, project.today().date()))
                            .orElse("–"));
                    orphans.why.add(why);
                });
            }
        }
        return orphans;
    }

    private static Optional<String> why(Steps steps, int number, Partner partner) {
        for (int at : steps.withAncestors(number)) {
            var step = steps.get(at);
            var whole = at == number ? "" : ", with all of “" + step.name() + "”";
            if (step.owner().filter(owner -> isPartner(owner, partner)).isPresent()) {
                return Optional.of("owns it" + whole);
            } else if (step.uses().keySet().stream().anyMatch(team -> isPartner(team, partner))) {
                return Optional.of("lends people to it" + whole);
            } else if (partner.works().contains(step.id())) {
                return Optional.of("works on it" + whole);
            }
        }
        return Optional.empty();
    }

    private static boolean isPartner(String named, Partner partner) {
        return named.equalsIgnoreCase(partner.id()) || named.equalsIgnoreCase(partner.name());
    }
}
