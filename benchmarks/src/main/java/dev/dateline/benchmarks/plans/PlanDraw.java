package dev.dateline.benchmarks.plans;

import dev.dateline.benchmarks.plans.DrawnPlan.Need;
import dev.dateline.benchmarks.plans.DrawnPlan.Period;
import dev.dateline.benchmarks.plans.DrawnPlan.Range;
import dev.dateline.benchmarks.plans.DrawnPlan.State;
import dev.dateline.benchmarks.plans.DrawnPlan.Step;
import dev.dateline.benchmarks.plans.DrawnPlan.Team;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws plans that look like people's own: layers of work, teams of one to eight with holidays and weeks away, mostly plain links and
 * some of every other kind, a few dates, half of them under way, and some with too little time.
 */
final class PlanDraw {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<Join> JOINS = List.of(
            Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.FS, Join.SS, Join.SS,
            Join.FF, Join.FF, Join.SF);
    /** A team of one to eight people, in tenths. */
    private static final int SMALLEST = 10;

    private static final int LARGEST = 80;
    private static final int[] TENTHS = {5, 10, 10, 10, 10, 15, 20};

    private final SplittableRandom random;
    private final int size;
    private final int width;
    private final List<Team> teams = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private PlanDraw(int size, SplittableRandom random) {
        this.random = random;
        this.size = size;
        this.width = Math.max(2, (int) Math.round(Math.sqrt(size) * random.nextDouble(0.5, 1.2)));
    }

    /** The same random source and size give the same plan. */
    static DrawnPlan drawn(int size, SplittableRandom random) {
        return new PlanDraw(size, random).plan();
    }

    /** The same, but of its teams some are fewer, or more, for some weeks. */
    static DrawnPlan ofChangingTeams(int size, SplittableRandom random) {
        var draw = new PlanDraw(size, random);
        var plan = draw.plan();
        var calendar = plan.calendar();
        int span = calendar.number(plan.launch());
        return plan.withTeams(plan.teams().stream()
                .map(team -> draw.withPeriods(team, span, calendar))
                .toList());
    }

    private DrawnPlan plan() {
        var today = MONDAY.plusWeeks(random.nextInt(104));
        var holidays = holidays(today);
        var calendar = new PlainCalendar(today, holidays);
        for (int team = 0; team < Math.clamp(2 + size / 50, 2, 8); team++) {
            teams.add(new Team("team-" + (char) ('a' + team), LARGEST, List.of(), List.of()));
        }
        int layers = (size + width - 1) / width;
        int reached = chance(0.5) ? random.nextInt(1, Math.max(2, layers / 2)) : 0;
        for (int i = 0; i < size; i++) {
            steps.add(step(i, reached, calendar));
        }
        int path = longestPath();
        var work = work();
        for (int team = 0; team < teams.size(); team++) {
            teams.set(team, sized(teams.get(team), (int) (work[team] / (path * random.nextDouble(0.4, 1.3)))));
        }
        steps.replaceAll(this::withinTeams);
        int days = Math.max(
                path,
                IntStream.range(0, work.length)
                        .map(team -> work[team] * 11 / 10 / teams.get(team).tenths())
                        .max()
                        .orElse(0));
        teams.replaceAll(team -> withAbsences(team, days, calendar));
        dates(days, calendar);
        int launch = Math.max(5, (int) (days * random.nextDouble(1.05, 1.7)));
        return new DrawnPlan(today, calendar.date(launch), holidays, List.copyOf(teams), List.copyOf(steps));
    }

