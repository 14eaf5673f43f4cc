package dev.dateline.app.plan;

import dev.dateline.app.project.People;
import dev.dateline.app.project.Project;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.Binding;
import dev.dateline.engine.scheduling.Bindings;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What holds the dates of each step: the engine's bindings, told of steps, teams, absences and days. */
final class Causes {

    /** Of more parts than these that hold a date at once the whole is named. */
    private static final int MOST_PARTS = 8;

    private final PlanNetwork plan;
    private final Steps steps;
    private final Schedule schedule;
    private final Bindings bindings;
    private final WorkCalendar calendar;
    private final LocalDate launch;
    private final List<DateRange> holidays;

    Causes(PlanNetwork plan, Steps steps, Schedule schedule, Project project) {
        this.plan = plan;
        this.steps = steps;
        this.schedule = schedule;
        this.bindings = new Bindings(schedule, plan.planTeams().presence(), plan.hubs(), plan.held());
        this.calendar = plan.calendar();
        this.launch = project.launch();
        this.holidays = project.calendar().map(Project.Work::holidays).orElse(List.of());
    }

    Bindings bindings() {
        return bindings;
    }

    /** All that together keeps an open step from starting (or, if it has begun, from ending) a day later. */
    List<Cause> heldBy(int step) {
        int activity = plan.activity(step);
        return told(activity, schedule.end(activity), bindings.later(activity), List.of());
    }

    /** All that together keeps an open step from starting a day earlier; nothing where it could. */
    List<Cause> waitsFor(int step) {
        if (plan.status(step) == Status.STARTED) {
            return List.of(new Cause.Begun(plan.remaining(step)));
        }
        return bindings.earlier(plan.activity(step)).stream()
                .flatMap(binding -> switch (binding) {
                    case Binding.Launch(), Binding.Kept() -> Stream.<Cause>of();
                    case Binding.OwnDate() -> ownDates(step);
                    case Binding.Link link -> before(link);
                    case Binding.Team team -> Stream.of(busy(team, true));
                    case Binding.Away gone -> Stream.of(absence(gone, Optional.empty(), List.of()));
                })
                .distinct()
                .toList();
    }

    /** @param lifted absences that are taken not to be */
    private List<Cause> told(int activity, int end, List<Binding> held, List<Integer> lifted) {
        return held.stream()
                .flatMap(binding -> switch (binding) {
                    case Binding.Launch() -> Stream.of(launch(end));
                    case Binding.OwnDate() -> Stream.<Cause>of();
                    case Binding.Kept() -> Stream.of(new Cause.Kept());
                    case Binding.Link link -> after(link, end);
                    case Binding.Team team -> Stream.of(busy(team, false));
                    case Binding.Away gone -> Stream.of(away(activity, end, gone, held, lifted));
                })
                .distinct()
                .toList();
    }

    private Cause launch(int end) {
        return schedule.lateBy() > 0
                ? new Cause.Launch(calendar.date(schedule.launch()), Optional.empty(), true)
                : new Cause.Launch(launch, holidays(end, launch), false);
    }

    /** The first of the holidays between the last working day and a date: there the calendar binds as well. */
    private Optional<LocalDate> holidays(int end, LocalDate date) {
        var from = calendar.date(end - 1);
        return holidays.stream()
                .map(DateRange::from)
                .filter(day -> day.isAfter(from) && day.isBefore(date))
                .findFirst();
    }

    private Optional<LocalDate> holidaysFromToday(LocalDate start) {
        return holidays.stream()
                .filter(range ->
                        !range.to().isBefore(plan.todayDate()) && range.from().isBefore(start))
                .map(DateRange::from)
                .findFirst();
    }

    private Stream<Cause> after(Binding.Link link, int end) {
        boolean toStart = link.type() == LinkType.FS || link.type() == LinkType.SS;
        return named(
                link,
                after -> toStart ? calendar.date(schedule.start(after)) : lastDay(after),
                on -> toStart && link.lag() == 0 ? holidays(end, on) : Optional.empty());
    }

    private Stream<Cause> before(Binding.Link link) {
        boolean fromStart = link.type() == LinkType.SS || link.type() == LinkType.SF;
        return named(
                link,
                before -> fromStart ? calendar.date(schedule.start(before)) : lastDay(before),
                on -> Optional.empty());
    }

