package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.plan.Repair;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Team;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could be changed in a plan whose launch does not hold. */
final class Levers {

    /** An absence is moved by so many weeks at most. */
    static final int MOST_WEEKS = 8;

    private static final int MOST_STEPS = 16;
    private static final int MOST_CLAIMS = 6;
    private static final int MOST_LEFT_OUT = 60;
    private static final int MIDDLE = 3;

    private final Contents contents;
    private final BackwardPlan plan;
    private final Steps steps;
    private final WorkCalendar calendar;
    private final LocalDate today;

    /** @param contents the project as it is written; the plan has taken its other ways */
    Levers(Contents contents, BackwardPlan plan) {
        this.contents = contents;
        this.plan = plan;
        this.steps = new Steps(plan.contents());
        this.calendar = plan.network().calendar();
        this.today = plan.today().date();
    }

    /**
     * The launch, by working days.
     *
     * @param more than the plan is late by
     */
    Lever launch(int more) {
        int launch = plan.network().launch();
        return Lever.scaled(
                Repair.Kind.LAUNCH,
                plan.lateBy() + more,
                "launch",
                days -> calendar.date(launch + days).toString());
    }

    /** Each team by halves or whole people, as it counts; the busiest first. */
    List<Lever> people() {
        var wanted = new LinkedHashMap<String, Integer>();
        var days = new HashMap<String, Integer>();
        var halves = new HashSet<String>();
        for (int step : plan.network().open()) {
            steps.get(step).uses().forEach((team, people) -> {
                wanted.merge(team, people.tenths(), Integer::sum);
                days.merge(team, people.tenths() * plan.network().duration(step), Integer::sum);
                if (people.tenths() % 10 > 0) {
                    halves.add(team);
                }
            });
        }
        var levers = new ArrayList<Lever>();
        wanted.keySet().stream()
                .sorted(Comparator.comparingDouble(
                        team -> -(double) days.getOrDefault(team, 0) / Math.max(1, size(team))))
                .forEach(team -> {
                    int size = size(team);
                    int unit = halves.contains(team) || size % 10 > 0 ? 5 : 10;
                    int most = Math.ceilDiv(wanted.getOrDefault(team, 0) - size, unit);
                    if (most > 0) {
                        levers.add(Lever.scaled(
                                Repair.Kind.PEOPLE,
                                most,
                                "capacity." + team,
                                more -> new People(size + unit * more).toString()));
                    }
                });
        return levers;
    }

    private int size(String team) {
        var there = contents.project().teams().get(team);
        return there == null ? 0 : there.capacity().tenths();
    }

    /** An absence that lies ahead, or days on which the team is fewer, and the team. */
    record Absence(String team, DateRange away) {

        String parameter() {
            return "away." + team + "." + away.from();
        }

        Lever covered() {
            return Lever.whole(Repair.Kind.ABSENCE, Map.of(parameter(), "none"), "");
        }

        Map<String, String> movedBy(int weeks) {
            return Map.of(
                    parameter(), away.from().plusWeeks(weeks) + "/" + away.to().plusWeeks(weeks));
        }

        boolean mayMoveBy(int weeks, LocalDate today) {
            return away.from().isAfter(today) && away.from().plusWeeks(weeks).isAfter(today);
        }
    }

    List<Absence> absences() {
        var last = plan.launchHeld();
        var absences = new ArrayList<Absence>();
        for (Map.Entry<String, Team> team : contents.project().teams().entrySet()) {
            lacking(team.getValue())
                    .filter(away -> !away.to().isBefore(today) && away.from().isBefore(last))
                    .forEach(away -> absences.add(new Absence(team.getKey(), away)));
        }
        return absences;
    }

    private static Stream<DateRange> lacking(Team team) {
        var fewer = team.periods().stream()
                .filter(period -> period.isFewerThan(team.capacity()))
                .map(Team.Period::days)
                .filter(days ->
                        team.away().stream().noneMatch(away -> away.from().equals(days.from())));
        return Stream.concat(team.away().stream(), fewer);
    }

