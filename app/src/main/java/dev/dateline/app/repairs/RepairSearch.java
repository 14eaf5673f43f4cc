package dev.dateline.app.repairs;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.CauseWords;
import dev.dateline.app.plan.Lateness;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Reasons;
import dev.dateline.app.plan.Repair;
import dev.dateline.app.plan.Repairs;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks for the smallest changes after which the launch holds, each of a kind alone and, where none does, two together. */
final class RepairSearch {

    private static final int MOST_IN_PAIRS = 6;
    private static final int MOST_PAIRS = 3;
    private static final int MOST_OF_A_KIND = 5;
    /** Working days. */
    private static final List<Integer> LATER = List.of(0, 1, 2, 5, 10, 20);

    private final BackwardPlan plan;
    private final Levers levers;
    private final RepairTrials trials;
    private final List<Repair> repairs = new ArrayList<>();
    /** What was tried to the full and did not do, with how late the work would still be. */
    private final Map<Lever, Integer> failed = new LinkedHashMap<>();

    RepairSearch(Contents contents, Today today, BackwardPlan plan) {
        this.plan = plan;
        this.levers = new Levers(contents, plan);
        this.trials = new RepairTrials(contents, today, plan);
    }

    Repairs repairs() {
        launch();
        int dates = repairs.size();
        failed.clear();
        add(levers.people(), repair -> new PeopleNeeded(trials, plan, repair).told());
        levers.absences().forEach(this::absence);
        add(levers.notBefore(), repair -> repair);
        add(levers.claims(), repair -> repair);
        optional().ifPresent(repairs::add);
        shorter();
        if (repairs.size() == dates) {
            pairs();
        }
        return new Repairs(true, List.copyOf(repairs), remarks(repairs.size() == dates), trials.plans());
    }

    /** The plan shows that its work ends in time for a later day; made anew for that day it may need some more. */
    private void launch() {
        for (int more : LATER) {
            var found = single(levers.launch(more));
            if (found.isPresent()) {
                repairs.add(found.get());
                return;
            }
        }
    }

    /** Of a kind as many as one would look at. */
    private void add(List<Lever> kind, UnaryOperator<Repair> told) {
        int found = 0;
        for (var lever : kind) {
            if (found == MOST_OF_A_KIND) {
                trials.leave();
            } else {
                var repair = single(lever).map(told);
                repair.ifPresent(repairs::add);
                found += repair.isPresent() ? 1 : 0;
            }
        }
    }

    /** Those that could well be before those that would surprise. */
    private void shorter() {
        int first = repairs.size();
        add(levers.shorter(), repair -> repair.noted(levers.unlikely(repair.parameters())));
        repairs.subList(first, repairs.size())
                .sort(Comparator.comparing(repair -> !repair.note().isEmpty()));
    }

    private Optional<Repair> single(Lever lever) {
        if (!trials.mayGoOn()) {
            return Optional.empty();
        }
        if (!trials.mayHold(lever.farthest())) {
            failed.put(lever, lateBy(lever.farthest()));
            return Optional.empty();
        }
        int least = least(lever, Map.of());
        return Optional.of(repair(lever.kind(), lever.at().apply(least), lever.note()));
    }

    private int lateBy(Map<String, String> parameters) {
        int quick = trials.quick(parameters);
        return quick == RepairTrials.UNKNOWN
                ? quick
                : trials.known(parameters).map(Planner.Outcome::lateBy).orElse(quick);
    }

