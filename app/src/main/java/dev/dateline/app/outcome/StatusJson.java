package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimJson;
import dev.dateline.app.claims.ClaimSignal;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.experiments.TestedLeaning;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.project.Json;
import java.util.List;

/** The state of every claim for programs, the same from the terminal and from the web. */
final class StatusJson {

    private StatusJson() {}

    static Json of(List<ClaimToday> claims, PlanForecast forecast) {
        var plan = forecast.plan();
        return Json.object()
                .put("project", forecast.plan().contents().name())
                .put("today", forecast.plan().today().date())
                .put(
                        "claims",
                        claims.stream()
                                .map(claim -> ClaimJson.leaning(
                                        ClaimSignal.added(
                                                ClaimJson.of(
                                                        claim,
                                                        forecast.claim(
                                                                claim.claim().id())),
                                                plan.contents(),
                                                plan.today(),
                                                claim),
                                        TestedLeaning.told(
                                                claim,
                                                plan.contents(),
                                                plan.today(),
                                                plan.consequences().verdicts())))
                                .toList());
    }
}
