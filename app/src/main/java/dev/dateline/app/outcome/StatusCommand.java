package dev.dateline.app.outcome;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimStates;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.Progress;
import dev.dateline.app.terminal.ProjectCommand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code dateline status}: which claims are true today, which are on the way, and why. */
@Command(mixinStandardHelpOptions = true, name = "status", description = "Each claim's state, since when, and why.")
public final class StatusCommand extends ProjectCommand {

    /** The chances are those of the {@code forecast} command. */
    private static final int TRIALS = 10_000;

    private static final long SEED = 1;

    public StatusCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected int run(Contents contents, Today today) {
        var claims = ClaimStates.on(contents, today);
        var forecast = forecast(contents, today);
        if (isJson()) {
            terminal()
                    .line(Json.object()
                            .put("project", contents.name())
                            .put("today", today.date())
                            .put(
                                    "claims",
                                    claims.stream()
                                            .map(claim -> json(claim, forecast))
                                            .toList())
                            .print());
        } else {
            new StatusText(contents, today, claims, forecast, terminal()).print();
            explain(claims.stream().map(ClaimToday::figure).toList());
        }
        return DONE;
    }

    private PlanForecast forecast(Contents contents, Today today) {
        var plan = patiently("planning", () -> Planner.plan(contents, today));
        try (var progress = new Progress(terminal(), "trials", TRIALS)) {
            return PlanForecast.of(plan, TRIALS, SEED, progress);
        }
    }

    private static Json json(ClaimToday claim, PlanForecast forecast) {
        return Json.object()
                .put("id", claim.claim().id())
                .put("state", claim.state().word())
                .put("current", current(claim))
                .put("unit", claim.metric().flatMap(Metric::unit))
                .put("target", claim.claim().target())
                .put("observations", claim.observations())
                .put("since", claim.since())
                .put("staleSince", claim.staleSince())
                .put("chance", forecast.claim(claim.claim().id()))
                .put("evidence", claim.evidence().map(Claim.Evidence::what))
                .put("because", claim.because())
                .put("figure", Json.of(claim.figure()));
    }

    /** A fact is true or false, not one or nought. */
    private static @Nullable Object current(ClaimToday claim) {
        Optional<Double> current = claim.current();
        return claim.metric().filter(Metric::isFact).isPresent()
                ? current.map(value -> value != 0).orElse(null)
                : current.orElse(null);
    }
}
