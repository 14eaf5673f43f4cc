package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of the deadlines a team has kept a plan can stay close to, and what it passes over. */
public final class KeptEnds {

    /** Why a date is passed over. */
    public enum Passing {
        UNKNOWN("there is no such step"),
        HAS_PARTS("the step has parts now, whose dates count"),
        OTHER_WAY("the step is on another way out"),
        DONE("the step is done");

        private final String words;

        Passing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record PassedOver(String step, LocalDate date, Passing passing) {}

    private final KeptDates dates;
    private final PlanNetwork plan;
    private final Map<Integer, LocalDate> byStep = new LinkedHashMap<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    KeptEnds(KeptDates dates, PlanNetwork plan) {
        this.dates = dates;
        this.plan = plan;
        var steps = plan.steps();
        dates.dates().forEach((id, date) -> {
            int step = steps.number(id);
            if (step < 0) {
                passedOver.add(new PassedOver(id, date, Passing.UNKNOWN));
            } else if (steps.hasParts(step)) {
                passedOver.add(new PassedOver(id, date, Passing.HAS_PARTS));
            } else if (!plan.isOnWay(step)) {
                passedOver.add(new PassedOver(id, date, Passing.OTHER_WAY));
            } else if (plan.status(step) == Status.DONE) {
                passedOver.add(new PassedOver(id, date, Passing.DONE));
            } else {
                byStep.put(step, date);
            }
        });
    }

    KeptDates dates() {
        return dates;
    }

    /** The deadline kept for each open step that has one. */
    Map<Integer, LocalDate> byStep() {
        return byStep;
    }

    List<PassedOver> passedOver() {
        return passedOver;
    }

    /** By activity the boundary at which it shall end; any day where no deadline is kept. */
    int[] byActivity() {
        int[] ends = new int[plan.network().size()];
        Arrays.fill(ends, Network.ANY_DAY);
        byStep.forEach((step, date) -> ends[plan.activity(step)] = plan.endOn(plan.activity(step), date));
        return ends;
    }
}
