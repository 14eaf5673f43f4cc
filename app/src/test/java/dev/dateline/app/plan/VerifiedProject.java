package dev.dateline.app.plan;

import static java.util.stream.Collectors.toMap;

import dev.dateline.app.plan.VerifiedStep.Link;
import dev.dateline.app.plan.VerifiedStep.State;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * What project.yaml, steps.yaml and schedule.yaml say on one day, as far as the schedule depends on it.
 *
 * @param kept the deadlines that were kept, by step
 */
record VerifiedProject(
        LocalDate launchDay,
        LocalDate todaysDate,
        VerifierCalendar calendar,
        Map<String, Team> teams,
        Map<String, VerifiedStep> steps,
        Map<String, LocalDate> kept) {

    /** @param capacity in tenths of people */
    record Team(int capacity, List<VerifierRange> away, Map<VerifierRange, Integer> periods) {

        int capacityOn(LocalDate day) {
            for (var range : away) {
                if (range.contains(day)) {
                    return 0;
                }
            }
            for (var period : periods.entrySet()) {
                if (period.getKey().contains(day)) {
                    return period.getValue();
                }
            }
            return capacity;
        }

        /**
         * The team as it were if some absences, and some periods in which it is fewer, were none.
         *
         * @param lifted asked with the days and how many are there
         */
        Team without(BiPredicate<VerifierRange, Integer> lifted) {
            var there = new LinkedHashMap<>(periods);
            there.entrySet()
                    .removeIf(
                            period -> period.getValue() < capacity && lifted.test(period.getKey(), period.getValue()));
            return new Team(
                    capacity,
                    away.stream().filter(range -> !lifted.test(range, 0)).toList(),
                    there);
        }
    }

    static VerifiedProject read(Path folder, LocalDate today) {
        return new VerifierReading(today).project(folder);
    }

    /** The first boundary from which on work can be done. */
    int today() {
        return calendar.boundary(todaysDate);
    }

    /** The boundary at which all work has ended. */
    int launch() {
        return calendar.boundary(launchDay);
    }

    VerifiedStep step(String id) {
        return Objects.requireNonNull(steps.get(id), () -> "no step is called " + id);
    }

    boolean hasParts(VerifiedStep step) {
        return steps.values().stream().anyMatch(other -> step.id().equals(other.parent()));
    }

    /** The step itself, if it has no parts, else the parts of its parts. */
    List<VerifiedStep> leaves(VerifiedStep step) {
        if (!hasParts(step)) {
            return List.of(step);
        }
        return steps.values().stream()
                .filter(part -> step.id().equals(part.parent()))
                .flatMap(part -> leaves(part).stream())
                .toList();
    }

    /** The step and what it is a part of, inside out. */
    List<VerifiedStep> lineage(VerifiedStep step) {
        var lineage = new ArrayList<VerifiedStep>();
        lineage.add(step);
        var parent = step.parent();
        if (parent != null) {
            lineage.addAll(lineage(step(parent)));
        }
        return lineage;
    }

    /** The plan takes the way on which nothing is refuted; a part goes the way of the whole. */
    boolean offTheWay(VerifiedStep step) {
        return lineage(step).stream().anyMatch(VerifiedStep::fallsAway);
    }

    /** Every step that has no parts, is on the way and not done: what a schedule places. */
    Map<String, VerifiedStep> open() {
        return steps.values().stream()
                .filter(step -> !hasParts(step) && !offTheWay(step) && !step.is(State.DONE))
                .collect(toMap(VerifiedStep::id, step -> step, (first, _) -> first, LinkedHashMap::new));
    }

    boolean usesTeams() {
        return steps.values().stream().anyMatch(step -> !step.uses().isEmpty());
    }

    /** A planned step starts neither before today nor before its own or a parent's {@code notBefore}. */
    int earliest(VerifiedStep step) {
        return lineage(step).stream()
                .map(VerifiedStep::notBefore)
                .filter(Objects::nonNull)
                .mapToInt(calendar::boundary)
                .reduce(today(), Math::max);
    }

    boolean keepsDates() {
        return open().keySet().stream().anyMatch(kept::containsKey);
    }

    /** The boundary at which a step was to end: a deadline's last day is worked, a milestone is on the morning of its day. */
    OptionalInt keptEnd(VerifiedStep step) {
        var deadline = kept.get(step.id());
        return deadline == null
                ? OptionalInt.empty()
                : OptionalInt.of(calendar.boundary(step.milestone() ? deadline : deadline.plusDays(1)));
    }

    int startedAt(VerifiedStep step) {
        return calendar.boundary(Objects.requireNonNull(step.started()));
    }

    /** Who joins done steps, or steps that fell away, is not bound; into a started step only FF and SF bind. */
    List<Link> bindingLinks() {
        var open = open();
        return allLinks().stream()
                .filter(link -> open.containsKey(link.before()) && open.containsKey(link.after()))
                .filter(link -> !step(link.after()).is(State.STARTED) || endsAfter(link))
                .toList();
    }

    private static boolean endsAfter(Link link) {
        return switch (link.type()) {
            case FF, SF -> true;
            case FS, SS -> false;
        };
    }

    /** What a step needs each of its parts needs, and of what it needs all the parts. */
    private List<Link> allLinks() {
        var links = new ArrayList<Link>();
        for (var step : steps.values()) {
            for (var need : step.needs()) {
                for (var before : leaves(step(need.step()))) {
                    for (var after : leaves(step)) {
                        links.add(new Link(before.id(), after.id(), need.type(), need.lag()));
                    }
                }
            }
        }
        return links;
    }
}
