package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.ProjectCommand;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline forecast}: when, how much and how likely. */
@Command(
        mixinStandardHelpOptions = true,
        name = "forecast",
        description = "Dates, costs and claims as probabilities, from many trials of the plan.")
public final class ForecastCommand extends ProjectCommand {

    private static final int MOST_TRIALS = 10_000_000;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How often the plan is tried (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where the random numbers begin (default: ${DEFAULT-VALUE}).")
    private long seed;

    public ForecastCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected int run(Contents contents, Today today) {
        if (trials < 1 || trials > MOST_TRIALS) {
            terminal().message("--trials (" + trials + ") must lie between 1 and " + MOST_TRIALS);
            return COULD_NOT;
        }
        var plan = patiently("planning", () -> Planner.plan(contents, today));
        var forecast = forecast(plan);
        if (isJson()) {
            terminal().line(json(forecast).print());
        } else {
            new ForecastText(forecast, terminal()).print();
            explain(new ForecastFigures(forecast).figures());
        }
        return plan.isFeasible() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
    }

    private PlanForecast forecast(BackwardPlan plan) {
        try (var progress = new Progress(terminal(), "trials", trials)) {
            return PlanForecast.of(plan, trials, seed, progress);
        }
    }

    private static Json json(PlanForecast forecast) {
        var contents = forecast.plan().contents();
        var finish = Json.object().put("onTime", forecast.onTime());
        var cost = Json.object();
        for (int percent : List.of(10, 50, 80, 90, 95)) {
            finish.put("p" + percent, forecast.finish(percent / 100.0));
            cost.put("p" + percent, Math.round(forecast.cost(percent / 100.0) * 100) / 100.0);
        }
        return Json.object()
                .put("project", contents.name())
                .put("launch", contents.project().launch())
                .put("today", forecast.plan().today().date())
                .put("finish", finish)
                .put("cost", cost)
                .put("currency", contents.project().currency())
                .put(
                        "claims",
                        contents.of(Claim.KIND).stream()
                                .map(claim -> Json.object()
                                        .put("id", claim.id())
                                        .put("probability", forecast.claim(claim.id())))
                                .toList())
                .put("allClaims", forecast.allClaims())
                .put(
                        "steps",
                        contents.of(Step.KIND).stream()
                                .map(step -> json(forecast, step))
                                .toList())
                .put("assumptions", List.of())
                .put("trials", forecast.trials())
                .put("seed", forecast.seed())
                .put("method", ForecastFigures.METHOD)
                .put(
                        "figures",
                        new ForecastFigures(forecast)
                                .figures().stream().map(Json::of).toList());
    }

    private static Json json(PlanForecast forecast, Step step) {
        Optional<Double> criticality = forecast.criticality(step);
        return Json.object()
                .put("id", step.id())
                .put("criticality", criticality)
                .put("onTime", forecast.onTime(step));
    }
}
