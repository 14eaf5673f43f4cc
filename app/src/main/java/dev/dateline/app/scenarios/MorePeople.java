package dev.dateline.app.scenarios;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Team;
import dev.dateline.engine.calendar.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The people of one team that a scenario has and the plan has not. What a plan costs counts the days that people spend on steps, whoever they are;
 * whoever joins is paid for every day there.
 *
 * @param tenths of their working days from today until the launch, or until the work ends where that is later
 * @param dayRate of one of them; none where the project does not know it
 */
record MorePeople(String team, long tenths, Optional<BigDecimal> dayRate) {

    /** Every team that is larger at some time, in the order of the plan's teams. */
    static List<MorePeople> of(BackwardPlan plan, BackwardPlan then) {
        var more = new ArrayList<MorePeople>();
        plan.contents().project().teams().forEach((name, now) -> {
            var team = Objects.requireNonNull(then.contents().project().teams().get(name), name);
            long tenths = tenths(now, team, then);
            if (tenths > 0) {
                more.add(new MorePeople(name, tenths, team.dayRate()));
            }
        });
        return more;
    }

    private static long tenths(Team now, Team team, BackwardPlan then) {
        var network = then.network();
        int end = Math.max(network.launch(), then.schedule().launch());
        long tenths = 0;
        for (int number = network.today(); number < end; number++) {
            var day = network.calendar().date(number);
            if (!contains(team.away(), day)) {
                tenths += Math.max(0, tenths(team, day) - tenths(now, day));
            }
        }
        return tenths;
    }

    private static boolean contains(List<DateRange> ranges, LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }

    private static int tenths(Team team, LocalDate day) {
        return team.periods().stream()
                .filter(period -> period.days().contains(day))
                .findFirst()
                .map(Team.Period::capacity)
                .orElse(team.capacity())
                .tenths();
    }

    private BigDecimal days() {
        return BigDecimal.valueOf(tenths, 1);
    }

    private Optional<BigDecimal> pay() {
        return dayRate.map(days()::multiply);
    }

    private String counted() {
        var days = days().stripTrailingZeros();
        return days.scale() <= 0 ? Days.counted(days.intValueExact(), "working day") : days + " working days";
    }

    /** In a clause. */
    String words(String currency) {
        var who = counted() + " more of " + team;
        return pay().map(pay -> who + ", " + Rounded.money(pay.doubleValue(), currency) + " if all are paid")
                .orElse(who + "; what they cost is not known, for the team has no day rate");
    }

    Json json() {
        return Json.object()
                .put("team", team)
                .put("days", days().doubleValue())
                .put(
                        "pay",
                        pay().map(pay -> pay.setScale(2, RoundingMode.HALF_UP).doubleValue()));
    }
}