    private Stream<Cause> named(
            Binding.Link link, IntFunction<LocalDate> day, Function<LocalDate, Optional<LocalDate>> between) {
        if (link.neighbours().size() > MOST_PARTS) {
            var on = day.apply(link.neighbours().getFirst());
            return Stream.of(new Cause.Link(
                    whole(link.neighbours()),
                    link.neighbours().size(),
                    link.type(),
                    link.lag(),
                    on,
                    between.apply(on)));
        }
        return link.neighbours().stream().map(activity -> {
            var on = day.apply(activity);
            return new Cause.Link(id(step(activity)), 0, link.type(), link.lag(), on, between.apply(on));
        });
    }

    /** The innermost step of which all these are parts. */
    private String whole(List<Integer> activities) {
        var common = new ArrayList<>(steps.withAncestors(step(activities.getFirst())));
        activities.forEach(activity -> common.retainAll(steps.withAncestors(step(activity))));
        return id(common.getFirst());
    }

    /** A milestone is on the day whose morning is its boundary; anything longer ends on the day before. */
    private LocalDate lastDay(int activity) {
        int step = step(activity);
        boolean milestone = plan.status(step) == Status.PLANNED && plan.duration(step) == 0;
        return calendar.date(schedule.end(activity) - (milestone ? 0 : 1));
    }

    private Cause busy(Binding.Team team, boolean before) {
        return new Cause.Team(
                plan.teamNames().get(team.team()),
                calendar.date(team.day()),
                before,
                new People(team.missing()),
                ids(team.neighbours()));
    }

    /** Behind an absence stands what would hold the step if the team were there. */
    private Cause away(int activity, int end, Binding.Away gone, List<Binding> held, List<Integer> lifted) {
        var team = plan.planTeams().lack(gone.number()).team();
        var without = new ArrayList<>(lifted);
        for (var binding : held) {
            if (binding instanceof Binding.Away other
                    && plan.planTeams().lack(other.number()).team().equals(team)) {
                without.add(other.number());
            }
        }
        var later = bindings.without(activity, without);
        int otherwise = later.start() + schedule.network().duration(activity);
        return otherwise > end
                ? absence(
                        gone,
                        Optional.of(calendar.date(otherwise - 1)),
                        told(activity, otherwise, later.held(), without))
                : absence(gone, Optional.empty(), List.of());
    }

    private Cause absence(Binding.Away gone, Optional<LocalDate> otherwise, List<Cause> then) {
        var lack = plan.planTeams().lack(gone.number());
        return new Cause.Absence(
                lack.team(),
                lack.days(),
                Optional.of(new Cause.Fewer(lack.there(), lack.usual()))
                        .filter(fewer -> fewer.there().tenths() > 0),
                lack.why(),
                ids(gone.neighbours()),
                calendar.date(gone.day()),
                otherwise,
                then);
    }

    private List<String> ids(List<Integer> activities) {
        return activities.stream().map(activity -> id(step(activity))).toList();
    }

    private Stream<Cause> ownDates(int step) {
        int activity = plan.activity(step);
        int start = schedule.start(activity);
        var causes = new ArrayList<Cause>();
        if (start == plan.today()) {
            causes.add(new Cause.Today(calendar.date(start), holidaysFromToday(calendar.date(start))));
        }
        for (int at : steps.withAncestors(step)) {
            steps.get(at)
                    .notBefore()
                    .filter(date -> calendar.numberOf(date) == start)
                    .ifPresent(date -> causes.add(new Cause.NotBefore(id(at), date)));
        }
        for (var link : plan.fromStarted(activity)) {
            boolean toStart = link.type() == LinkType.SS;
            if (link.day() == (toStart ? start : schedule.end(activity))) {
                var began = steps.get(link.source()).started().orElseThrow();
                causes.add(new Cause.Started(id(link.source()), link.type(), link.lag(), began));
            }
        }
        return causes.stream();
    }

    private int step(int activity) {
        return plan.step(activity).orElseThrow();
    }

    private String id(int step) {
        return steps.get(step).id();
    }
}
