package dev.dateline.app.plan;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A team that other projects have too: what those hold of it by their own plans, and what that leaves. Each project plans alone; here the others
 * come first.
 *
 * @param holds by the project, then by the day
 * @param clashes working days on which all the plans together need more of the team than there are
 * @param now the team's periods as they are written
 * @param then what they would be if the team were only where the others leave it
 */
record SharedTeam(String team, List<Hold> holds, int clashes, List<Team.Period> now, List<Team.Period> then) {

    /** Days on which another project has so many of the team at work. */
    record Hold(String project, String name, DateRange days, People people) {}

    /** Another project whose team is called so there. */
    record Other(String project, BackwardPlan plan, String team) {

        private Team known() {
            return named(plan.contents().project(), team);
        }

        /** In tenths; none on a day on which nobody works there. */
        private int held(LocalDate day) {
            var network = plan.network();
            var calendar = network.calendar();
            return plan.isStopped() || !calendar.isWorked(day)
                    ? 0
                    : busy(plan, network.team(team), calendar.numberOf(day));
        }

        /** Whose and which steps have it at work in these days; empty where none does. */
        private Optional<String> work(DateRange days) {
            var network = plan.network();
            int from = network.calendar().numberOf(days.from());
            int to = network.calendar().numberOf(days.to().plusDays(1));
            var names = network.open().stream()
                    .filter(step -> network.steps().get(step).uses().containsKey(team))
                    .filter(step -> begins(step) < to && from < ends(step))
                    .map(step -> network.steps().get(step).name())
                    .toList();
            return names.isEmpty() || plan.isStopped()
                    ? Optional.empty()
                    : Optional.of(plan.contents().project().name() + ": " + CauseWords.few(names));
        }

        private int begins(int step) {
            var network = plan.network();
            return network.status(step) == Status.STARTED
                    ? network.today()
                    : plan.schedule().start(network.activity(step));
        }

        private int ends(int step) {
            var network = plan.network();
            return network.status(step) == Status.STARTED
                    ? network.today() + network.remaining(step)
                    : plan.schedule().end(network.activity(step));
        }
    }

    static SharedTeam of(BackwardPlan plan, String team, List<Other> others) {
        var known = named(plan.contents().project(), team);
        var days = days(plan);
        var holds = new ArrayList<Hold>();
        for (var other : others) {
            holds.addAll(holds(other, days));
        }
        int clashes = 0;
        var left = new Runs();
        for (var day : days) {
            int held = others.stream().mapToInt(other -> other.held(day)).sum();
            int own = there(known, day);
            int all =
                    others.stream().mapToInt(other -> there(other.known(), day)).reduce(own, Math::max);
            int number = plan.network().calendar().numberOf(day);
            int busy = busy(plan, plan.network().team(team), number);
            clashes += held > 0 && busy > 0 && busy + held > all ? 1 : 0;
            boolean isAway = known.away().stream().anyMatch(range -> range.contains(day));
            left.add(day, isAway ? known.capacity().tenths() : Math.clamp((long) all - held, 0, own));
        }
        return new SharedTeam(team, holds, clashes, known.periods(), periods(known, days, left, others));
    }

    private static Team named(Project project, String team) {
        return Objects.requireNonNull(project.teams().get(team), team);
    }

    /** Whether it is so already; who wrote it by hand need not have said for whom. */
    boolean isWritten() {
        return now.size() == then.size()
                && IntStream.range(0, now.size()).allMatch(k -> isSame(now.get(k), then.get(k)));
    }

    private static boolean isSame(Team.Period now, Team.Period then) {
        return now.days().equals(then.days())
                && now.capacity().equals(then.capacity())
                && (now.note().isEmpty() || now.note().equals(then.note()));
    }

    /** The project with those periods. */
    Project written(Project project) {
        var teams = new LinkedHashMap<>(project.teams());
        teams.put(team, Altered.of(named(project, team)).with("periods", then).made());
        return Altered.of(project).with("teams", teams).made();
    }

    /** Working days from today until the launch, or until the work ends where that is later. */
    private static List<LocalDate> days(BackwardPlan plan) {
        var network = plan.network();
        int end = Math.max(network.launch(), plan.schedule().launch());
        var days = new ArrayList<LocalDate>();
        for (int day = network.today(); day < end; day++) {
            days.add(network.calendar().date(day));
        }
        return days;
    }

    private static int busy(BackwardPlan plan, int team, int day) {
        return day < plan.network().today()
                ? 0
                : plan.network().teams().free(team, day)
                        - plan.schedule().capacity().free(team, day);
    }

    /** As many as there usually are, or more for a while. That they are fewer for a while may be what was written from here before. */
    private static int there(Team team, LocalDate day) {
        return team.periods().stream()
                .filter(period ->
                        period.isMoreThan(team.capacity()) && period.days().contains(day))
                .findFirst()
                .map(Team.Period::capacity)
                .orElse(team.capacity())
                .tenths();
    }

    private static List<Hold> holds(Other other, List<LocalDate> days) {
        var held = new Runs();
        days.forEach(day -> held.add(day, other.held(day)));
        return held.all.stream()
                .filter(run -> run.tenths > 0)
                .map(run -> new Hold(
                        other.project, other.plan.contents().project().name(), run.days(), new People(run.tenths)))
                .toList();
    }

    /** Those of other days stay, and so does what is more than usual. */
    private static List<Team.Period> periods(Team team, List<LocalDate> days, Runs left, List<Other> others) {
        var periods = new ArrayList<Team.Period>();
        if (days.isEmpty()) {
            return team.periods();
        }
        var written = new DateRange(days.getFirst(), days.getLast());
        team.periods()
                .forEach(period -> period.days().without(written).forEach(range -> periods.add(period.on(range))));
        left.all.stream()
                .filter(run -> run.tenths != team.capacity().tenths())
                .forEach(run ->
                        periods.add(new Team.Period(run.days(), new People(run.tenths), work(others, run.days()))));
        periods.sort(Comparator.comparing(period -> period.days().from()));
        return periods;
    }

    private static Optional<String> work(List<Other> others, DateRange days) {
        var work = others.stream().flatMap(other -> other.work(days).stream()).collect(Collectors.joining("; "));
        return Optional.of(work).filter(text -> !text.isEmpty());
    }

    /** What would be written, in a word or two for each, to tell whether it is still so. */
    String seen() {
        return then.stream()
                .map(period -> period.days().from() + "/" + period.days().to() + ": " + period.capacity()
                        + period.note().map(note -> " " + note).orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Days on end with the same number. */
    private static final class Runs {

        private final List<Run> all = new ArrayList<>();

        private record Run(LocalDate from, LocalDate to, int tenths) {

            DateRange days() {
                return new DateRange(from, to);
            }
        }

        void add(LocalDate day, int tenths) {
            if (!all.isEmpty() && all.getLast().tenths == tenths) {
                all.set(all.size() - 1, new Run(all.getLast().from, day, tenths));
            } else {
                all.add(new Run(day, day, tenths));
            }
        }
    }
}
