package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.Binding;
import dev.dateline.engine.scheduling.Bindings;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says in words what holds each step where it is: the link, team, calendar or date that binds. */
final class Reasons {

    private final PlanNetwork plan;
    private final Steps steps;
    private final Schedule schedule;
    private final Network network;
    private final Bindings bindings;
    private final WorkCalendar calendar;
    private final LocalDate launch;
    private final List<DateRange> holidays;
    private final List<List<DateRange>> away;
    private final List<Integer> chain;
    private final Set<Integer> inChain;
    private final Words words;

    /** How reasons name steps and write days: a file by identifiers and numbers, a page by titles and months. */
    record Words(Function<Step, String> step, Function<LocalDate, String> day) {
        static final Words FILE = new Words(Step::id, LocalDate::toString);

        static Words page(LocalDate today) {
            return new Words(step -> "“" + step.name() + "”", day -> Days.briefWithWeekday(day, today));
        }
    }

    Reasons(
            PlanNetwork plan,
            Steps steps,
            Schedule schedule,
            LocalDate launch,
            List<DateRange> holidays,
            List<List<DateRange>> away,
            Words words) {
        this.words = words;
        this.plan = plan;
        this.steps = steps;
        this.schedule = schedule;
        this.network = schedule.network();
        this.bindings = new Bindings(schedule, plan.teams());
        this.calendar = plan.calendar();
        this.launch = launch;
        this.holidays = holidays;
        this.away = away;
        this.chain = held();
        this.inChain = Set.copyOf(chain);
    }

    /** The reasons of a plan that is made already, in a page's words. */
    static Reasons of(BackwardPlan plan, Words words) {
        var project = plan.contents().project();
        return new Reasons(
                plan.network(),
                new Steps(plan.contents()),
                plan.schedule(),
                project.launch(),
                project.calendar().map(Project.Work::holidays).orElse(List.of()),
                project.teams().values().stream().map(Team::away).toList(),
                words);
    }

    /** What an open step waits for; empty where nothing holds it back. */
    Optional<String> heldBack(int step) {
        return plan.status(step) == Status.STARTED ? Optional.empty() : earlier(plan.activity(step));
    }

    /** What waits for an open step, and so forces its deadline. */
    String forced(int step) {
        return later(plan.activity(step));
    }

    private String day(LocalDate date) {
        return words.day.apply(date);
    }

    private String name(int step) {
        return words.step.apply(steps.get(step));
    }

    /** Why an open step's dates are what they are: what it waits for, then what waits for it. */
    String because(int step) {
        int activity = plan.activity(step);
        var reasons = new ArrayList<String>();
        if (plan.status(step) == Status.STARTED) {
            int remaining = plan.remaining(step);
            reasons.add("started, " + days(remaining) + " left");
        } else {
            earlier(activity).ifPresent(reasons::add);
        }
        reasons.add(later(activity));
        return String.join("; ", reasons);
    }

    List<String> chain() {
        return chain.stream()
                .flatMap(activity -> plan.step(activity).stream())
                .map(step -> steps.get(step).id())
                .toList();
    }

    /**
     * What holds the launch: from the activity with least to spare, each held by the next. Where the launch does not hold, the
     * first is one that cannot start any earlier.
     */
    private List<Integer> held() {
        var open = plan.open().stream().map(plan::activity).toList();
        var stuck = open.stream().filter(this::cannotBeEarlier).toList();
        return first(schedule.lateBy() > 0 && !stuck.isEmpty() ? stuck : open)
                .map(bindings::chainFrom)
                .orElse(List.of());
    }

    private Optional<Integer> first(List<Integer> activities) {
        Optional<Integer> first = Optional.empty();
        for (int activity : activities) {
            if ((first.isEmpty() || hasLess(activity, first.get()))
                    && !bindings.chainFrom(activity).isEmpty()) {
                first = Optional.of(activity);
            }
        }
        return first;
    }

    private boolean cannotBeEarlier(int activity) {
        return schedule.start(activity) <= network.earliestStart(activity)
                || schedule.end(activity) <= network.earliestEnd(activity);
    }

    /** Least to spare first; of those that have the same the one whose chain has most steps says most. */
    private boolean hasLess(int activity, int other) {
        int difference = spare(activity) - spare(other);
        return difference != 0
                ? difference < 0
                : bindings.chainFrom(activity).size()
                        > bindings.chainFrom(other).size();
    }

    /** Working days until a planned step must start, or by which a started one may end later than expected. */
    private int spare(int activity) {
        return plan.step(activity).map(plan::status).orElse(Status.PLANNED) == Status.STARTED
                ? schedule.end(activity) - network.earliestEnd(activity)
                : schedule.start(activity) - plan.today();
    }

    private Optional<String> earlier(int activity) {
        var fromChain = bindings.tightIncoming(activity).stream()
                .filter(link -> inChain.contains(network.linkFrom(link)))
                .findFirst();
        if (fromChain.isPresent()) {
            return Optional.of("waits for " + waitedFor(fromChain.get()));
        }
        return bindings.earlier(activity).map(binding -> switch (binding) {
            case Binding.Link(int link) -> "waits for " + waitedFor(link);
            case Binding.OwnDate() -> ownDate(activity);
            case Binding.Team team -> busyUntil(team);
            case Binding.Launch(), Binding.Kept() -> "";
        });
    }

