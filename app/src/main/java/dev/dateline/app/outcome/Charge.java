package dev.dateline.app.outcome;

import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a way to decide costs, in the project's currency.
 *
 * @param half half of the trials stay at or below it, and {@code most} 16 in 20; none where fewer end at all
 */
record Charge(Optional<Double> half, Optional<Double> most, String currency, Figure figure) {

    private static final double HALF = 0.5;
    private static final double MOST = 0.8;

    /** @param own what the option costs beside what the plan does */
    static Charge spending(PlanForecast forecast, double own) {
        double half = forecast.cost(HALF) + own;
        double most = forecast.cost(MOST) + own;
        var currency = currency(forecast);
        var formula = Money.TO_SPEND
                + (own == 0
                        ? ""
                        : ", and what this costs of its own, as whoever asks has estimated it, " + text(own, currency))
                + "; half of trials stay at or below, and 16 in 20 at or below " + text(most, currency);
        return of("still to spend", Optional.of(half), Optional.of(most), formula, forecast, forecast.leftOut());
    }

    /**
     * What is lost by launching after a day, in the forecast's own trials; none where nobody has said what a day costs, or there are no trials.
     *
     * @param launch the launch of today's plan
     */
    static Optional<Charge> lateness(PlanForecast forecast, LocalDate launch) {
        return forecast.plan()
                .contents()
                .project()
                .delayCost()
                .filter(perDay -> forecast.onTime().isPresent())
                .map(perDay -> lateness(forecast, launch, perDay.doubleValue()));
    }

    private static Charge lateness(PlanForecast forecast, LocalDate launch, double perDay) {
        var half = forecast.late(HALF, launch);
        var most = forecast.late(MOST, launch);
        var held = forecast.plan().launch().isAfter(launch) ? ", and no sooner than then" : "";
        var formula = "working days from " + launch + ", the launch of today's plan, to the launch in each trial" + held
                + " × " + text(perDay, currency(forecast)) + " a day; half of trials stay at or below "
                + half.map(days -> Days.counted(days, "day")).orElse("no number of days")
                + ", and 16 in 20 at or below "
                + most.map(days -> Days.counted(days, "day")).orElse("no number of days");
        return of(
                "lost by lateness",
                half.map(days -> days * perDay),
                most.map(days -> days * perDay),
                formula,
                forecast,
                forecast.noLaunch() > 0 ? "what is lost where a test stops the plan and nothing is launched" : "");
    }

    private static Charge of(
            String name,
            Optional<Double> half,
            Optional<Double> most,
            String formula,
            PlanForecast forecast,
            String leftOut) {
        var currency = currency(forecast);
        return new Charge(
                half,
                most,
                currency,
                new Figure(
                        name,
                        half.map(Rounded::number),
                        currency,
                        formula,
                        forecast.trials() + " trials of the plan so decided, from seed " + forecast.seed(),
                        Optional.of(forecast.plan().today().date()),
                        leftOut));
    }

    private static String currency(PlanForecast forecast) {
        return forecast.plan().contents().project().currency().orElse("");
    }

    private static String text(double amount, String currency) {
        return Math.abs(amount) < 1 ? "0" : Rounded.text(Money.round(amount), currency);
    }

    String shown() {
        return half.map(amount -> text(amount, currency)).orElse("no launch");
    }

    /** What 16 trials in 20 stay at or below, where that is more than half of them do. */
    String more() {
        return most.equals(half)
                ? ""
                : most.map(amount -> "up to " + text(amount, currency) + " in 16 of 20")
                        .orElse("no launch in 16 of 20");
    }

    /** What it is more than another in half of the trials, less than nothing where it is less; none where one of them is not known. */
    Optional<Double> above(Charge other) {
        return half.flatMap(amount -> other.half.map(less -> amount - less));
    }

    Json json() {
        return Json.object().put("p50", half.map(Math::rint)).put("p80", most.map(Math::rint));
    }
}