    /** Christmas and a few single days each year. */
    private static List<Range> holidays(LocalDate today) {
        var holidays = new ArrayList<Range>();
        for (int year = today.getYear() - 1; year < today.getYear() + 8; year++) {
            holidays.add(new Range(LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 1)));
            holidays.add(new Range(LocalDate.of(year, 10, 3), LocalDate.of(year, 10, 3)));
            holidays.add(new Range(LocalDate.of(year, 12, 24), LocalDate.of(year + 1, 1, 1)));
        }
        return List.copyOf(holidays);
    }

    private Step step(int number, int reached, PlainCalendar calendar) {
        int days = chance(0.05) ? 0 : 1 + (int) Math.min(30, -5 * Math.log(1 - random.nextDouble()));
        int layer = number / width;
        var state = days == 0 || layer > reached || reached == 0
                ? State.PLANNED
                : layer < reached ? State.DONE : chance(0.6) ? State.STARTED : State.PLANNED;
        int begun = -random.nextInt(1, 12) - (state == State.DONE ? days : 0);
        return new Step(
                "s" + number,
                days,
                state,
                state == State.PLANNED ? Optional.empty() : Optional.of(calendar.date(begun)),
                state == State.STARTED ? random.nextInt(1, days + 1) : 0,
                Optional.empty(),
                days == 0 ? Map.of() : uses(),
                needs(number));
    }

    private Map<Integer, Integer> uses() {
        var uses = new LinkedHashMap<Integer, Integer>();
        for (double another = 0.88; chance(another); another = 0.15) {
            int team = random.nextInt(teams.size());
            uses.put(team, Math.min(teams.get(team).tenths(), TENTHS[random.nextInt(TENTHS.length)]));
        }
        return Collections.unmodifiableMap(uses);
    }

    /** One to three steps of the two layers before. */
    private List<Need> needs(int number) {
        int first = Math.max(0, (number / width - 2) * width);
        int last = number / width * width;
        var needs = new LinkedHashMap<Integer, Need>();
        for (int k = last == 0 ? 0 : random.nextInt(1, 4); k > 0; k--) {
            int before =
                    chance(0.8) ? random.nextInt(Math.max(first, last - width), last) : random.nextInt(first, last);
            needs.put(before, new Need(before, JOINS.get(random.nextInt(JOINS.size())), lag()));
        }
        return List.copyOf(needs.values());
    }

    /** Mostly none; now and then some days, seldom the weeks a vendor takes. */
    private int lag() {
        return chance(0.78) ? 0 : chance(0.9) ? random.nextInt(-3, 11) : random.nextInt(15, 45);
    }

    /** In days, capacity left out, links that bind starts or ends roughly. */
    private int longestPath() {
        var end = new int[size];
        for (int i = 0; i < size; i++) {
            var step = steps.get(i);
            int days = step.isPlanned() ? step.days() : step.left();
            int start = 0;
            for (var need : step.needs()) {
                start = Math.max(start, end[need.step()] + (need.join() == Join.FS ? need.lag() : -days));
            }
            end[i] = step.isOpen() ? start + days : 0;
        }
        return Math.max(10, IntStream.of(end).max().orElse(0));
    }

    /** By team, in tenths of a person for a day. */
    private int[] work() {
        var work = new int[teams.size()];
        for (var step : steps) {
            int days = step.isPlanned() ? step.days() : step.left();
            step.uses().forEach((team, tenths) -> work[team] += tenths * days);
        }
        return work;
    }

    /** Whole people, now and then somebody who works half the time. */
    private Team sized(Team team, int tenths) {
        return team.withTenths(Math.clamp((tenths + 5) / 10 * 10 + (chance(0.2) ? 5 : 0), SMALLEST, LARGEST));
    }

    private Step withinTeams(Step step) {
        var uses = new LinkedHashMap<>(step.uses());
        uses.replaceAll((team, tenths) -> Math.min(tenths, teams.get(team).tenths()));
        return new Step(
                step.id(),
                step.days(),
                step.state(),
                step.started(),
                step.left(),
                step.notBefore(),
                Collections.unmodifiableMap(uses),
                step.needs());
    }

    private Team withAbsences(Team team, int span, PlainCalendar calendar) {
        var away = new ArrayList<Range>();
        for (int k = Math.max(1, span / 120) * random.nextInt(0, 3); k > 0; k--) {
            int from = random.nextInt(2 * span);
            away.add(new Range(calendar.date(from), calendar.date(from + random.nextInt(1, 14))));
        }
        return team.withAway(away);
    }

    /** Two teams in five have weeks in which they are fewer, seldom more. */
    private Team withPeriods(Team team, int span, PlainCalendar calendar) {
        if (chance(0.6)) {
            return team;
        }
        int from = random.nextInt(span);
        var days = new Range(calendar.date(from), calendar.date(from + random.nextInt(4, 30)));
        int tenths = chance(0.7) ? team.tenths() * random.nextInt(8) / 50 * 5 : team.tenths() + 10;
        return team.withPeriods(List.of(new Period(days, tenths)));
    }

    /** One planned step in twenty has a day before which it may not start. */
    private void dates(int span, PlainCalendar calendar) {
        for (int i = 0; i < size; i++) {
            var step = steps.get(i);
            if (step.isPlanned() && chance(0.05)) {
                int from = span * (i / width) / (size / width + 1) + random.nextInt(span / 4 + 1);
                steps.set(
                        i,
                        new Step(
                                step.id(),
                                step.days(),
                                step.state(),
                                step.started(),
                                step.left(),
                                Optional.of(calendar.date(from)),
                                step.uses(),
                                step.needs()));
            }
        }
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }
}
