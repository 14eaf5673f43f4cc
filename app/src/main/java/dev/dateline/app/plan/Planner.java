package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.CriticalPath;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a project backwards from its launch, on one day. */
public final class Planner {

    private final Contents contents;
    private final Consequences consequences;
    private final Project project;
    private final Today today;
    private final Steps steps;
    private final PlanNetwork plan;
    private final WorkCalendar calendar;
    private final CriticalPath path;
    private final Optional<KeptEnds> kept;
    private final Schedule schedule;
    private final Reasons reasons;
    private final int leastSlack;

    private Planner(Contents contents, Today today) {
        this.consequences = Consequences.of(contents, today.date());
        this.contents = consequences.applied(contents);
        this.project = contents.project();
        this.today = today;
        this.steps = new Steps(this.contents);
        this.plan = new PlanNetwork(steps, project, today.date(), consequences.refuted());
        this.calendar = plan.calendar();
        this.path = CriticalPath.of(plan.network(), plan.launch());
        this.kept = kept(contents, today, plan);
        this.schedule = PlanSchedule.of(plan, kept);
        this.reasons = new Reasons(plan, steps, schedule, project, CauseWords.FILE);
        this.leastSlack = plan.open().stream()
                .mapToInt(step -> path.slack(plan.activity(step)))
                .min()
                .orElse(0);
    }

    /** The deadlines that a plan of this network has to keep. */
    private static Optional<KeptEnds> kept(Contents contents, Today today, PlanNetwork network) {
        return KeptDates.on(today.date(), contents.of(KeptDates.KIND)).map(dates -> new KeptEnds(dates, network));
    }

    public static BackwardPlan plan(Contents contents, Today today) {
        return new Planner(contents, today).plan();
    }

    /** Where everything lies in a plan, without its reasons: for whoever plans many times. */
    public record Sketch(PlanNetwork network, Schedule schedule, boolean isStopped) {}

    /** As {@link #plan}. */
    public static Sketch sketch(Contents contents, Today today) {
        var network = network(contents, today);
        return new Sketch(
                network,
                PlanSchedule.of(network, kept(contents, today, network)),
                Consequences.of(contents, today.date()).stop().isPresent());
    }

    /** What a plan comes to, without its reasons: for whoever plans many times. */
    public record Outcome(int lateBy, LocalDate launchHeld, Optional<LocalDate> mustStartBy) {

        public boolean holds() {
            return lateBy == 0;
        }
    }

    /** As {@link #plan}; a plan is feasible if and only if its outcome holds. */
    public static Outcome outcome(Contents contents, Today today) {
        var sketch = sketch(contents, today);
        return outcome(sketch.network, sketch.schedule, contents.project());
    }

    /** The network from which {@link #plan} would make its schedule. */
    public static PlanNetwork network(Contents contents, Today today) {
        var consequences = Consequences.of(contents, today.date());
        var applied = consequences.applied(contents);
        return new PlanNetwork(new Steps(applied), applied.project(), today.date(), consequences.refuted());
    }

    private static Outcome outcome(PlanNetwork plan, Schedule schedule, Project project) {
        return new Outcome(
                schedule.lateBy(),
                schedule.lateBy() == 0 ? project.launch() : plan.calendar().date(schedule.launch()),
                plan.firstStart(schedule).map(plan.calendar()::date));
    }

    private BackwardPlan plan() {
        var outcome = outcome(plan, schedule, project);
        var rows = rows();
        var mustStartBy = outcome.mustStartBy();
        var chain = reasons.chain();
        return new BackwardPlan(
                contents,
                today,
                outcome.launchHeld(),
                outcome.lateBy(),
                mustStartBy,
                chain,
                unestimated(),
                overused(),
                rows,
                new PlanFigures(this.project, today, plan, schedule, mustStartBy, kept.isPresent(), leastSlack)
                        .figures(),
                plan,
                schedule,
                kept.map(dates -> Adherence.of(dates, plan, steps, schedule, reasons)),
                consequences);
    }

