package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a plan stands to the deadlines that were kept.
 *
 * @param atTheirDate the open steps that are due on the day kept for them
 * @param moved those that are not, in the order of their new deadlines
 * @param without the open steps for which no deadline was kept
 * @param passedOver kept dates that do not count here
 */
public record Adherence(
        KeptDates dates,
        List<String> atTheirDate,
        List<Moved> moved,
        List<String> without,
        List<KeptEnds.PassedOver> passedOver) {

    /** @param because what holds it where it is now, in the words of a file */
    public record Moved(String step, LocalDate kept, LocalDate deadline, String because) {}

    /** The open steps for which a deadline was kept. */
    int many() {
        return atTheirDate.size() + moved.size();
    }

    Optional<LocalDate> keptOf(String step) {
        return Optional.ofNullable(dates.dates().get(step));
    }

    Optional<Moved> moved(String step) {
        return moved.stream().filter(one -> one.step().equals(step)).findFirst();
    }

    static Adherence of(KeptEnds kept, PlanNetwork plan, Steps steps, Schedule schedule, Reasons reasons) {
        var at = new ArrayList<String>();
        var moved = new ArrayList<Moved>();
        var without = new ArrayList<String>();
        for (int step : plan.open()) {
            var id = steps.get(step).id();
            int activity = plan.activity(step);
            int end = schedule.end(activity);
            var date = kept.byStep().get(step);
            if (date == null) {
                without.add(id);
            } else if (plan.endOn(activity, date) == end) {
                at.add(id);
            } else {
                var deadline = plan.lastDay(activity, end);
                moved.add(new Moved(id, date, deadline, because(reasons, step, date, deadline)));
            }
        }
        moved.sort(Comparator.comparing(Moved::deadline));
        return new Adherence(kept.dates(), at, moved, without, kept.passedOver());
    }

    /** What waits for a step forces it earlier; what it waits for makes it later. */
    static String because(Reasons reasons, int step, LocalDate kept, LocalDate deadline) {
        return deadline.isBefore(kept)
                ? reasons.forced(step)
                : reasons.heldBack(step).orElseGet(() -> reasons.because(step));
    }
}
