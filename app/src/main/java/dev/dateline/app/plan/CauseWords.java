package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.scheduling.LinkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Says causes in short: a file names steps by identifiers and writes days in numbers, a page names them by titles and says months.
 *
 * @param step from a step's identifier to what it is called
 * @param range whether two days are written {@code from/to}
 */
public record CauseWords(UnaryOperator<String> step, Function<LocalDate, String> day, boolean range) {

    static final CauseWords FILE = new CauseWords(id -> id, LocalDate::toString, true);

    private static final int MOST_STEPS = 3;
    private static final int MOST_PHRASES = 3;

    static CauseWords page(Steps steps, LocalDate today) {
        return new CauseWords(
                id -> "“" + steps.get(steps.number(id)).name() + "”", day -> Days.briefWithWeekday(day, today), false);
    }

    /** What waits for the step, and so forces its deadline. */
    String held(List<Cause> causes) {
        return phrases(causes, "", this::after, Cause.Link::on);
    }

    /** What the step waits for; empty where it waits for nothing. */
    Optional<String> waiting(List<Cause> causes) {
        return causes.isEmpty() ? Optional.empty() : Optional.of(phrases(causes, "waits ", this::before, _ -> ""));
    }

    /** Steps that are linked in the same way, and teams at the same work, are said in one phrase each. */
    private String phrases(
            List<Cause> causes, String verb, Function<Link, String> linked, Function<Cause.Link, Object> alike) {
        var links = new LinkedHashMap<Object, Link>();
        var teams = new LinkedHashMap<Object, List<Cause.Team>>();
        for (var cause : causes) {
            if (cause instanceof Cause.Link link) {
                links.computeIfAbsent(
                                List.of(link.type(), link.lag(), alike.apply(link), link.parts() > 0),
                                _ -> new Link(link, new ArrayList<>()))
                        .add(link.parts() > 0 ? link.parts() + " parts of " + name(link.step()) : name(link.step()));
            } else if (cause instanceof Cause.Team team) {
                teams.computeIfAbsent(List.of(team.on(), team.with()), _ -> new ArrayList<>(1))
                        .add(team);
            }
        }
        var phrases = new ArrayList<String>();
        links.values().forEach(link -> phrases.add((phrases.isEmpty() ? verb : "") + linked.apply(link)));
        causes.stream()
                .filter(cause -> !(cause instanceof Cause.Link) && !(cause instanceof Cause.Team))
                .map(this::single)
                .forEach(phrases::add);
        var named = links.values().stream().flatMap(link -> link.names.stream()).toList();
        teams.values().forEach(team -> phrases.add(full(team, named)));
        int left = phrases.size() - MOST_PHRASES;
        return left <= 0
                ? listed(phrases, ", and ")
                : String.join(", ", phrases.subList(0, MOST_PHRASES)) + ", and " + left
                        + (left == 1 ? " other reason" : " other reasons");
    }

    private record Link(Cause.Link one, List<String> names) {
        void add(String name) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }

