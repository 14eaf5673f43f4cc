package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimJson;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.project.Json;
import java.util.List;

/** The state of every claim for programs, the same from the terminal and from the web. */
final class StatusJson {

    private StatusJson() {}

    static Json of(List<ClaimToday> claims, PlanForecast forecast) {
        return Json.object()
                .put("project", forecast.plan().contents().name())
                .put("today", forecast.plan().today().date())
                .put(
                        "claims",
                        claims.stream()
                                .map(claim -> ClaimJson.of(
                                        claim, forecast.claim(claim.claim().id())))
                                .toList());
    }
}
