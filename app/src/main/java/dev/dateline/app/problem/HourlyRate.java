package dev.dateline.app.problem;

import dev.dateline.app.customers.Stakeholder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an hour of somebody's time costs, in the project's currency: a day rate through eight hours.
 *
 * @param from whose rates it was taken from, in words
 */
record HourlyRate(double perHour, String from) {

    private static final double HOURS_A_DAY = 8;

    /**
     * The mean day rate of the teams in which these stakeholders work, through eight hours; where none of them has a rate, that of all teams.
     * Empty where no team has one.
     */
    static Optional<HourlyRate> of(Contents contents, List<String> stakeholders) {
        var teams = contents.project().teams();
        var theirs = new TreeSet<String>();
        contents.of(Stakeholder.KIND).stream()
                .filter(one -> stakeholders.contains(one.id()))
                .flatMap(one -> one.team().stream())
                .forEach(theirs::add);
        return mean(teams, List.copyOf(theirs)).or(() -> mean(teams, List.copyOf(teams.keySet())));
    }

    private static Optional<HourlyRate> mean(Map<String, Team> teams, List<String> names) {
        var rates = new TreeMap<String, Double>();
        names.forEach(name -> Optional.ofNullable(teams.get(name))
                .flatMap(Team::dayRate)
                .ifPresent(rate -> rates.put(name, rate.doubleValue())));
        var rated = List.copyOf(rates.keySet());
        var mean = rates.values().stream().mapToDouble(Double::doubleValue).average();
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(new HourlyRate(
                        mean.getAsDouble() / HOURS_A_DAY,
                        rated.size() == 1
                                ? "the day rate of the team " + rated.getFirst()
                                : "the mean day rate of " + String.join(", ", rated)));
    }

    /** How often a month comes what comes on every working day. */
    static double workingDaysAMonth(Project project) {
        var days = project.calendar().map(Project.Work::workdays).orElse(List.of());
        return (days.isEmpty() ? 5 : days.size()) * WEEKS_A_MONTH;
    }

    /** 52 weeks through 12 months. */
    static final double WEEKS_A_MONTH = 52.0 / 12;
}
