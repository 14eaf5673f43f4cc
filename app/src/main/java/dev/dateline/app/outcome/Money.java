package dev.dateline.app.outcome;

import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was spent, as the records say, and what is at risk: what the forecast says is still to be spent.
 *
 * @param spent in the project's currency
 * @param p50 still to be spent, in half of the trials at most
 * @param steps how many have begun or are done and count in what was spent
 */
record Money(double spent, double p50, double p80, double p95, int steps, String currency, Figure past, Figure future) {

    static final String FORMULA =
            "for each step that is done: people × day rate × working days from its start to its end, and its own cost"
                    + " as estimated; for each that has begun: the same up to today, without its own cost; and what finished tests cost";

    static final String TO_SPEND = "people × day rate × days still to be worked, and each open step's own cost";

    private static final String LEFT_OUT =
            "days on which a team was away are not taken off; a done step without a start counts for the days that were likely; tests under way";

    static Money of(Opened project, PlanForecast forecast) {
        var plan = forecast.plan();
        var settings = plan.contents().project();
        var today = project.today().date();
        var calendar = settings.workCalendar();
        double spent = 0;
        int steps = 0;
        for (var step : plan.steps()) {
            if (step.hasParts()) {
                spent += step.status() == Status.DONE ? likely(step.step().cost()) : 0;
            } else if (step.status() != Status.PLANNED) {
                spent += worked(step, settings, calendar, today)
                        + (step.status() == Status.DONE ? likely(step.step().cost()) : 0);
                steps++;
            }
        }
        for (var test : project.contents().of(Experiment.KIND)) {
            if (test.finished().filter(day -> !day.isAfter(today)).isPresent()) {
                spent += likely(test.cost());
            }
        }
        var currency = settings.currency().orElse("");
        double half = forecast.cost(0.5);
        double most = forecast.cost(0.8);
        double all = forecast.cost(0.95);
        return new Money(
                spent,
                half,
                most,
                all,
                steps,
                currency,
                new Figure(
                        "spent",
                        Optional.of(Rounded.number(spent)),
                        currency,
                        FORMULA,
                        "steps.yaml, experiments.yaml and the day rates of project.yaml",
                        Optional.of(today),
                        LEFT_OUT),
                new Figure(
                        "still to be spent",
                        Optional.of(Rounded.number(half) + ", " + Rounded.number(most) + ", " + Rounded.number(all)),
                        currency,
                        TO_SPEND + "; half, 80 % and 95 % of trials stay at" + " or below",
                        forecast.trials() + " trials of the plan from seed " + forecast.seed(),
                        Optional.of(today),
                        forecast.leftOut()));
    }

    private static double likely(Optional<Amounts> cost) {
        return cost.map(Amounts::likely).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static double worked(PlannedStep planned, Project settings, WorkCalendar calendar, LocalDate today) {
        var step = planned.step();
        int end = planned.status() == Status.DONE
                ? calendar.numberOf(step.finished().orElseThrow().plusDays(1))
                : calendar.numberOf(today);
        int days = step.started()
                .map(start -> Math.max(0, end - calendar.numberOf(start)))
                .orElseGet(() -> step.estimate()
                        .map(estimate -> estimate.likely().days())
                        .orElse(0));
        double perDay = 0;
        for (var use : step.uses().entrySet()) {
            var team = settings.teams().get(use.getKey());
            if (team != null) {
                perDay += team.dayRate().map(BigDecimal::doubleValue).orElse(0.0)
                        * use.getValue().tenths()
                        / 10;
            }
        }
        return days * perDay;
    }

    /** Whether there is anything to say of money at all. */
    boolean isKnown() {
        return spent > 0 || p95 > 0;
    }

    String text(double amount) {
        return Rounded.text(round(amount), currency);
    }

    /** To three digits: nobody believes the fourth. */
    static double round(double amount) {
        return amount == 0
                ? 0
                : BigDecimal.valueOf(amount).round(new java.math.MathContext(3)).doubleValue();
    }
}
