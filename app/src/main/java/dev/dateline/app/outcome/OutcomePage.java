package dev.dateline.app.outcome;

import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /outcome}: which claims are true today, which are on the way, and why; after the launch, what became of each. */
@Controller
final class OutcomePage {

    private final Projects projects;

    OutcomePage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/outcome")
    Reply outcome(Opened project, @RequestParam(required = false) Optional<String> forecast) {
        if (Judgement.isDue(project)) {
            return judged(project, Judgement.of(projects, project, day(project, forecast)));
        }
        var claims = Standing.of(project).claims();
        var now = PlanForecast.of(project);
        return Reply.page("Outcome", "outcome/outcome.jte", OutcomeView.of(claims, now))
                .in(Frame.Place.OUTCOME)
                .json(() -> StatusJson.of(claims, now));
    }

    private static Reply judged(Opened project, Judgement judgement) {
        return Reply.page("Outcome", "outcome/judgement.jte", judgement)
                .in(Frame.Place.OUTCOME)
                .json(() -> StatusJson.of(Standing.of(project).claims(), PlanForecast.of(project))
                        .put("judgement", judgement.json()));
    }

    private static Optional<LocalDate> day(Opened project, Optional<String> asked) {
        try {
            var day = asked.filter(text -> !text.isBlank()).map(Today::parse);
            day.filter(date -> date.isAfter(project.today().date())).ifPresent(later -> {
                throw Refusal.wrong("forecast (" + later + ") must be a day before the one looked from ("
                        + project.today().date() + ")");
            });
            return day;
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrong("forecast: " + wrong.getMessage());
        }
    }
}
