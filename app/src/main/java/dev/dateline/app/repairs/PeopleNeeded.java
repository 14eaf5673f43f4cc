package dev.dateline.app.repairs;

import dev.dateline.app.page.Days;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.PlanSchedule;
import dev.dateline.app.plan.Repair;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.LongPredicate;

/** For which weeks more people are needed: the shortest stretch found in which they are enough. */
final class PeopleNeeded {

    /** Beyond the launch nobody is needed; the days after it are taken for as long as anything could lie there. */
    private static final int BEYOND = 500;

    private final Repair repair;
    private final PlanNetwork with;
    private final WorkCalendar calendar;
    private final int team;
    private final PlanNetwork before;

    PeopleNeeded(RepairTrials trials, BackwardPlan plan, Repair repair) {
        this.repair = repair;
        this.with = trials.network(repair.parameters());
        this.calendar = with.calendar();
        var name = repair.parameters().keySet().iterator().next().substring("capacity.".length());
        this.team = with.team(name);
        this.before = plan.network();
    }

    /** The repair with the weeks said, where these are not all. */
    Repair told() {
        var schedule = PlanSchedule.of(with);
        int first = first(schedule);
        int last = last(schedule);
        if (first > last) {
            return repair;
        }
        var from = monday(calendar.date(first));
        var to = monday(calendar.date(last));
        from = from.plusWeeks(later(from, to));
        to = to.minusWeeks(sooner(from, to));
        long weeks = ChronoUnit.WEEKS.between(from, to) + 1;
        var until = to.plusDays(6);
        boolean always =
                !from.isAfter(calendar.date(with.today())) && !until.isBefore(calendar.date(with.launch() - 1));
        return always
                ? repair
                : repair.noted("Needed for " + Days.counted(weeks, "week") + " only, from " + Days.full(from) + " to "
                        + Days.full(until));
    }

    private long later(LocalDate from, LocalDate to) {
        return most(ChronoUnit.WEEKS.between(from, to), weeks -> holds(from.plusWeeks(weeks), to));
    }

    private long sooner(LocalDate from, LocalDate to) {
        return most(ChronoUnit.WEEKS.between(from, to), weeks -> holds(from, to.minusWeeks(weeks)));
    }

    /** By how many weeks the end may move: found by halving, then by one more as long as that holds. */
    private static long most(long room, LongPredicate holds) {
        long by = 0;
        for (long fails = room + 1; fails - by > 1; ) {
            long middle = (by + fails) >>> 1;
            if (holds.test(middle)) {
                by = middle;
            } else {
                fails = middle;
            }
        }
        while (by < room && holds.test(by + 1)) {
            by++;
        }
        return by;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean isNeeded(Schedule schedule, int day) {
        return schedule.capacity().free(team, day) < more(day);
    }

    /** So many more than before are there, in tenths of a person: none while the team is away, or of a size that is written for a while. */
    private int more(int day) {
        return with.teams().free(team, day) - before.teams().free(team, day);
    }

    private int first(Schedule schedule) {
        int day = with.today();
        while (day < with.launch() && !isNeeded(schedule, day)) {
            day++;
        }
        return day;
    }

    private int last(Schedule schedule) {
        int day = with.launch() - 1;
        while (day >= with.today() && !isNeeded(schedule, day)) {
            day--;
        }
        return day;
    }

    /** Whether the launch holds if they are there from this Monday to the end of that week. */
    private boolean holds(LocalDate from, LocalDate to) {
        var free = with.free().copy();
        int first = calendar.numberOf(from);
        int last = calendar.numberOf(to.plusWeeks(1));
        for (int day = with.today(); day < with.launch() + BEYOND; day++) {
            if (day < first || day >= last) {
                free.hold(team, more(day), day, day + 1);
            }
        }
        return BackwardScheduler.schedule(with.network(), free, with.launch()).lateBy() == 0;
    }
}
