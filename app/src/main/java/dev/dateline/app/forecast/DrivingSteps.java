package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps on which a day more is most often a day more on the whole. */
final class DrivingSteps {

    private static final int MOST_DRIVERS = 10;

    private final PlanForecast forecast;

    DrivingSteps(PlanForecast forecast) {
        this.forecast = forecast;
    }

    List<ForecastView.Driver> rows() {
        Map<String, PlannedStep> planned = forecast.plan().steps().stream()
                .collect(Collectors.toMap(one -> one.step().id(), Function.identity()));
        record Weighed(Step step, double criticality) {}
        return forecast.plan().contents().of(Step.KIND).stream()
                .map(step -> new Weighed(step, forecast.criticality(step).orElse(0.0)))
                .filter(weighed -> weighed.criticality > 0)
                // what has no length cannot be shortened
                .filter(weighed -> weighed.step
                        .estimate()
                        .filter(estimate -> estimate.high().days() > 0)
                        .isPresent())
                .sorted(Comparator.comparingDouble(Weighed::criticality).reversed())
                .limit(MOST_DRIVERS)
                .map(weighed -> {
                    var step = weighed.step;
                    double onTimeChance = forecast.onTime(step).orElse(0.0);
                    return new ForecastView.Driver(
                            step.id(),
                            step.name(),
                            step.estimate().map(DrivingSteps::range).orElse(""),
                            (int) Math.round(weighed.criticality * 100),
                            InTwenty.of(weighed.criticality),
                            ForecastFigures.percent(weighed.criticality),
                            InTwenty.brief(onTimeChance),
                            Optional.ofNullable(planned.get(step.id()))
                                    .flatMap(PlannedStep::dates)
                                    .map(dates -> Days.brief(
                                            dates.deadline(),
                                            forecast.plan().today().date(),
                                            forecast.plan().launch()))
                                    .orElse(""));
                })
                .toList();
    }

    String finding(List<ForecastView.Driver> drivers) {
        var first = drivers.getFirst();
        return "If “" + first.title() + "” takes a day longer, so does the whole in " + first.chances()
                + " of 20 trials";
    }

    /** {@code 8 to 15 days}. */
    private static String range(Estimate estimate) {
        int low = estimate.low().days();
        int high = estimate.high().days();
        return estimate.isCertain() ? (low == 1 ? "1 day" : low + " days") : low + " to " + high + " days";
    }
}