    /** Own bounds that lie ahead, by working days. */
    List<Lever> notBefore() {
        var levers = new ArrayList<Lever>();
        for (int number = 0; number < steps.size() && levers.size() < MOST_STEPS; number++) {
            var step = steps.get(number);
            if (step.notBefore().isPresent() && step.statusOn(today) == Status.PLANNED) {
                int bound = calendar.numberOf(step.notBefore().get());
                if (bound > plan.network().today()) {
                    levers.add(Lever.scaled(
                            Repair.Kind.NOT_BEFORE,
                            bound - plan.network().today(),
                            "notBefore." + step.id(),
                            days -> calendar.date(bound - days).toString()));
                }
            }
        }
        return levers;
    }

    /** What must become shorter, by days: what holds the launch and what is critical, the longest first. */
    List<Lever> shorter() {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .filter(step ->
                        step.critical() || plan.chain().contains(step.step().id()))
                .filter(step -> days(step) > 1)
                .sorted(Comparator.comparingInt(step -> -days(step)))
                .limit(MOST_STEPS)
                .map(step -> {
                    int days = days(step);
                    var field = step.status() == Status.STARTED ? "remaining." : "estimate.";
                    return Lever.scaled(
                            Repair.Kind.SHORTER, days - 1, field + step.step().id(), less -> (days - less) + "d");
                })
                .toList();
    }

    /** Of steps made shorter: why that would surprise; empty where it need not. */
    String unlikely(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("estimate.") || entry.getKey().startsWith("remaining."))
                .map(entry -> unlikely(
                        plan.step(entry.getKey().substring(entry.getKey().indexOf('.') + 1)),
                        WorkingDays.parse(entry.getValue()).days()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String unlikely(PlannedStep step, int days) {
        var best = step.step()
                .estimate()
                .filter(estimate -> !estimate.isCertain() && step.status() == Status.PLANNED)
                .map(estimate -> estimate.low().days());
        if (best.isPresent()) {
            return days < best.get() ? "Unlikely: at best it was thought to take " + Reasons.days(best.get()) : "";
        }
        return 2 * days < days(step)
                ? "Unlikely: that is less than half of what is "
                        + (step.status() == Status.STARTED ? "left" : "estimated") + "; ask whoever does it"
                : "";
    }

    private int days(PlannedStep step) {
        return step.status() == Status.STARTED
                ? plan.network().remaining(steps.number(step.step().id()))
                : step.step()
                        .estimate()
                        .map(Estimate::likely)
                        .map(WorkingDays::days)
                        .orElse(0);
    }

    /** Each claim with the steps that only it needs; what matters least first. */
    List<Lever> claims() {
        return ClaimScope.only(plan).entrySet().stream()
                .filter(entry -> entry.getValue().size() <= MOST_LEFT_OUT)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().stream()
                        .mapToInt(Step::importanceOrMiddle)
                        .sum()))
                .limit(MOST_CLAIMS)
                .map(entry -> Lever.whole(
                        Repair.Kind.SCOPE,
                        without(entry.getValue()),
                        "All that only the claim “" + entry.getKey() + "” needs; the press release must then say less"))
                .toList();
    }

    /**
     * Steps of less than middling importance that nothing of more importance needs, the least important first: one more with each
     * notch of the lever.
     */
    List<Step> optional() {
        var needed = new HashSet<Integer>();
        var candidates = new LinkedHashSet<Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (isOptional(number)) {
                candidates.add(number);
            }
        }
        var kept = new ArrayList<Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (!steps.hasParts(number) && !candidates.contains(number)) {
                kept.add(number);
            }
        }
        for (var since = List.copyOf(kept); !since.isEmpty(); ) {
            since.forEach(number -> needed.addAll(ClaimScope.needed(steps, number)));
            since = candidates.stream().filter(needed::contains).toList();
            candidates.removeAll(since);
        }
        return candidates.stream()
                .map(steps::get)
                .sorted(Comparator.comparingInt(Step::importanceOrMiddle))
                .limit(MOST_LEFT_OUT)
                .toList();
    }

    private boolean isOptional(int number) {
        return ClaimScope.isOpen(plan, steps, number)
                && plan.network().isOnWay(number)
                && steps.get(number).importanceOrMiddle() < MIDDLE;
    }

    static Map<String, String> without(List<Step> steps) {
        var parameters = new LinkedHashMap<String, String>();
        steps.forEach(step -> parameters.put("without." + step.id(), "yes"));
        return parameters;
    }
}
