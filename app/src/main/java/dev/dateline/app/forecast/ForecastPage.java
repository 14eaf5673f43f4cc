package dev.dateline.app.forecast;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** {@code /forecast}: how likely, how late, how expensive; and what if. */
@Controller
final class ForecastPage {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastPage.class);
    private static final String WHAT_IF = "whatif";
    private static final int CSV_ROWS = 200;

    private final Projects projects;

    ForecastPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/forecast")
    Reply forecast(
            Opened project,
            HttpServletRequest request,
            @RequestHeader(name = "HX-Target", required = false) Optional<String> target) {
        var proposal = Proposal.of(request.getParameterMap(), project.contents(), project.today());
        var whatIf = WhatIfView.of(project, proposal, request);
        var status = proposal.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        if (target.filter(WHAT_IF::equals).isPresent()) {
            return Reply.page("What if", "forecast/whatif.jte", whatIf).status(status);
        }
        var forecast = PlanForecast.of(project);
        keep(project, forecast, request);
        return Reply.page(
                        "Forecast",
                        "forecast/forecast.jte",
                        ForecastView.of(
                                forecast,
                                Pace.of(project),
                                ForecastRecord.of(project).sentence(),
                                said(project),
                                whatIf))
                .in(Frame.Place.FORECAST)
                .json(() -> ForecastJson.of(
                        forecast, Pace.of(project), knowing(project, forecast), ForecastRecord.of(project)))
                .status(status);
    }

    /**
     * What is shown of the newest version to whoever may change it is kept, once a day, and again where it rests on something else by then. A day
     * that somebody asked for shows what could have been forecast and was not. Where it cannot be kept, the page is shown all the same.
     */
    private void keep(Opened project, PlanForecast forecast, HttpServletRequest request) {
        if (!project.mayEdit() || project.asked().isPresent()) {
            return;
        }
        var known = Keeping.known(project.contents(), project.today().date());
        if (known.isPresent()
                && known.get()
                        .inputs()
                        .equals(Keeping.inputs(
                                forecast.plan().contents(), project.today().date()))) {
            return;
        }
        try {
            Keeping.of(forecast, Pace.of(project))
                    .ifPresent(kept -> projects.witnessed(
                            project.slug(),
                            newest -> Change.of("kept what was forecast on " + kept.on())
                                    .put(Kept.KIND, kept)
                                    .typing()));
            // what was kept is no news to whoever made it be kept; what somebody else did meanwhile is
            projects.newest(project.slug())
                    .filter(newest -> newest == project.revision() + 1)
                    .ifPresent(newest -> Scope.seen(request, newest));
        } catch (Refusal | DataAccessException lost) {
            LOG.warn("the forecast of {} could not be kept", project.slug(), lost);
        }
    }

    private static String said(Opened project) {
        return project.asked()
                .map(day -> Keeping.said(project.contents(), day).orElse("Nothing that was said by then was kept."))
                .orElse("");
    }

    /** Worked out once for all who look. */
    static Knowing knowing(Opened project, PlanForecast forecast) {
        return project.once(
                Knowing.class,
                () -> WhatIf.isSmall(forecast.plan())
                        ? Knowing.of(forecast, claim -> LessScope.forecast(project, claim))
                        : Knowing.of(forecast));
    }

    /** How likely the plan holds, for the page of the plan. */
    @GetMapping("/projects/{project}/forecast/chance")
    Reply chance(Opened project) {
        var forecast = PlanForecast.of(project);
        return Reply.page("Chance", "forecast/chance.jte", ForecastFigures.holds(forecast))
                .json(() -> Json.object()
                        .put("onTime", forecast.onTime())
                        .put("launch", forecast.plan().launch()));
    }

    /** One sentence for whoever tries something elsewhere, such as the plan while the launch is dragged. */
    @GetMapping("/projects/{project}/forecast/whatif")
    Reply sentence(Opened project, HttpServletRequest request) {
        var proposal = Proposal.of(request.getParameterMap(), project.contents(), project.today());
        var whatIf = WhatIf.of(project, proposal);
        return Reply.page("What if", "forecast/chances.jte", whatIf.isForecast() ? whatIf.chances() : "")
                .json(whatIf::json)
                .status(proposal.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Every trial: when it ended (nothing where it never does), what it cost, what was so in it and which claims came true. */
    @GetMapping(path = "/projects/{project}/forecast.csv", params = "samples")
    ResponseEntity<StreamingResponseBody> samples(Opened project) {
        var csv = new SamplesCsv(PlanForecast.of(project));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"samples.csv\"")
                .body(csv::write);
    }

    /** The whole distribution, two hundred rows of equal chance. */
    @GetMapping(path = "/projects/{project}/forecast.csv", params = "!samples")
    ResponseEntity<byte[]> quantiles(Opened project) {
        var forecast = PlanForecast.of(project);
        var csv = new StringBuilder("share,finish,cost\r\n");
        for (int row = 1; row <= CSV_ROWS && forecast.onTime().isPresent(); row++) {
            double share = (double) row / CSV_ROWS;
            csv.append(share)
                    .append(',')
                    .append(forecast.finish(share).map(Object::toString).orElse(""))
                    .append(',')
                    .append(Math.round(forecast.cost(share) * 100) / 100.0)
                    .append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"forecast.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
