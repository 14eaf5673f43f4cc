package dev.dateline.app.plan;

import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a plan stands to the dates that were kept.
 *
 * @param atTheirDate the planned steps that begin on the day kept for them
 * @param moved those that do not, in the order of their new dates
 * @param without the planned steps for which no date was kept
 * @param passedOver kept dates that do not count here
 */
public record Adherence(
        KeptDates dates,
        List<String> atTheirDate,
        List<Moved> moved,
        List<String> without,
        List<KeptStarts.PassedOver> passedOver) {

    /** @param because what holds it where it is now, in the words of a file */
    public record Moved(String step, LocalDate kept, LocalDate start, String because) {}

    /** The planned steps for which a date was kept. */
    int many() {
        return atTheirDate.size() + moved.size();
    }

    Optional<LocalDate> keptOf(String step) {
        return Optional.ofNullable(dates.dates().get(step));
    }

    static Adherence of(KeptStarts kept, PlanNetwork plan, Steps steps, Schedule schedule, Reasons reasons) {
        var at = new ArrayList<String>();
        var moved = new ArrayList<Moved>();
        var without = new ArrayList<String>();
        for (int step : plan.open()) {
            if (plan.status(step) == Status.PLANNED) {
                var id = steps.get(step).id();
                var date = kept.byStep().get(step);
                int day = schedule.start(plan.activity(step));
                var start = plan.calendar().date(day);
                if (date == null) {
                    without.add(id);
                } else if (plan.calendar().numberOf(date) == day) {
                    at.add(id);
                } else {
                    moved.add(new Moved(id, date, start, because(reasons, step, date, start)));
                }
            }
        }
        moved.sort(Comparator.comparing(Moved::start));
        return new Adherence(kept.dates(), at, moved, without, kept.passedOver());
    }

    /** An earlier date is forced by what waits for the step; a later one by what it waits for. */
    static String because(Reasons reasons, int step, LocalDate kept, LocalDate start) {
        var forced = reasons.forced(step);
        var heldBack = reasons.heldBack(step);
        return start.isBefore(kept) ? forced : heldBack.orElse(forced);
    }
}
