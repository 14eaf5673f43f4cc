package dev.dateline.benchmarks.plans;

import dev.dateline.benchmarks.plans.PlainPlan.Join;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project as a person writes one, in dates: what a folder says of it and what a schedule of it must hold to.
 *
 * @param steps links lead from earlier ones to later ones only
 */
record DrawnPlan(LocalDate today, LocalDate launch, List<Range> holidays, List<Team> teams, List<Step> steps) {

    /** Both days belong to it. */
    record Range(LocalDate from, LocalDate to) {}

    /** @param periods when they are more or fewer */
    record Team(String name, int tenths, List<Range> away, List<Period> periods) {

        Team withTenths(int others) {
            return new Team(name, others, away, periods);
        }

        Team withAway(List<Range> others) {
            return new Team(name, tenths, List.copyOf(others), periods);
        }

        Team withPeriods(List<Period> others) {
            return new Team(name, tenths, away, List.copyOf(others));
        }
    }

    /** So many tenths of a person on these days. */
    record Period(Range days, int tenths) {}

    enum State {
        PLANNED,
        STARTED,
        DONE
    }

    record Need(int step, Join join, int lag) {}

    /**
     * @param days 0 for a milestone
     * @param started the day a started or done step was started
     * @param left working days a started step still takes
     * @param uses tenths of a person by team
     */
    record Step(
            String id,
            int days,
            State state,
            Optional<LocalDate> started,
            int left,
            Optional<LocalDate> notBefore,
            Map<Integer, Integer> uses,
            List<Need> needs) {

        boolean isPlanned() {
            return state == State.PLANNED;
        }

        boolean isOpen() {
            return state != State.DONE;
        }

        Step withDays(int other) {
            return new Step(id, other, state, started, left, notBefore, uses, needs);
        }

        Step withNeeds(List<Need> others) {
            return new Step(id, days, state, started, left, notBefore, uses, List.copyOf(others));
        }
    }

    PlainCalendar calendar() {
        return new PlainCalendar(today, holidays);
    }

    /** The steps a schedule places, by id, with their numbers in {@link #plain}. */
    Map<String, Integer> open() {
        var open = new LinkedHashMap<String, Integer>();
        for (var step : steps) {
            if (step.isOpen()) {
                open.put(step.id(), open.size());
            }
        }
        return open;
    }

    /**
     * What a schedule must hold to, as docs/format.md has it: a planned step is an activity, a started one the milestone of its end, which
     * holds its people from today; what a started step's start asks of others is a date, and only what asks for an end still binds it.
     */
    PlainPlan plain() {
        var calendar = calendar();
        var open = open();
        var links = new ArrayList<PlainPlan.Link>();
        var startsFrom = new int[steps.size()];
        var endsFrom = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            startsFrom[i] = step.isPlanned()
                    ? Math.max(0, step.notBefore().map(calendar::number).orElse(0))
                    : PlainCalendar.LONG_AGO;
            endsFrom[i] = step.isPlanned() ? PlainCalendar.LONG_AGO : step.left();
            for (var need : step.needs()) {
                var before = steps.get(need.step());
                boolean bindsStart = need.join() == Join.FS || need.join() == Join.SS;
                if (!before.isOpen() || !step.isOpen() || (bindsStart && !step.isPlanned())) {
                    continue;
                }
                if (!before.isPlanned() && (need.join() == Join.SS || need.join() == Join.SF)) {
                    int from = calendar.number(before.started().orElseThrow()) + need.lag();
                    startsFrom[i] = bindsStart ? Math.max(startsFrom[i], from) : startsFrom[i];
                    endsFrom[i] = bindsStart ? endsFrom[i] : Math.max(endsFrom[i], from);
                } else {
                    links.add(new PlainPlan.Link(number(open, before), number(open, step), need.join(), need.lag()));
                }
            }
        }
        var activities = new ArrayList<PlainPlan.Activity>();
        var held = new ArrayList<PlainPlan.Held>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.isPlanned()) {
                activities.add(new PlainPlan.Activity(step.id(), step.days(), startsFrom[i], endsFrom[i], step.uses()));
            } else if (step.isOpen()) {
                activities.add(new PlainPlan.Activity(step.id(), 0, startsFrom[i], endsFrom[i], Map.of()));
                step.uses().forEach((team, tenths) -> held.add(new PlainPlan.Held(team, tenths, 0, step.left())));
            }
        }
        return new PlainPlan(
                activities,
                links,
                teams.stream().map(Team::tenths).toList(),
                sizes(calendar),
                held,
                calendar.number(launch));
    }

    private static int number(Map<String, Integer> open, Step step) {
        return open.getOrDefault(step.id(), -1);
    }

    private List<PlainPlan.Size> sizes(PlainCalendar calendar) {
        var sizes = new ArrayList<PlainPlan.Size>();
        for (int team = 0; team < teams.size(); team++) {
            for (var period : teams.get(team).periods()) {
                sizes.add(size(team, period.days(), period.tenths(), calendar));
            }
            for (var away : teams.get(team).away()) {
                sizes.add(size(team, away, 0, calendar));
            }
        }
        return sizes;
    }

    /** What lies before today binds nobody any more. */
    static PlainPlan.Size size(int team, Range days, int tenths, PlainCalendar calendar) {
        return new PlainPlan.Size(
                team,
                Math.max(0, calendar.number(days.from())),
                calendar.number(days.to().plusDays(1)),
                tenths);
    }

    DrawnPlan withSteps(List<Step> others) {
        return new DrawnPlan(today, launch, holidays, teams, List.copyOf(others));
    }

    DrawnPlan withTeams(List<Team> others) {
        return new DrawnPlan(today, launch, holidays, List.copyOf(others), steps);
    }

    DrawnPlan withLaunch(LocalDate other) {
        return new DrawnPlan(today, other, holidays, teams, steps);
    }
}
