package dev.dateline.app.forecast;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code /forecast}: how likely, how late, how expensive; and what if. */
@Controller
final class ForecastPage {

    private static final String WHAT_IF = "whatif";
    private static final int CSV_ROWS = 200;

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
        return Reply.page("Forecast", "forecast/forecast.jte", ForecastView.of(forecast, whatIf))
                .in(Frame.Place.FORECAST)
                .json(() -> ForecastJson.of(forecast))
                .status(status);
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

    /** The whole distribution, two hundred rows of equal chance. */
    @GetMapping("/projects/{project}/forecast.csv")
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
