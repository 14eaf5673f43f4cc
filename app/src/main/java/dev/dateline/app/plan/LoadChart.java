package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each team's people at work, beneath its capacity as a dashed line with absences cut in; on the timeline's scale. */
final class LoadChart {

    private static final int MOST = 12;
    private static final int TEAM = 58;
    private static final int HEIGHT = 36;
    private static final int TOP = 14;

    private final BackwardPlan plan;
    private final Optional<BackwardPlan> proposed;
    private final TimeScale scale;
    private final int last;
    private final Drawing svg = new Drawing();
    private final List<Load> shown;

    /** What one team has to do: days on which it works, days on which all of it does, the longest such stretch. */
    private record Load(int team, int there, int full, int from, int until) {}

    LoadChart(BackwardPlan plan, Optional<BackwardPlan> proposed, TimeScale scale) {
        this.plan = plan;
        this.proposed = proposed;
        this.scale = scale;
        this.last = plan.network().calendar().numberOf(scale.to());
        this.shown = IntStream.range(0, plan.network().teamNames().size())
                .mapToObj(this::load)
                .sorted(Comparator.comparingDouble((Load load) -> (double) load.full / Math.max(1, load.there))
                        .reversed())
                .limit(MOST)
                .toList();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    String finding() {
        var narrow = shown.getFirst();
        var name = name(narrow.team);
        return narrow.full == 0
                ? "No team is ever full"
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1)
                        + (narrow.full == narrow.there
                                ? " is the narrow place: full on every working day until " + end()
                                : " is the narrow place: full on " + narrow.full + " of " + narrow.there
                                        + " working days until " + end());
    }

    private String end() {
        return plan.isFeasible()
                ? "the launch"
                : Days.brief(plan.launchHeld(), scale.from()) + ", the day the launch would move to";
    }

    String caption() {
        int teams = plan.network().teamNames().size();
        return "People at work per team, against capacity (dashed); where a team is away, its capacity is cut and the days are shaded, as holidays are for all;"
                + " where it is more than usual, the room above that is tinted."
                + (teams > MOST ? " The " + MOST + " fullest of " + teams + " teams." : "");
    }

    String svg(String heading) {
        int bottom = TOP + shown.size() * TEAM;
        svg.shaped(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s\">",
                TimeScale.WIDTH, bottom + 4, heading);
        scale.holidays(svg, plan, 0, bottom);
        scale.months(svg, 0, bottom, false, List.of());
        svg.line(TimeScale.LEFT, 0, TimeScale.LEFT, bottom, "now");
        proposed.map(BackwardPlan::launch)
                .filter(day -> !day.equals(plan.launch()))
                .ifPresent(day -> svg.line(scale.x(day), 0, scale.x(day), bottom, "ghostline"));
        for (int k = 0; k < shown.size(); k++) {
            team(shown.get(k), TOP + k * TEAM + HEIGHT + 6);
        }
        double x = scale.x(plan.launch());
        svg.line(x, 0, x, bottom, "goal");
        return svg.add("</svg>").toString();
    }

