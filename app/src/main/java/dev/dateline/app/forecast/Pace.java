package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.history.Flow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When all that is left will be done if things go on getting finished as they have been: from the dates of past finishes alone. It knows nothing of
 * lengths, links or teams, and so is a second opinion beside the trials of the plan. What is finished by the end of today is known.
 *
 * @param left how many steps are still to be finished, those that take no time left out
 * @param finishes the newest known, by date
 * @param leftOut what is finished and says nothing about the pace
 */
record Pace(
        LocalDate today,
        LocalDate launch,
        WorkCalendar calendar,
        int left,
        List<Finish> finishes,
        List<PastWorks.LeftOut> leftOut,
        Optional<Flow> flow) {

    /** Fewer say nothing: there is no window of the past to try a forecast on. */
    static final int FEWEST = 10;

    /** So many times what was seen is the farthest it looks ahead. */
    private static final int FARTHEST = 4;

    /** The pace is that of late; older finishes are left out. */
    private static final int MOST = 2_000;

    /** Nobody plans beyond a century. */
    private static final double MOST_DAYS = 36_525;

    /** @param where it is known from, in words */
    record Finish(String what, String where, LocalDate on) {}

    static Pace of(BackwardPlan plan) {
        var contents = plan.contents();
        var today = plan.today().date();
        List<PastWorks.LeftOut> leftOut = new ArrayList<>();
        var known = finishes(contents, today, leftOut);
        var finishes = known.subList(Math.max(0, known.size() - MOST), known.size());
        var steps = new Steps(contents);
        int left = (int) plan.network().open().stream()
                .filter(number -> takesTime(steps.get(number)))
                .count();
        return new Pace(
                today,
                plan.launch(),
                plan.network().calendar(),
                left,
                finishes,
                leftOut,
                left == 0 || plan.isStopped() || finishes.size() < needed(left)
                        ? Optional.empty()
                        : Optional.of(Flow.before(
                                today.plusDays(1),
                                finishes.stream()
                                        .map(finish -> finish.on.atTime(LocalTime.NOON))
                                        .toList(),
                                left)));
    }

    /** Worked out once for all who look. */
    static Pace of(Opened project) {
        return project.once(Pace.class, () -> of(PlanForecast.plan(project)));
    }

    /** All that is known to be finished on a day, by date. */
    static List<Finish> finishes(Contents contents, LocalDate today) {
        return finishes(contents, today, new ArrayList<>());
    }

    private static List<Finish> finishes(Contents contents, LocalDate today, List<PastWorks.LeftOut> leftOut) {
        List<Finish> finishes = new ArrayList<>();
        var steps = new Steps(contents);
        for (int number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (!steps.hasParts(number) && step.status() == Status.DONE) {
                var why = takesTime(step) ? "" : "a milestone, which takes no time";
                take(step.name(), "this plan", step.finished(), why, today, finishes, leftOut);
            }
        }
        for (var precedents : contents.of(Precedents.KIND)) {
            for (int line = 0; precedents.ours() && line < precedents.cases().size(); line++) {
                var one = precedents.cases().get(line);
                var what = one.name().orElse("case " + (line + 1));
                take(what, precedents.title(), one.finished(), "", today, finishes, leftOut);
            }
        }
        finishes.sort(Comparator.comparing(Finish::on));
        return finishes;
    }

    private static void take(
            String what,
            String where,
            Optional<LocalDate> finished,
            String otherwise,
            LocalDate today,
            List<Finish> finishes,
            List<PastWorks.LeftOut> leftOut) {
        var why = !otherwise.isEmpty()
                ? otherwise
                : finished.isEmpty()
                        ? "nobody wrote down when it was finished"
                        : finished.get().isAfter(today)
                                ? "finished on " + finished.get() + ", which nobody knows yet"
                                : "";
        if (why.isEmpty()) {
            finishes.add(new Finish(what, where, finished.orElseThrow()));
        } else {
            leftOut.add(new PastWorks.LeftOut(what, where, why));
        }
    }

    /** What nobody estimated is a piece of work like others. */
    private static boolean takesTime(Step step) {
        return step.estimate().filter(estimate -> estimate.likely().days() == 0).isEmpty();
    }

    private static int needed(int left) {
        return Math.max(FEWEST, Math.ceilDiv(left, FARTHEST));
    }

    /** How many more must be finished before it can be told; 0 where it can. */
    int lacking() {
        return Math.max(0, needed(left) - finishes.size());
    }

    /** The working day after the last of what is left, which this share of cases has reached; none where that is a century off. */
    Optional<LocalDate> by(double share) {
        return flow.map(known -> known.days().exceededWith(1 - share))
                .filter(days -> days < MOST_DAYS)
                .map(days -> calendar.date(calendar.numberOf(today.plusDays(2 + (long) Math.floor(days)))));
    }

    /** The chance that all is finished before the launch. */
    Optional<Double> onTime() {
        long days = ChronoUnit.DAYS.between(today.plusDays(1), launch);
        return flow.map(known -> days <= 0 ? 0 : 1 - known.days().chanceAbove((double) days));
    }

    Json json(PlanForecast forecast) {
        var dates = Json.object().put("onTime", onTime());
        for (int percent : List.of(10, 50, 80, 90, 95)) {
            dates.put("p" + percent, by(percent / 100.0));
        }
        return Json.object()
                .put("left", left)
                .put("learnedFrom", finishes.size())
                .put("lacking", lacking())
                .put("finish", dates)
                .put("says", new PaceWords(this, forecast).sentence())
                .put(
                        "finishes",
                        finishes.stream()
                                .map(one -> Json.object()
                                        .put("what", one.what)
                                        .put("where", one.where)
                                        .put("on", one.on))
                                .toList())
                .put(
                        "leftOut",
                        leftOut.stream()
                                .map(one -> Json.object()
                                        .put("what", one.what())
                                        .put("where", one.where())
                                        .put("why", one.why()))
                                .toList());
    }
}
