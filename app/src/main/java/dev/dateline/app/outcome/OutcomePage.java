package dev.dateline.app.outcome;

import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /outcome}: which claims are true today, which are on the way, and why. */
@Controller
final class OutcomePage {

    @GetMapping("/projects/{project}/outcome")
    Reply outcome(Opened project) {
        var claims = Standing.of(project).claims();
        var forecast = PlanForecast.of(project);
        return Reply.page("Outcome", "outcome/outcome.jte", OutcomeView.of(claims, forecast))
                .in(Frame.Place.OUTCOME)
                .json(() -> StatusJson.of(claims, forecast));
    }
}
