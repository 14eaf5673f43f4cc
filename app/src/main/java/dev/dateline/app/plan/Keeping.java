package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Change;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes of a schedule the dates that are kept of it: the deadline of every open step, in the order of the file. */
final class Keeping {

    private Keeping() {}

    /** None where nothing is left to be done. */
    static Optional<KeptDates> of(BackwardPlan plan) {
        return of(plan, plan.schedule());
    }

    /** @param schedule of the plan's network */
    static Optional<KeptDates> of(BackwardPlan plan, Schedule schedule) {
        var network = plan.network();
        var steps = plan.contents().of(Step.KIND);
        var dates = new LinkedHashMap<String, LocalDate>();
        for (int step : network.open()) {
            int activity = network.activity(step);
            dates.put(steps.get(step).id(), network.lastDay(activity, schedule.end(activity)));
        }
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptDates(plan.today().date(), dates, Optional.empty(), Optional.empty()));
    }

    /** The same without the dates of steps that are done, or no more. */
    static Optional<KeptDates> stillOpen(KeptDates dates, BackwardPlan now) {
        var open = new LinkedHashMap<>(dates.dates());
        open.keySet().retainAll(of(now).map(KeptDates::dates).orElse(Map.of()).keySet());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptDates(dates.kept(), open, dates.note(), dates.source()));
    }

    static Change keep(KeptDates dates) {
        return Change.of("kept the dates of " + Days.counted(dates.dates().size(), "step"))
                .put(KeptDates.KIND, dates);
    }

    /** Keeps the dates of a schedule that was offered. */
    static Change take(Offer offer) {
        return Change.of("took a better schedule: the dates of "
                        + Days.counted(offer.dates().dates().size(), "step"))
                .put(KeptDates.KIND, offer.dates());
    }

    static Change letGo() {
        return Change.of("let the kept dates go").remove(KeptDates.KIND, KeptDates.KIND.name());
    }

    /** The project with these dates kept, or with none. */
    static Contents in(Contents contents, Optional<KeptDates> dates) {
        return contents.with(KeptDates.KIND, dates.stream().toList());
    }
}
