package dev.dateline.app.outcome;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of every claim for programs, the same from the terminal and from the web. */
final class StatusJson {

    private StatusJson() {}

    static Json of(List<ClaimToday> claims, PlanForecast forecast) {
        return Json.object()
                .put("project", forecast.plan().contents().name())
                .put("today", forecast.plan().today().date())
                .put("claims", claims.stream().map(claim -> of(claim, forecast)).toList());
    }

    private static Json of(ClaimToday claim, PlanForecast forecast) {
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