    /**
     * The least of a lever with which the launch holds: bisected by quick plans, then lowered as long as a thorough plan holds.
     *
     * @param beside what is changed as well
     */
    private int least(Lever lever, Map<String, String> beside) {
        int fails = 0;
        int holds = lever.most();
        while (holds - fails > 1) {
            int middle = (fails + holds) >>> 1;
            if (trials.quick(both(lever.at().apply(middle), beside)) == 0) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        while (holds > 1 && trials.holds(both(lever.at().apply(holds - 1), beside))) {
            holds--;
        }
        return holds;
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private Repair repair(Repair.Kind kind, Map<String, String> parameters, String note) {
        var outcome = trials.outcome(parameters);
        return new Repair(kind, said(parameters), note, parameters, outcome.launchHeld(), outcome.mustStartBy());
    }

    /** Many steps left out are said by the first few. */
    private String said(Map<String, String> parameters) {
        var without = new ArrayList<String>();
        var others = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("without.")) {
                without.add("“" + name(name.substring("without.".length())) + "”");
            } else {
                others.put(name, value);
            }
        });
        var left = without.isEmpty() ? "" : "without " + CauseWords.few(without);
        var rest = others.isEmpty() ? "" : trials.proposal(others).describe();
        return left + (left.isEmpty() || rest.isEmpty() ? "" : "; ") + rest;
    }

    private String name(String step) {
        return plan.step(step).step().name();
    }

    /** Moved by the fewest weeks where that will do; else somebody must stand in. */
    private void absence(Levers.Absence absence) {
        var covered = single(absence.covered());
        if (covered.isEmpty()) {
            return;
        }
        for (int weeks = 1; weeks <= Levers.MOST_WEEKS; weeks++) {
            for (int by : List.of(weeks, -weeks)) {
                if (absence.mayMoveBy(by, plan.today().date())
                        && (trials.quick(absence.movedBy(by)) == 0 && trials.holds(absence.movedBy(by)))) {
                    repairs.add(repair(Repair.Kind.ABSENCE, absence.movedBy(by), ""));
                    repairs.add(covered.get());
                    return;
                }
            }
        }
        repairs.add(covered.get());
    }

    /** The fewest of the least important steps; of these none that need not go. */
    private Optional<Repair> optional() {
        var steps = levers.optional();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var lever = new Lever(Repair.Kind.SCOPE, steps.size(), some -> Levers.without(steps.subList(0, some)), "");
        if (single(lever).isEmpty()) {
            return Optional.empty();
        }
        var left = new ArrayList<>(steps.subList(0, least(lever, Map.of())));
        for (int k = left.size() - 1; k >= 0 && left.size() > 1; k--) {
            var fewer = new ArrayList<>(left);
            fewer.remove(k);
            if (trials.holds(Levers.without(fewer))) {
                left = fewer;
            }
        }
        return Optional.of(repair(Repair.Kind.SCOPE, Levers.without(left), importance(left)));
    }

    private static String importance(List<Step> steps) {
        return steps.size() == 1
                ? "Of importance " + steps.getFirst().importanceOrMiddle()
                : "None of importance above "
                        + steps.stream()
                                .mapToInt(Step::importanceOrMiddle)
                                .max()
                                .orElse(0);
    }

    /** Of those that come nearest alone, two together; what holds a launch side by side may each be worth nothing alone. */
    private void pairs() {
        var nearest = failed.entrySet().stream()
                .filter(tried -> tried.getValue() != RepairTrials.UNKNOWN)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(MOST_IN_PAIRS)
                .toList();
        int found = 0;
        for (int one = 0; one < nearest.size(); one++) {
            for (int other = one + 1; other < nearest.size() && found < MOST_PAIRS; other++) {
                if (pair(nearest.get(one), nearest.get(other))) {
                    found++;
                }
            }
        }
    }

    private boolean pair(Lever one, Lever other) {
        if (!trials.mayGoOn() || !trials.holds(both(one.farthest(), other.farthest()))) {
            return false;
        }
        int first = least(one, other.farthest());
        int second = least(other, one.at().apply(first));
        while (first > 1
                && trials.holds(both(one.at().apply(first - 1), other.at().apply(second)))) {
            first--;
        }
        var together =
                needed(other, needed(one, both(one.at().apply(first), other.at().apply(second))));
        var notes = new ArrayList<String>();
        notes.add(one.note());
        notes.add(other.note());
        notes.add(levers.unlikely(together));
        notes.removeIf(String::isEmpty);
        repairs.add(repair(Repair.Kind.PAIR, together, String.join("; ", notes)));
        return true;
    }

    /** Of the steps that a lever leaves out one after another none that need not go. */
    private Map<String, String> needed(Lever lever, Map<String, String> parameters) {
        var needed = parameters;
        for (var name : lever.kind() == Repair.Kind.SCOPE && lever.most() > 1
                ? List.copyOf(lever.farthest().keySet()).reversed()
                : List.<String>of()) {
            var fewer = new LinkedHashMap<>(needed);
            if (fewer.remove(name) != null && trials.holds(fewer)) {
                needed = fewer;
            }
        }
        return needed;
    }

    private List<String> remarks(boolean nothing) {
        var withoutDays = Lateness.onPage(plan).withoutDays();
        if (withoutDays.isPresent()) {
            return List.of("Nothing but a later launch repairs it: " + withoutDays.get() + ".");
        }
        var remarks = new ArrayList<String>();
        new WithoutLimit(plan).told().ifPresent(remarks::add);
        if (nothing) {
            remarks.add(
                    "Nothing but a later launch repairs it, of what was tried: more people, absences, bounds, less to do, shorter steps, two of them together."
                            + nearest().map(words -> " " + words).orElse(""));
        }
        if (trials.untried() > 0) {
            remarks.add(
                    trials.untried() + " further changes were thought of and not looked into: the search is bounded.");
        }
        return remarks;
    }

    private Optional<String> nearest() {
        return failed.entrySet().stream()
                .filter(tried -> tried.getValue() < plan.lateBy())
                .min(Map.Entry.comparingByValue())
                .map(tried -> {
                    var said = said(tried.getKey().farthest());
                    var unlikely = levers.unlikely(tried.getKey().farthest());
                    return "Nearest comes " + said + ": still " + Reasons.days(tried.getValue()) + " late."
                            + (unlikely.isEmpty() ? "" : " " + unlikely + ".");
                });
    }
}
