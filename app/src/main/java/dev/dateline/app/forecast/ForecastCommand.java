package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.SupposingCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline forecast}: when, how much and how likely. */
@Command(
        mixinStandardHelpOptions = true,
        name = "forecast",
        description = "Dates, costs and claims as probabilities, from many trials of the plan.")
public final class ForecastCommand extends SupposingCommand {

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

    @Option(names = "--keep", description = "Keep it in forecasts.yaml, to be scored once reality has arrived.")
    private boolean keep;

    public ForecastCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected int run(Contents contents, Today today) {
        if (trials < 1 || trials > MOST_TRIALS) {
            terminal().message("--trials (" + trials + ") must lie between 1 and " + MOST_TRIALS);
            return COULD_NOT;
        }
        if (keep && isSupposing()) {
            terminal().message("--keep: a forecast of a scenario is not kept, for reality will never settle it");
            return COULD_NOT;
        }
        var plan = patiently("planning", () -> Planner.plan(contents, today));
        var forecast = forecast(plan);
        var pace = Pace.of(plan);
        var knowing = patiently("weighing what to test", () -> Knowing.of(forecast));
        var record = ForecastRecord.of(contents, today);
        if (isJson()) {
            terminal()
                    .line(told(ForecastJson.of(forecast, pace, knowing, record)).print());
        } else {
            new ForecastText(forecast, pace, knowing, record, terminal()).print();
            explain(new ForecastFigures(forecast).figures());
        }
        if (keep && !kept(forecast, pace, contents)) {
            return COULD_NOT;
        }
        return plan.isFeasible() && !plan.isStopped() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
    }

    /** In the order of the days; another forecast of the same day takes its place. */
    private boolean kept(PlanForecast forecast, Pace pace, Contents contents) {
        var made = Keeping.of(forecast, pace);
        if (made.isEmpty()) {
            terminal().message("there is nothing to keep: no step is open");
            return true;
        }
        var all = new ArrayList<>(contents.of(Kept.KIND));
        all.removeIf(one -> one.id().equals(made.get().id()));
        all.add(made.get());
        all.sort(Comparator.comparing(Kept::on));
        try {
            write(contents.with(Kept.KIND, all));
            return true;
        } catch (IOException failure) {
            terminal().message("the forecast could not be kept: " + failure);
            return false;
        }
    }

    private PlanForecast forecast(BackwardPlan plan) {
        try (var progress = new Progress(terminal(), "trials", trials)) {
            return PlanForecast.of(plan, trials, seed, progress);
        }
    }
}
