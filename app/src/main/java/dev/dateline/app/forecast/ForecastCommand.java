package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.ProjectCommand;
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
            defaultValue = "" + PlanForecast.TRIALS,
            description = "How often the plan is tried (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + PlanForecast.SEED,
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
            terminal().line(ForecastJson.of(forecast).print());
        } else {
            new ForecastText(forecast, terminal()).print();
            explain(new ForecastFigures(forecast).figures());
        }
        return plan.isFeasible() && !plan.isStopped() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
    }

    private PlanForecast forecast(BackwardPlan plan) {
        try (var progress = new Progress(terminal(), "trials", trials)) {
            return PlanForecast.of(plan, trials, seed, progress);
        }
    }
}
