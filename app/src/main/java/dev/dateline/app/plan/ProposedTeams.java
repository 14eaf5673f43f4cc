package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The teams as proposed: of another size, or there on other days. */
final class ProposedTeams {

    private final Map<String, Team> now;
    private final Collection<Step> steps;
    private final Function<String, LocalDate> date;
    private final Map<String, Team> proposed = new LinkedHashMap<>();

    /**
     * @param steps none of which may take more of a team than there are
     * @param date reads a day, and refuses one that is too far off
     */
    ProposedTeams(Map<String, Team> now, Collection<Step> steps, Function<String, LocalDate> date) {
        this.now = now;
        this.steps = steps;
        this.date = date;
    }

    boolean isEmpty() {
        return proposed.isEmpty();
    }

    /** These teams, those that are proposed to be otherwise in the place of what they were. */
    Map<String, Team> among(Map<String, Team> teams) {
        var all = new LinkedHashMap<>(teams);
        all.putAll(proposed);
        return all;
    }

    private Team team(String name) {
        return proposed.containsKey(name) ? proposed.get(name) : Proposal.known(name, now, "team");
    }

    /** How many the team is, in words. */
    String people(String name) {
        var capacity = team(name).capacity();
        return capacity.equals(new People(10)) ? "1 person" : capacity + " people";
    }

    /** What is proposed, in words; nothing where that is how it is. */
    Optional<String> size(String name, People people) {
        var before = team(name);
        var after = Altered.of(before).with("capacity", people).made();
        if (after.equals(before)) {
            return Optional.empty();
        }
        steps.stream()
                .filter(step ->
                        step.uses().containsKey(name) && step.uses().get(name).tenths() > people.tenths())
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalArgumentException("“" + step.name() + "” takes "
                            + step.uses().get(name) + " of " + name + " at once, more than " + people);
                });
        proposed.put(name, after);
        return Optional.of(name + " of " + people + " instead of " + before.capacity());
    }

    /**
     * An absence, or days on which the team is fewer than usual, on other days or not at all.
     *
     * @param firstDay its first day as it is
     * @param days {@code none}, a day, or two with a stroke between them
     */
    Optional<String> away(String name, String firstDay, String days) {
        var before = team(name);
        var from = date.apply(firstDay);
        var then = days.equals("none") ? Optional.<DateRange>empty() : Optional.of(range(days));
        int place = first(before.away(), from);
        if (place < 0) {
            return fewer(name, before, from, then);
        }
        var is = before.away().get(place);
        proposed.put(
                name,
                Altered.of(before)
                        .with("away", replaced(before.away(), place, then))
                        .made());
        return Optional.of(name
                + then.map(range -> " away " + between(range) + " instead of " + between(is))
                        .orElse(" there, or stood in for, " + between(is)));
    }

    private Optional<String> fewer(String name, Team before, LocalDate from, Optional<DateRange> then) {
        int place = first(before.periods().stream().map(Team.Period::days).toList(), from);
        if (place < 0 || !before.periods().get(place).isFewerThan(before.capacity())) {
            throw new IllegalArgumentException(name + " have no absence that begins on " + from);
        }
        var is = before.periods().get(place);
        var there = then.map(is::on);
        proposed.put(
                name,
                Altered.of(before)
                        .with("periods", replaced(before.periods(), place, there))
                        .made());
        return Optional.of(name
                + then.map(range -> " of " + is.capacity() + " " + between(range) + " instead of " + between(is.days()))
                        .orElse(" of " + before.capacity() + " instead of " + is.capacity() + " "
                                + between(is.days())));
    }

    private static int first(List<DateRange> ranges, LocalDate from) {
        return IntStream.range(0, ranges.size())
                .filter(place -> ranges.get(place).from().equals(from))
                .findFirst()
                .orElse(-1);
    }

    private static <T> List<T> replaced(List<T> all, int place, Optional<T> then) {
        var others = new ArrayList<>(all);
        others.remove(place);
        then.ifPresent(one -> others.add(place, one));
        return List.copyOf(others);
    }

    private DateRange range(String days) {
        int stroke = days.indexOf('/');
        return stroke < 0
                ? new DateRange(date.apply(days), date.apply(days))
                : new DateRange(date.apply(days.substring(0, stroke)), date.apply(days.substring(stroke + 1)));
    }

    private static String between(DateRange range) {
        return range.from().equals(range.to())
                ? "on " + Days.full(range.from())
                : "from " + Days.full(range.from()) + " to " + Days.full(range.to());
    }
}
