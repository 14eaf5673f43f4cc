package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of shared teams says.
 *
 * @param others the projects that have one of the teams
 * @param unseen that not all projects were looked at; empty where they were
 */
record SharedTeamsView(
        String headline, List<Shown> teams, List<SharedTeams.Sharing> others, String unseen, Optional<String> problem) {

    /**
     * One team.
     *
     * @param finding what the plans together ask of it
     * @param then the periods that would be written, in words; empty where there would be none
     * @param now those in whose place they would be
     * @param consequence what the plan would come to with them
     * @param seen what would be written, to tell whether it is still so
     */
    record Shown(
            String team,
            String finding,
            List<Row> rows,
            boolean isWritten,
            List<String> then,
            List<String> now,
            String consequence,
            String seen) {}

    /** When another project has how many of it at work. */
    record Row(String project, String address, String days, String people) {}

    static SharedTeamsView of(SharedTeams shared, BackwardPlan plan, Optional<String> problem) {
        var teams = shared.teams().stream().map(team -> shown(team, plan)).toList();
        return new SharedTeamsView(
                headline(shared),
                teams,
                shared.others(),
                shared.unseen() == 0
                        ? ""
                        : "Looked at are the first " + SharedTeams.MOST + " other projects; "
                                + Days.counted(shared.unseen(), "project") + " more are not counted.",
                problem);
    }

    /** Of an address under which these projects are left out. */
    static String query(List<String> without) {
        return without.stream()
                .map(slug -> "without=" + OneStep.encoded(slug))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static String headline(SharedTeams shared) {
        var teams = shared.teams();
        var clashing = teams.stream().filter(team -> team.clashes() > 0).toList();
        if (teams.isEmpty()) {
            return !shared.others().isEmpty()
                    ? "No other project counts here"
                    : "No team of this project is in another one";
        }
        return clashing.isEmpty()
                ? "Other projects have " + names(teams) + " too, and there are enough people for all plans"
                : "Plans of other projects need " + names(clashing) + " on the same days as this one";
    }

    private static String names(List<SharedTeam> teams) {
        return teams.stream().map(SharedTeam::team).collect(Collectors.joining(" and "));
    }

    private static Shown shown(SharedTeam team, BackwardPlan plan) {
        var today = plan.today().date();
        return new Shown(
                team.team(),
                finding(team),
                team.holds().stream()
                        .map(hold -> new Row(
                                hold.name(),
                                "/projects/" + hold.project() + "/plan",
                                days(hold.days(), today),
                                hold.people().toString()))
                        .toList(),
                team.isWritten(),
                words(team.then(), today),
                words(team.now(), today),
                team.isWritten() ? "" : consequence(team, plan),
                team.seen());
    }

    private static String finding(SharedTeam team) {
        if (team.holds().isEmpty()) {
            return "The other plans need nobody of this team until the launch.";
        }
        return team.clashes() == 0
                ? "On no working day do the plans together need more people of this team than there are."
                : "On " + Days.counted(team.clashes(), "working day")
                        + " the plans together need more people of this team than there are.";
    }

    private static String consequence(SharedTeam team, BackwardPlan plan) {
        var project = team.written(plan.contents().project());
        var then = Planner.outcome(plan.contents().with(Project.KIND, List.of(project)), plan.today());
        var today = plan.today().date();
        if (!then.holds()) {
            return "The launch would not hold then: the work would end " + Reasons.days(then.lateBy())
                    + " too late, for a launch on " + Days.withWeekday(then.launchHeld(), today) + ".";
        }
        var start = then.mustStartBy()
                .filter(day -> !plan.mustStartBy().equals(Optional.of(day)))
                .map(day -> ", and work would have to start by " + Days.withWeekday(day, today))
                .orElse(", and work need not start earlier");
        return "The launch would hold then" + start + ".";
    }

    private static List<String> words(List<Team.Period> periods, LocalDate today) {
        var words = new ArrayList<String>();
        for (var period : periods) {
            words.add(days(period.days(), today) + ": " + people(period.capacity())
                    + period.note().map(note -> " (" + note + ")").orElse(""));
        }
        return words;
    }

    private static String people(People people) {
        return people.tenths() == 0 ? "none" : people.toString();
    }

    private static String days(DateRange days, LocalDate today) {
        var from = Days.briefWithWeekday(days.from(), today);
        return days.from().equals(days.to()) ? from : from + " to " + Days.briefWithWeekday(days.to(), today);
    }
}