    private String waitedFor(int link) {
        int before = network.linkFrom(link);
        var step = plan.step(before);
        if (step.isEmpty()) {
            var through = bindings.tightIncoming(before);
            return through.isEmpty() ? "the steps before it" : waitedFor(through.getFirst());
        }
        var name = name(step.get());
        int lag = network.linkLag(link);
        return switch (network.linkType(link)) {
            case FS -> name + lagged(lag);
            case SS -> "the start of " + name + lagged(lag);
            case FF -> name + lagged(lag) + " to end with it";
            case SF -> "the start of " + name + lagged(lag) + " to end with it";
        };
    }

    private static String lagged(int lag) {
        return lag == 0 ? "" : lag > 0 ? " and " + days(lag) + " more" : ", less " + days(-lag);
    }

    private String ownDate(int activity) {
        int step = plan.step(activity).orElseThrow();
        var notBefore = plan.notBefore(step);
        if (notBefore.isPresent()
                && calendar.numberOf(notBefore.get()) == schedule.start(activity)
                && schedule.start(activity) > plan.today()) {
            return "not before " + day(notBefore.get());
        } else if (schedule.start(activity) == plan.today()) {
            return "cannot start before today";
        }
        return "bound by a step that has started";
    }

    private String busyUntil(Binding.Team team) {
        var name = plan.teamNames().get(team.team());
        var until = day(calendar.date(team.day()));
        if (team.absent()) {
            return name + missing(team) + "until " + until;
        }
        return name + " are busy until " + until + with(team.neighbour());
    }

    private String later(int activity) {
        return switch (bindings.later(activity)) {
            case Binding.Launch() -> launchText(activity);
            case Binding.OwnDate() -> "";
            case Binding.Kept() -> "its date is kept";
            case Binding.Link(int link) -> neededBy(activity, link);
            case Binding.Team team
            when team.absent() -> plan.teamNames().get(team.team()) + missing(team) + absence(team);
            case Binding.Team team ->
                plan.teamNames().get(team.team()) + " are full from " + day(calendar.date(team.day()))
                        + with(team.neighbour());
        };
    }

    /** Some may be there, where a period has fewer of them than usual. */
    private String missing(Binding.Team team) {
        return plan.teams().free(team.team(), team.day()) > 0 ? " are too few " : " are away ";
    }

    private String absence(Binding.Team team) {
        var day = calendar.date(team.day());
        return away.get(team.team()).stream()
                .filter(range -> range.contains(day))
                .findFirst()
                .map(range -> range.from().equals(range.to()) ? "on " + day(range.from()) : between(range))
                .orElse("from " + day(day));
    }

    private String between(DateRange range) {
        return words.equals(Words.FILE)
                ? range.from() + "/" + range.to()
                : "from " + day(range.from()) + " to " + day(range.to());
    }

    private String launchText(int activity) {
        if (schedule.lateBy() > 0) {
            return "the launch, moved to " + day(calendar.date(schedule.launch()));
        }
        return "the launch is on " + day(launch) + holidaysBetween(schedule.end(activity) - 1, launch);
    }

    private String neededBy(int activity, int link) {
        int after = network.linkTo(link);
        var step = plan.step(after);
        if (step.isEmpty()) {
            return bindings.later(after) instanceof Binding.Link(int next) ? neededBy(activity, next) : "";
        }
        var name = name(step.get());
        var starts = calendar.date(schedule.start(after));
        int lag = network.linkLag(link);
        var type = network.linkType(link);
        boolean toStart = type == LinkType.FS || type == LinkType.SS;
        var event = toStart
                ? name + " starts on " + day(starts)
                : name + " ends on " + day(calendar.date(schedule.end(after) - 1));
        var own = type == LinkType.SS || type == LinkType.SF ? " after this starts" : "";
        var distance = lag == 0 ? "" : ", " + days(Math.abs(lag)) + (lag > 0 ? " later" : " earlier");
        var holidaysText = toStart && lag == 0 ? holidaysBetween(schedule.end(activity) - 1, starts) : "";
        return event + distance + own + holidaysText;
    }

    /** The holidays that lie between a working day and a date, where there are any: then the calendar binds as well. */
    private String holidaysBetween(int lastDay, LocalDate date) {
        var from = calendar.date(lastDay);
        return holidays.stream()
                .filter(range -> range.from().isAfter(from) && range.from().isBefore(date))
                .findFirst()
                .map(range -> ", after the holidays from " + day(range.from()))
                .orElse("");
    }

    private String with(int activity) {
        return activity < 0
                ? ""
                : plan.step(activity).map(step -> " with " + name(step)).orElse("");
    }

    static String days(int days) {
        return days + (days == 1 ? " working day" : " working days");
    }
}