    private Load load(int team) {
        int there = 0;
        int full = 0;
        int from = 0;
        int longest = 0;
        int run = 0;
        for (int day = plan.network().today(); day < last; day++) {
            int people = people(plan, team, day);
            int busy = busy(plan, team, day);
            there += people > 0 ? 1 : 0;
            boolean isFull = busy > 0 && busy >= people;
            full += isFull ? 1 : 0;
            run = isFull ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                from = day - run + 1;
            }
        }
        return new Load(team, there, full, from, from + longest - 1);
    }

    private static int people(BackwardPlan plan, int team, int day) {
        return plan.network().teams().free(team, day);
    }

    private static int busy(BackwardPlan plan, int team, int day) {
        return people(plan, team, day) - plan.schedule().capacity().free(team, day);
    }

    private void team(Load load, int bottom) {
        int team = load.team;
        double most = Math.max(1, plan.network().teams().size(team));
        lacks(team)
                .filter(PlanTeams.Lack::isAway)
                .forEach(lack -> scale.rest(svg, lack.days(), bottom - HEIGHT, bottom));
        svg.line(TimeScale.LEFT, bottom, TimeScale.RIGHT, bottom, "grid");
        more(team, most, bottom);
        svg.add("<path class=\"load\" d=\"" + stairs(plan, team, most, bottom, true, true) + "\"/>");
        proposed.filter(other -> team < other.network().teamNames().size())
                .map(other -> stairs(other, team, most, bottom, true, false))
                .filter(path -> !path.isEmpty())
                .ifPresent(path -> svg.add("<path class=\"ghost\" d=\"" + path + "\"/>"));
        svg.add("<path class=\"cap\" d=\"" + stairs(plan, team, most, bottom, false, false) + "\"/>");
        double x = TimeScale.RIGHT + 12;
        double room = TimeScale.WIDTH - x;
        svg.text(x, bottom - 24, "lab strong", "start", Lettering.fitted(name(team), room, true));
        svg.text(x, bottom - 9, "tick", "start", Lettering.fitted(said(load), room, false));
        otherwise(team)
                .ifPresent(words -> svg.text(x, bottom + 6, "tick", "start", Lettering.fitted(words, room, false)));
    }

    /** So much more room there is than usually. */
    private void more(int team, double most, int bottom) {
        int usual = known(team).map(Team::capacity).orElse(new People(0)).tenths();
        larger(team).forEach(period -> {
            int top = (int) Math.round(bottom - HEIGHT * period.capacity().tenths() / most);
            int foot = (int) Math.round(bottom - HEIGHT * usual / most);
            scale.shaded(svg, period.days(), top, foot, "roomier");
        });
    }

    private String said(Load load) {
        var people = known(load.team).map(Team::capacity).orElse(new People(0));
        return load.full == 0
                ? "never full, of " + people
                : (load.from == load.until
                                ? "full on " + day(load.from)
                                : "full " + day(load.from) + " to " + day(load.until))
                        + ", of " + people;
    }

    /** When they are away, fewer or more for the first time. */
    private Optional<String> otherwise(int team) {
        var fewer = lacks(team)
                .map(lack -> new Otherwise(lack.days(), lack.isAway() ? "away" : "only " + lack.there() + " from"));
        var more = larger(team).map(period -> new Otherwise(period.days(), period.capacity() + " from"));
        return Stream.concat(fewer, more)
                .min(Comparator.comparing(one -> one.days.from()))
                .map(one -> one.isOneDay()
                        ? one.words.replace(" from", " on") + " " + date(one.days.from())
                        : one.words + " " + date(one.days.from()) + " to " + date(one.days.to()));
    }

    /** Days on which they are not as many as usual. */
    private record Otherwise(DateRange days, String words) {

        private boolean isOneDay() {
            return days.from().equals(days.to());
        }
    }

    private Stream<PlanTeams.Lack> lacks(int team) {
        return plan.network().planTeams().lacks(name(team)).filter(lack -> isShown(lack.days()));
    }

    private Stream<Team.Period> larger(int team) {
        return known(team).stream()
                .flatMap(one -> one.periods().stream()
                        .filter(period -> period.isMoreThan(one.capacity()) && isShown(period.days())));
    }

    private boolean isShown(DateRange days) {
        return days.to().isAfter(scale.from()) && days.from().isBefore(scale.to());
    }

    private Optional<Team> known(int team) {
        return Optional.ofNullable(plan.contents().project().teams().get(name(team)));
    }

    private String name(int team) {
        return plan.network().teamNames().get(team);
    }

    private String day(int number) {
        return date(plan.network().calendar().date(number));
    }

    private String date(LocalDate date) {
        return Days.dayAndMonth(date, scale.from());
    }

    /** Who is at work or who is there, filled from the ground or as a line. A stair a change, not a day. */
    private String stairs(BackwardPlan of, int team, double most, int bottom, boolean busy, boolean filled) {
        var path = new StringBuilder();
        var calendar = of.network().calendar();
        int first = of.network().today();
        int from = first;
        for (int day = first; day < last; day++) {
            int now = level(of, team, day, busy);
            if (day + 1 < last && level(of, team, day + 1, busy) == now) {
                continue;
            }
            double left = scale.x(calendar.date(from));
            double right = scale.x(calendar.date(day + 1));
            double y = bottom - HEIGHT * Math.min(1.2, now / most);
            if (!filled) {
                path.append(shaped(path.isEmpty() ? "M%.1f %.1fH%.1f" : "L%.1f %.1fH%.1f", left, y, right));
            } else if (now > 0) {
                path.append(shaped("M%.1f %dV%.1fH%.1fV%dz", left, bottom, y, right, bottom));
            }
            from = day + 1;
        }
        return path.toString();
    }

    private static int level(BackwardPlan of, int team, int day, boolean busy) {
        return busy ? busy(of, team, day) : people(of, team, day);
    }

    private static String shaped(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
