package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimStates;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /outcome}: which claims are true today, which are on the way, and why. */
@Controller
final class OutcomePage {

    /** The states of all claims, worked out once for all who look. */
    private record States(List<ClaimToday> claims) {}

    @GetMapping("/projects/{project}/outcome")
    Reply outcome(Opened project) {
        var claims = project.once(States.class, () -> new States(ClaimStates.on(project.contents(), project.today())))
                .claims;
        var forecast = PlanForecast.of(project);
        return Reply.page("Outcome", "outcome/outcome.jte", OutcomeView.of(claims, forecast))
                .in(Frame.Place.OUTCOME)
                .json(() -> StatusJson.of(claims, forecast));
    }
}
