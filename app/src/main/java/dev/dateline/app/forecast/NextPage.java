package dev.dateline.app.forecast;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /forecast/next}: which test is worth its cost, what moves the launch, what a day's delay costs, how far the tail may reach. */
@Controller
final class NextPage {

    @GetMapping("/projects/{project}/forecast/next")
    Reply next(Opened project) {
        var forecast = PlanForecast.of(project);
        var knowing = ForecastPage.knowing(project, forecast);
        return Reply.page("What next", "forecast/next.jte", NextView.of(project, forecast, knowing))
                .in(Frame.Place.FORECAST, "/forecast/next")
                .json(() -> Json.object()
                        .put("next", WhatNext.of(forecast, knowing).json())
                        .put("assumptions", ForecastJson.assumptions(knowing))
                        .put("drivers", tornado(project, forecast).json())
                        .put("delayCost", project.contents().project().delayCost())
                        .put(
                                "figures",
                                new KnowingFigures(forecast, knowing)
                                        .all().stream().map(Json::of).toList()));
    }

    /** Worked out once for all who look. */
    static Tornado tornado(Opened project, PlanForecast forecast) {
        return project.once(Tornado.class, () -> Tornado.of(forecast));
    }
}
