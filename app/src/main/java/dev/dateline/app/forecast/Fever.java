package dev.dateline.app.forecast;

import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.scheduling.EarlyPlacement;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How much of the project buffer was used as the work went on: each past day is planned again from what was begun and done by then, with the
 * estimates as they are now. The buffer is what the forecast of the first day asked for, or what there was where that was less: all used, the
 * work ends at the launch.
 *
 * @param since the day on which the work began
 * @param needed what the forecast asked for then, in working days
 * @param buffer in working days
 * @param points by the day
 */
record Fever(LocalDate since, int needed, int buffer, List<Point> points) {

    private static final int MOST = 20;
    private static final int TRIALS = 2_000;
    private static final int LARGEST = 1_000;

    /**
     * One day.
     *
     * @param done the share of the way that lies behind: what is left by likely lengths, of what it was
     * @param used the share of the buffer; above 1 where more is used than there was
     */
    record Point(LocalDate day, double done, double used) {}

    /** Worked out once for all who look. */
    static Optional<Fever> of(Opened project) {
        record Known(Optional<Fever> fever) {}
        return project.once(Known.class, () -> new Known(of(project.contents(), project.today(), Buffers.CHANCE)))
                .fever;
    }

    /** None where no work has begun before today, nothing is left, there was no buffer, or the plan is too large to be made anew so often. */
    static Optional<Fever> of(Contents contents, Today today, double chance) {
        var days = days(contents, today.date());
        if (days.size() < 2 || contents.of(Step.KIND).size() > LARGEST) {
            return Optional.empty();
        }
        var first = Planner.plan(contents, on(days.getFirst()));
        var forecast = PlanForecast.of(first, TRIALS, PlanForecast.SEED, done -> {});
        var enough = forecast.finish(chance);
        if (first.isStopped() || enough.isEmpty()) {
            return Optional.empty();
        }
        var calendar = first.network().calendar();
        int end = end(first.schedule(), first.network());
        int needed = Math.max(1, calendar.numberOf(enough.get()) - end);
        int buffer = Math.min(needed, first.network().launch() - end);
        if (buffer <= 0) {
            return Optional.empty();
        }
        int goal = first.network().launch() - buffer;
        int way = Math.max(1, end - first.network().today());
        var sketches = days.parallelStream()
                .map(day -> Planner.sketch(contents, on(day)))
                .toList();
        var points = new ArrayList<Point>();
        for (int k = 0; k < sketches.size(); k++) {
            var plan = sketches.get(k);
            if (plan.isStopped() || plan.network().open().isEmpty()) {
                break;
            }
            int now = end(plan.schedule(), plan.network());
            points.add(new Point(
                    days.get(k),
                    Math.clamp(1 - (double) (now - plan.network().today()) / way, 0.0, 1.0),
                    Math.max(0, (double) (now - goal) / buffer)));
        }
        return points.size() < 2 ? Optional.empty() : Optional.of(new Fever(days.getFirst(), needed, buffer, points));
    }

    private static Today on(LocalDate day) {
        return new Today(day, "a day gone by");
    }

    /** If everything took as long as is likely and began as soon as it could. */
    private static int end(Schedule schedule, PlanNetwork network) {
        return EarlyPlacement.of(schedule, network.free()).end();
    }

    /** From the first begun step to today, by weeks or by as much as keeps them few. */
    private static List<LocalDate> days(Contents contents, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        contents.of(Step.KIND).stream()
                .map(Step::started)
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(today))
                .min(LocalDate::compareTo)
                .ifPresent(first -> {
                    long between = ChronoUnit.DAYS.between(first, today);
                    long every = Math.max(7, Math.ceilDiv(between, MOST));
                    for (var day = today; day.isAfter(first); day = day.minusDays(every)) {
                        days.add(day);
                    }
                    days.add(first);
                });
        return List.copyOf(days);
    }
}
