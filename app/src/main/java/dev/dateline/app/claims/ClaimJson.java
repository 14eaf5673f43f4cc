package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A claim on a day, to a program. */
public final class ClaimJson {

    private ClaimJson() {}

    /** @param chance that the steps serving it end in time */
    public static Json of(ClaimToday claim, Optional<Double> chance) {
        return Json.object()
                .put("id", claim.claim().id())
                .put("state", claim.state().word())
                .put("current", current(claim))
                .put("unit", claim.metric().flatMap(Metric::unit))
                .put("target", claim.claim().target())
                .put("observations", claim.observations())
                .put("since", claim.since())
                .put("staleSince", claim.staleSince())
                .put("chance", chance)
                .put("evidence", claim.evidence().map(Claim.Evidence::what))
                .put("because", claim.because())
                .put("figure", Json.of(claim.figure()));
    }

    /** The same with what it leans on, and when something was last learnt of it. */
    public static Json leaning(Json claim, Leaning.Told told) {
        return claim.put("lastEvidence", told.last())
                .put("walkingBlind", told.blind())
                .put(
                        "refuted",
                        told.refuted().stream().map(Leaning.Refuted::test).toList());
    }

    /** A fact is true or false, not one or nought. */
    private static @Nullable Object current(ClaimToday claim) {
        Optional<Double> current = claim.current();
        return claim.metric().filter(Metric::isFact).isPresent()
                ? current.map(value -> value != 0).orElse(null)
                : current.orElse(null);
    }
}
