package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimStates;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.ProjectCommand;
import picocli.CommandLine.Command;

/** {@code dateline status}: which claims are true today, which are on the way, and why. */
@Command(mixinStandardHelpOptions = true, name = "status", description = "Each claim's state, since when, and why.")
public final class StatusCommand extends ProjectCommand {

    public StatusCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected int run(Contents contents, Today today) {
        var claims = ClaimStates.on(contents, today);
        var forecast = forecast(contents, today);
        if (isJson()) {
            terminal().line(StatusJson.of(claims, forecast).print());
        } else {
            new StatusText(contents, today, claims, forecast, terminal()).print();
            explain(claims.stream().map(ClaimToday::figure).toList());
        }
        return DONE;
    }

    private PlanForecast forecast(Contents contents, Today today) {
        var plan = patiently("planning", () -> Planner.plan(contents, today));
        try (var progress = new Progress(terminal(), "trials", PlanForecast.TRIALS)) {
            return PlanForecast.of(plan, PlanForecast.TRIALS, PlanForecast.SEED, progress);
        }
    }
}
