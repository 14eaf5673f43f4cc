package dev.dateline.app.plan;

import static dev.dateline.app.plan.VerifiedStep.State.PLANNED;
import static dev.dateline.app.plan.VerifiedStep.State.STARTED;

import dev.dateline.app.plan.VerifiedStep.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * FORMAT.md on {@code start} and {@code deadline}: links, teams and today hold, the last step ends before the launch (the
 * moved one, where the plan is infeasible), and no step could move later, or nearer to the date it keeps, alone.
 */
final class VerifierScheduleRules {

    private final VerifiedProject project;
    private final Map<String, VerifiedPlacement> placed;
    private final int limit;
    private final VerifierViolations violations;
    private final int today;
    private final List<Link> links;
    private final Map<String, Map<Integer, Integer>> plannedTenths = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> heldTenths = new HashMap<>();

    VerifierScheduleRules(
            VerifiedProject project, Map<String, VerifiedPlacement> placed, int limit, VerifierViolations violations) {
        this.project = project;
        this.placed = placed;
        this.limit = limit;
        this.violations = violations;
        today = project.today();
        links = project.bindingLinks();
        placed.values().forEach(this::countPeople);
    }

    void check() {
        for (var step : placed.values()) {
            takesItsTime(step);
            startsNoEarlierThanItMay(step);
            endsBeforeTheLaunch(step);
            couldNotMoveLaterAlone(step);
            couldNotComeNearerToItsKeptDateAlone(step);
        }
        links.forEach(this::holds);
        project.teams().keySet().forEach(this::isNotOverused);
    }

    private void takesItsTime(VerifiedPlacement step) {
        int length = step.end() - step.start();
        if (step.is(PLANNED)) {
            int days = step.step().days();
            violations.unless(length == days, "%s: length %d must be the estimate %d", step.id(), length, days);
        } else {
            int left = step.end() - today;
            int remaining = step.step().remaining();
            violations.unless(
                    left >= remaining, "%s: %d days from today must hold the remaining %d", step.id(), left, remaining);
        }
    }

    private void startsNoEarlierThanItMay(VerifiedPlacement step) {
        int earliest = project.earliest(step.step());
        violations.unless(
                step.is(STARTED) || step.start() >= earliest,
                "%s: start %s must not be before today or notBefore, %s",
                step.id(),
                day(step.start()),
                day(earliest));
    }

    private void endsBeforeTheLaunch(VerifiedPlacement step) {
        violations.unless(
                step.end() <= limit,
                "%s: end (morning of %s) must not be after the launch boundary %s",
                step.id(),
                day(step.end()),
                day(limit));
    }

    private void holds(Link link) {
        int room = VerifiedPlacement.room(link, placed(link.before()), placed(link.after()));
        violations.unless(
                room >= 0, "%s: link %s from %s is broken by %d days", link.after(), text(link), link.before(), -room);
    }

    /** Planned steps get what started ones leave of the capacity; where those take more than all, planned ones get none. */
    private void isNotOverused(String team) {
        tenths(plannedTenths, team).forEach((day, planned) -> {
            int capacity = capacity(team, day);
            int held = tenths(heldTenths, team).getOrDefault(day, 0);
            violations.unless(
                    planned + held <= capacity,
                    "%s: team %s has capacity %s on %s, and %s planned besides %s held by started steps",
                    namesOf(team, day),
                    team,
                    capacity / 10.0,
                    day(day),
                    planned / 10.0,
                    held / 10.0);
        });
    }

    /** Not beyond the date that was kept, either, where one was. */
    private void couldNotMoveLaterAlone(VerifiedPlacement step) {
        int most = Math.min(limit, project.keptEnd(step.step()).orElse(limit));
        IntStream.rangeClosed(1, most - step.end())
                .filter(days -> couldMove(step, step.later(days)))
                .findFirst()
                .ifPresent(days -> violations.unless(
                        false,
                        "%s: could move later alone by %d days, to end on the morning of %s",
                        step.id(),
                        days,
                        day(step.end() + days)));
    }

    private void couldNotComeNearerToItsKeptDateAlone(VerifiedPlacement step) {
        project.keptEnd(step.step())
                .ifPresent(kept -> IntStream.rangeClosed(1, step.end() - kept)
                        .filter(days -> couldMove(step, step.later(-days)))
                        .findFirst()
                        .ifPresent(days -> violations.unless(
                                false,
                                "%s: could move alone by %d days, nearer to its kept date, to end on the morning of %s",
                                step.id(),
                                days,
                                day(step.end() - days))));
    }

    private boolean couldMove(VerifiedPlacement step, VerifiedPlacement moved) {
        boolean mayBeThere =
                step.is(STARTED) ? moved.end() - today >= step.step().remaining() : moved.start() >= project.earliest(step.step());
        return mayBeThere
                && links.stream()
                        .filter(link -> link.before().equals(step.id()))
                        .allMatch(link -> VerifiedPlacement.room(link, moved, placed(link.after())) >= 0)
                && links.stream()
                        .filter(link -> link.after().equals(step.id()))
                        .allMatch(link -> VerifiedPlacement.room(link, placed(link.before()), moved) >= 0)
                && (step.is(STARTED)
                        || moved.step().uses().keySet().stream().allMatch(team -> finds(team, step, moved)));
    }

    private boolean finds(String team, VerifiedPlacement step, VerifiedPlacement moved) {
        int wanted = moved.tenthsOf(team);
        return IntStream.range(moved.start(), moved.end()).allMatch(day -> {
            int own = step.holdsOn(day, today) ? wanted : 0;
            int others = tenths(plannedTenths, team).getOrDefault(day, 0) - own;
            int held = tenths(heldTenths, team).getOrDefault(day, 0);
            return wanted == 0 || others + held + wanted <= capacity(team, day);
        });
    }

    private void countPeople(VerifiedPlacement step) {
        var counted = step.is(STARTED) ? heldTenths : plannedTenths;
        step.step().uses().forEach((team, people) -> {
            for (int day = step.holdsFrom(today); people > 0 && day < step.holdsUntil(today); day++) {
                tenths(counted, team).merge(day, people, Integer::sum);
            }
        });
    }

    private static Map<Integer, Integer> tenths(Map<String, Map<Integer, Integer>> counted, String team) {
        return counted.computeIfAbsent(team, _ -> new TreeMap<>());
    }

    private int capacity(String team, int day) {
        return Objects.requireNonNull(project.teams().get(team))
                .capacityOn(project.calendar().day(day));
    }

    private List<String> namesOf(String team, int day) {
        return placed.values().stream()
                .filter(step -> step.tenthsOf(team) > 0 && step.holdsOn(day, today))
                .map(VerifiedPlacement::id)
                .toList();
    }

    private VerifiedPlacement placed(String id) {
        return Objects.requireNonNull(placed.get(id));
    }

    private String day(int boundary) {
        return project.calendar().day(boundary).toString();
    }

    private static String text(Link link) {
        return link.type() + (link.lag() < 0 ? "" : "+") + link.lag() + "d";
    }
}
