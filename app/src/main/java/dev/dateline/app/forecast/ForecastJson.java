package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Json;
import dev.dateline.app.vendors.Unshown;
import java.util.List;

/** The forecast for programs, the same from the terminal and from the web; the plain one learns from nothing and has no doubts, and so no pace and no next test. */
final class ForecastJson {

    private ForecastJson() {}

    static Json of(PlanForecast forecast, Pace pace, Knowing knowing, ForecastRecord record) {
        var contents = forecast.plan().contents();
        var finish = Json.object().put("onTime", forecast.onTime());
        var cost = Json.object();
        for (int percent : List.of(10, 50, 80, 90, 95)) {
            finish.put("p" + percent, forecast.finish(percent / 100.0));
            cost.put("p" + percent, Math.round(forecast.cost(percent / 100.0) * 100) / 100.0);
        }
        if (forecast.isFull()) {
            finish.put("noLaunch", forecast.noLaunch()).put("onTimeByRangesAlone", forecast.onTimeByRangesAlone());
        }
        var json = Json.object()
                .put("project", contents.name())
                .put("launch", contents.project().launch())
                .put("today", forecast.plan().today().date())
                .put("finish", finish)
                .put("cost", cost)
                .put("currency", contents.project().currency())
                .put(
                        "claims",
                        contents.of(Claim.KIND).stream()
                                .map(claim -> claim(forecast, claim))
                                .toList())
                .put("allClaims", forecast.allClaims())
                .put(
                        "steps",
                        contents.of(Step.KIND).stream()
                                .map(step -> step(forecast, step))
                                .toList())
                .put("assumptions", assumptions(knowing))
                .put("buffers", Buffers.of(forecast, Buffers.CHANCE).map(BuffersJson::of))
                .put("record", record.json())
                .put("trials", forecast.trials())
                .put("seed", forecast.seed())
                .put("referenceClass", contents.project().referenceClass())
                .put("method", HowMade.of(forecast))
                .put(
                        "figures",
                        new ForecastFigures(forecast)
                                .figures().stream().map(Json::of).toList());
        return forecast.isFull()
                ? json.put("next", WhatNext.of(forecast, knowing).json()).put("pace", pace.json(forecast))
                : json;
    }

    /** What vendors promised is named only where it counts. */
    private static Json claim(PlanForecast forecast, Claim claim) {
        var json = Json.object().put("id", claim.id()).put("probability", forecast.claim(claim.id()));
        var promises = forecast.claims().promises(claim.id());
        return promises.isEmpty()
                ? json
                : json.put("promises", promises.stream().map(Unshown::json).toList());
    }

    /** Those that may fail; in the plain forecast none does. */
    static List<Json> assumptions(Knowing knowing) {
        return knowing.assumptions().stream()
                .map(one -> Json.object()
                        .put("id", one.assumption().id())
                        .put(
                                "valueOfPerfectInformation",
                                Math.round(one.perfect().value()))
                        .put("noDetectableBelow", Math.round(one.perfect().noise()))
                        .put(
                                "experiments",
                                one.tests().stream()
                                        .map(test -> Json.object()
                                                .put("id", test.experiment().id())
                                                .put(
                                                        "valueOfInformation",
                                                        test.worth().map(worth -> Math.round(worth.value())))
                                                .put("cost", test.cost()))
                                        .toList()))
                .toList();
    }

    private static Json step(PlanForecast forecast, Step step) {
        return Json.object()
                .put("id", step.id())
                .put("criticality", forecast.criticality(step))
                .put("onTime", forecast.onTime(step));
    }
}