    private List<PlannedStep> rows() {
        var ranks = ranks();
        var rows = new ArrayList<PlannedStep>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            rows.add(steps.hasParts(i) ? parent(i) : leaf(i, ranks));
        }
        return rows;
    }

    private record Rank(int place, String because) {}

    private Map<Integer, Rank> ranks() {
        var ranking = new Ranking(steps, project.priority());
        var candidates = plan.open().stream()
                .filter(step -> plan.status(step) == Status.PLANNED)
                .filter(step -> path.earlyStart(plan.activity(step)) == plan.today())
                .map(step -> new Ranking.Candidate(step, path.slack(plan.activity(step))))
                .toList();
        var ranks = new HashMap<Integer, Rank>();
        int place = 1;
        for (var candidate : ranking.ranked(candidates)) {
            ranks.put(candidate.step(), new Rank(place++, ranking.because(candidate)));
        }
        return ranks;
    }

    private PlannedStep leaf(int step, Map<Integer, Rank> ranks) {
        var waitsFor = plan.activity(step) < 0 ? List.<Cause>of() : reasons.waitsFor(step);
        var heldBy = plan.activity(step) < 0 ? List.<Cause>of() : reasons.heldBy(step);
        var rank = Optional.ofNullable(ranks.get(step));
        return new PlannedStep(
                steps.get(step),
                plan.status(step),
                false,
                plan.isOnWay(step),
                dates(step),
                isCritical(step),
                because(step, waitsFor, heldBy),
                waitsFor,
                heldBy,
                rank.map(Rank::place),
                rank.map(Rank::because).orElse(""),
                ifRefuted(step));
    }

    private boolean isCritical(int step) {
        int activity = plan.activity(step);
        return activity >= 0 && path.slack(activity) <= (schedule.lateBy() > 0 ? 0 : leastSlack);
    }

    private String because(int step, List<Cause> waitsFor, List<Cause> heldBy) {
        if (!plan.isOnWay(step)) {
            return otherWay(step);
        }
        return plan.status(step) == Status.DONE
                ? "done on " + steps.get(step).finished().orElseThrow()
                : reasons.because(waitsFor, heldBy);
    }

    private String otherWay(int step) {
        var only = steps.withAncestors(step).stream()
                .flatMap(at -> steps.get(at).onlyIf().stream())
                .toList();
        return only.stream()
                .flatMap(way -> way.holds().stream())
                .filter(consequences.refuted()::contains)
                .findFirst()
                .map(held -> "fell away, because " + held + " was refuted")
                .orElseGet(() -> "only if "
                        + only.stream()
                                .flatMap(way -> way.refuted().stream())
                                .findFirst()
                                .orElse("")
                        + " is refuted");
    }

    private Optional<PlannedStep.Dates> dates(int step) {
        if (!plan.isOnWay(step)) {
            return Optional.empty();
        }
        var record = steps.get(step);
        int activity = plan.activity(step);
        return Optional.of(
                switch (plan.status(step)) {
                    case DONE -> {
                        var finished = record.finished().orElseThrow();
                        yield new PlannedStep.Dates(
                                record.started(), finished, record.started(), finished, record.started(), finished, 0);
                    }
                    case STARTED ->
                        new PlannedStep.Dates(
                                record.started(),
                                plan.lastDay(activity, schedule.end(activity)),
                                record.started(),
                                plan.lastDay(activity, path.earlyEnd(activity)),
                                record.started(),
                                plan.lastDay(activity, path.lateEnd(activity)),
                                path.slack(activity));
                    case PLANNED ->
                        new PlannedStep.Dates(
                                Optional.of(calendar.date(schedule.start(activity))),
                                plan.lastDay(activity, schedule.end(activity)),
                                Optional.of(calendar.date(path.earlyStart(activity))),
                                plan.lastDay(activity, path.earlyEnd(activity)),
                                Optional.of(calendar.date(path.lateStart(activity))),
                                plan.lastDay(activity, path.lateEnd(activity)),
                                path.slack(activity));
                });
    }

    /** A step with parts runs from its parts' first start to their last deadline. */
    private PlannedStep parent(int step) {
        var leaves = steps.leaves(step).stream().filter(plan::isOnWay).toList();
        var dates = leaves.stream().flatMap(leaf -> dates(leaf).stream()).toList();
        var open = leaves.stream().filter(leaf -> plan.activity(leaf) >= 0).toList();
        var status = open.isEmpty()
                ? Status.DONE
                : open.size() == leaves.size() && open.stream().allMatch(leaf -> plan.status(leaf) == Status.PLANNED)
                        ? Status.PLANNED
                        : Status.STARTED;
        return new PlannedStep(
                steps.get(step),
                leaves.isEmpty() ? Status.PLANNED : status,
                true,
                !leaves.isEmpty(),
                dates.isEmpty() ? Optional.empty() : Optional.of(spanning(dates, open)),
                open.stream().anyMatch(this::isCritical),
                leaves.isEmpty()
                        ? "its parts are on another way out"
                        : "runs from its parts' first start to their last deadline",
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private PlannedStep.Dates spanning(List<PlannedStep.Dates> dates, List<Integer> open) {
        return new PlannedStep.Dates(
                first(dates.stream().map(PlannedStep.Dates::start).toList()),
                latest(dates.stream().map(PlannedStep.Dates::deadline).toList()),
                first(dates.stream().map(PlannedStep.Dates::earlyStart).toList()),
                latest(dates.stream().map(PlannedStep.Dates::earlyFinish).toList()),
                first(dates.stream().map(PlannedStep.Dates::lateStart).toList()),
                latest(dates.stream().map(PlannedStep.Dates::lateFinish).toList()),
                open.stream()
                        .mapToInt(leaf -> path.slack(plan.activity(leaf)))
                        .min()
                        .orElse(0));
    }

    private static Optional<LocalDate> first(List<Optional<LocalDate>> dates) {
        return dates.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static LocalDate latest(List<LocalDate> dates) {
        return dates.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The plan on the other way out, made the same way. */
    private Optional<PlannedStep.IfRefuted> ifRefuted(int step) {
        var test = steps.get(step);
        if (test.ifRefuted().isEmpty() || !plan.isOnWay(step) || plan.status(step) == Status.DONE) {
            return Optional.empty();
        }
        var assumption = test.tests().orElseThrow();
        if (consequences.refuted().contains(assumption)) {
            return Optional.empty(); // the plan has taken that way
        }
        if (test.ifRefuted().get().isStop()) {
            return Optional.of(new PlannedStep.IfRefuted(
                    assumption, Optional.empty(), "if " + assumption + " is refuted, there is no launch"));
        }
        var refuted = new HashSet<>(consequences.refuted());
        refuted.add(assumption);
        var other = new PlanNetwork(steps, project, today.date(), refuted);
        var rescheduled = PlanSchedule.of(other, kept(contents, today, other));
        var instead = String.join(", ", test.ifRefuted().get().instead());
        int lateBy = rescheduled.lateBy();
        var text = "if " + assumption + " is refuted: " + instead + " instead; "
                + (lateBy == 0
                        ? "the launch still holds, work must start by " + firstStart(other, rescheduled)
                        : "the work would end " + Reasons.days(lateBy) + " too late");
        return Optional.of(new PlannedStep.IfRefuted(assumption, Optional.of(lateBy), text));
    }

    private static String firstStart(PlanNetwork plan, Schedule schedule) {
        return plan.firstStart(schedule)
                .map(start -> plan.calendar().date(start).toString())
                .orElse("now");
    }

    private List<String> unestimated() {
        var unestimated = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.hasParts(i)
                    && plan.status(i) != Status.DONE
                    && steps.get(i).estimate().isEmpty()) {
                unestimated.add(steps.get(i).id());
            }
        }
        return unestimated;
    }

    private List<String> overused() {
        var overused = new ArrayList<String>();
        for (int team = 0; team < plan.teamNames().size(); team++) {
            int number = team;
            int horizon = plan.open().stream()
                    .filter(step -> plan.status(step) == Status.STARTED)
                    .mapToInt(plan::remaining)
                    .max()
                    .orElse(0);
            for (int day = plan.today(); day < plan.today() + horizon; day++) {
                if (plan.free().free(number, day) < 0) {
                    overused.add(plan.teamNames().get(team) + " from " + calendar.date(day));
                    break;
                }
            }
        }
        return overused;
    }
}
