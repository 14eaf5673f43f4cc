package dev.dateline.app.plan;

import dev.dateline.app.project.People;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.calendar.WorkCalendar;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Presence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A project's teams as the engine sees them: numbers for names, tenths for people, and whoever is not there taken out. */
final class PlanTeams {

    /** Ten years of working days: so long after the launch nobody plans. */
    private static final int AFTER = 2_610;

    private final List<String> names;
    private final List<Lack> lacks = new ArrayList<>();
    private final Presence presence;

    /**
     * A team is away, or fewer than usual.
     *
     * @param there how many are there all the same
     * @param why as noted
     */
    record Lack(String team, DateRange days, People there, People usual, Optional<String> why) {

        boolean isAway() {
            return there.tenths() == 0;
        }
    }

    PlanTeams(Project project, WorkCalendar calendar, int today) {
        this.names = List.copyOf(project.teams().keySet());
        int end = Math.max(today, calendar.numberOf(project.launch())) + AFTER;
        var usual = new Capacity(
                project.teams().values().stream().mapToInt(PlanTeams::most).toArray());
        for (Map.Entry<String, Team> team : project.teams().entrySet()) {
            lacks(team.getKey(), team.getValue());
            more(usual, names.indexOf(team.getKey()), team.getValue(), new Span(calendar, today, end));
        }
        this.presence = new Presence(
                usual,
                lacks.stream()
                        // what lies before today binds nobody any more
                        .map(lack -> new Presence.Absence(
                                names.indexOf(lack.team),
                                Math.max(today, calendar.numberOf(lack.days.from())),
                                calendar.numberOf(lack.days.to().plusDays(1)),
                                lack.there.tenths()))
                        .toList());
    }

    List<String> names() {
        return names;
    }

    Presence presence() {
        return presence;
    }

    /** What an absence of the {@link #presence} is, by its number there. */
    Lack lack(int absence) {
        return lacks.get(absence);
    }

    Stream<Lack> lacks(String team) {
        return lacks.stream().filter(lack -> lack.team.equals(team));
    }

    private static int most(Team team) {
        return team.periods().stream()
                .mapToInt(period -> period.capacity().tenths())
                .reduce(team.capacity().tenths(), Math::max);
    }

    private void lacks(String name, Team team) {
        team.away().forEach(days -> lacks.add(new Lack(name, days, new People(0), team.capacity(), Optional.empty())));
        team.periods().stream()
                .filter(period -> period.isFewerThan(team.capacity()))
                .forEach(period ->
                        lacks.add(new Lack(name, period.days(), period.capacity(), team.capacity(), period.note())));
    }

    /** The working days that may matter. */
    private record Span(WorkCalendar calendar, int from, int to) {

        int at(LocalDate day, int least) {
            return Math.clamp(calendar.numberOf(day), least, to);
        }
    }

    /** A team that is more at times counts as that many, and whoever is not there otherwise is held. */
    private static void more(Capacity usual, int number, Team team, Span span) {
        int most = most(team);
        int from = span.from;
        for (var period : team.periods().stream()
                .filter(period -> !period.isFewerThan(team.capacity()))
                .sorted(Comparator.comparing(one -> one.days().from()))
                .toList()) {
            int begins = span.at(period.days().from(), from);
            int ends = span.at(period.days().to().plusDays(1), begins);
            usual.hold(number, most - team.capacity().tenths(), from, begins);
            usual.hold(number, most - period.capacity().tenths(), begins, ends);
            from = ends;
        }
        if (most > team.capacity().tenths()) {
            usual.hold(number, most - team.capacity().tenths(), from, span.to);
        }
    }
}