        boolean isPlural() {
            return names.size() > 1 || one.parts() > 0;
        }
    }

    private String after(Link link) {
        var type = link.one.type();
        boolean toStart = type == LinkType.FS || type == LinkType.SS;
        int lag = link.one.lag();
        return few(link.names)
                + (toStart ? " start" : " end")
                + (link.isPlural() ? "" : "s")
                + " on "
                + day(link.one.on())
                + (lag == 0 ? "" : ", " + Reasons.days(Math.abs(lag)) + (lag > 0 ? " later" : " earlier"))
                + (type == LinkType.SS || type == LinkType.SF ? " after this starts" : "")
                + holidays(link.one.holidays());
    }

    private String before(Link link) {
        var type = link.one.type();
        boolean fromStart = type == LinkType.SS || type == LinkType.SF;
        boolean toStart = type == LinkType.FS || type == LinkType.SS;
        int lag = link.one.lag();
        return "for " + (fromStart ? "the start of " : "") + few(link.names)
                + (lag == 0 ? "" : lag > 0 ? " and " + Reasons.days(lag) + " more" : ", less " + Reasons.days(-lag))
                + (toStart ? "" : " to end with it");
    }

    private String single(Cause cause) {
        return switch (cause) {
            case Cause.Launch launch when launch.moved() -> "the launch, moved to " + day(launch.on());
            case Cause.Launch launch -> "the launch is on " + day(launch.on()) + holidays(launch.holidays());
            case Cause.Link _, Cause.Team _ -> "";
            case Cause.Absence absence -> away(absence);
            case Cause.NotBefore bound -> "not before " + day(bound.on());
            case Cause.Kept() -> "its date is kept";
            case Cause.Today today ->
                "cannot start before " + (today.holidays().isEmpty() ? "today" : day(today.on()))
                        + holidays(today.holidays());
            case Cause.Begun(int left) -> "started, " + Reasons.days(left) + " left";
            case Cause.Started(var id, var type, int lag, var on) ->
                name(id) + " started on " + day(on)
                        + (lag == 0 ? "" : ", " + Reasons.days(Math.abs(lag)) + (lag > 0 ? " more" : " less"))
                        + (type == LinkType.SF ? " to end" : "");
        };
    }

    /** @param said the steps that have just been named as neighbours */
    private String full(List<Cause.Team> alike, List<String> said) {
        var one = alike.getFirst();
        var teams = few(alike.stream().map(Cause.Team::team).toList());
        var with = one.with().stream().map(this::name).toList();
        if (!with.isEmpty() && said.containsAll(with)) {
            var it = said.size() == 1 ? "it" : few(with);
            return one.before() ? teams + " are busy with " + it + " until then" : teams + " are needed for " + it;
        }
        return teams
                + (one.before() ? " are busy until " : " are full from ")
                + day(one.on())
                + (with.isEmpty() ? "" : " with " + few(with));
    }

    /** In which days. */
    String days(DateRange days) {
        return days.from().equals(days.to())
                ? "on " + day(days.from())
                : range ? days.from() + "/" + days.to() : "from " + day(days.from()) + " to " + day(days.to());
    }

    String away(Cause.Absence absence) {
        boolean oneDay = absence.away().from().equals(absence.away().to());
        var with = absence.with().stream().map(this::name).toList();
        return absence.team()
                + absence.there()
                        .map(fewer -> " are only " + fewer.there() + " of " + fewer.usual()
                                + (range && !oneDay ? " in " : " "))
                        .orElse(" are away ")
                + days(absence.away())
                + absence.note().map(note -> " (" + note + ")").orElse("")
                + (with.isEmpty() ? "" : ", busy with " + few(with))
                + absence.otherwise()
                        .map(until -> " (else until " + day(until) + ": " + behind(absence) + ")")
                        .orElse("");
    }

    /** What stands behind it, and not what stands behind that. */
    private String behind(Cause.Absence absence) {
        return held(absence.then().stream()
                .map(cause -> cause instanceof Cause.Absence next ? next.alone() : cause)
                .toList());
    }

    private String holidays(Optional<LocalDate> from) {
        return from.map(first -> ", after the holidays from " + day(first)).orElse("");
    }

    /** The first few by name, the others by their number. */
    public static String few(List<String> names) {
        int others = names.size() - MOST_STEPS;
        return others <= 1
                ? listed(names, " and ")
                : String.join(", ", names.subList(0, MOST_STEPS)) + " and " + others + " others";
    }

    private static String listed(List<String> all, String last) {
        int size = all.size();
        return size < 2 ? String.join("", all) : String.join(", ", all.subList(0, size - 1)) + last + all.getLast();
    }

    private String name(String id) {
        return step.apply(id);
    }

    private String day(LocalDate date) {
        return day.apply(date);
    }
}
