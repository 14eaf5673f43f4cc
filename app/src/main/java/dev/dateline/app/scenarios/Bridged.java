package dev.dateline.app.scenarios;

import dev.dateline.app.plan.Need;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.engine.scheduling.LinkType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps without some of them. Who waited for the end of one that is left out now waits for what that one waited for: leaving out the middle of
 * three must not let the last begin before the first. Other links to and from what is left out fall away.
 */
final class Bridged {

    private final Steps steps;
    private final Set<String> gone;

    Bridged(Steps steps, Set<String> gone) {
        this.steps = steps;
        this.gone = gone;
    }

    List<Step> steps() {
        var left = new ArrayList<Step>();
        for (int number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (!gone.contains(step.id())) {
                left.add(
                        step.needs().stream().noneMatch(need -> gone.contains(need.step()))
                                ? step
                                : Altered.of(step).with("needs", needs(number)).made());
            }
        }
        return left;
    }

    private List<Need> needs(int number) {
        var around = new HashSet<String>();
        steps.withAncestors(number).forEach(at -> around.add(steps.get(at).id()));
        var needs = new LinkedHashSet<Need>();
        steps.get(number).needs().forEach(need -> bridge(need, around, new HashSet<>(), needs));
        return List.copyOf(needs);
    }

    /** @param around the step itself and what it is part of, which it cannot wait for */
    private void bridge(Need need, Set<String> around, Set<String> passed, Set<Need> needs) {
        if (!gone.contains(need.step())) {
            needs.add(need);
            return;
        }
        if (need.type() != LinkType.FS || !passed.add(need.step())) {
            return;
        }
        for (int at : steps.withAncestors(steps.number(need.step()))) {
            for (var before : steps.get(at).needs()) {
                if (before.type() == LinkType.FS && !around.contains(before.step())) {
                    bridge(new Need(before.step(), LinkType.FS, sum(need.lag(), before.lag())), around, passed, needs);
                }
            }
        }
    }

    private static WorkingDays sum(WorkingDays one, WorkingDays other) {
        return new WorkingDays(Math.clamp(one.days() + other.days(), -WorkingDays.MOST, WorkingDays.MOST));
    }
}
