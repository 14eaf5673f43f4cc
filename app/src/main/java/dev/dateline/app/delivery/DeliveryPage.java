package dev.dateline.app.delivery;

import dev.dateline.app.events.EventState;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Span;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /delivery}: the five delivery metrics of each service in each environment, and what they were taken from. */
@Controller
final class DeliveryPage {

    private static final String PATH = "/delivery";
    private static final int USUAL_WEEKS = 13;

    private final Projects projects;
    private final EventStates states;
    private final GitSources gitSources;
    private final DeliveryMeasuring measuring;

    DeliveryPage(Projects projects, EventStates states, GitSources gitSources, DeliveryMeasuring measuring) {
        this.projects = projects;
        this.states = states;
        this.gitSources = gitSources;
        this.measuring = measuring;
    }

    /**
     * @param service which one to look at; the first where nobody asks
     * @param weeks back from today: 4, 13, 26 or 52, and 0 for all there is
     */
    @GetMapping("/projects/{project}/delivery")
    Reply delivery(
            Opened project,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String environment,
            @RequestParam(defaultValue = "") String weeks,
            HttpServletRequest request) {
        int asked = DeliverySheet.PERIODS.values().stream()
                .filter(period -> weeks.equals(String.valueOf(period)))
                .findFirst()
                .orElse(USUAL_WEEKS);
        var state = states.of(project.slug());
        var sheets = sheets(project, state, asked);
        var teams = TeamRows.of(sheets);
        var unplaced =
                Unplaced.of(state, sheets.stream().map(DeliverySheet::service).toList());
        var chosen = chosen(sheets, service, environment);
        var scope = Scope.of(request);
        var view = new DeliveryView(
                headline(sheets, chosen),
                lede(sheets),
                sheets.stream()
                        .map(sheet -> new DeliveryView.Row(
                                sheet.service().name(),
                                scope.at(address(sheet.service(), asked)),
                                chosen.filter(sheet::equals).isPresent(),
                                sheet.cells()))
                        .toList(),
                teams.stream().map(team -> team.view(project)).toList(),
                unplaced,
                chosen.map(sheet -> sheet.detail(project, period -> scope.at(address(sheet.service(), period)), asked)),
                teamNames(project, teams),
                Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse(""),
                (int) project.contents().of(SourceSystem.KIND).stream()
                        .filter(source -> DeliveryMeasuring.SENDERS.contains(source.kind()))
                        .count());
        return Reply.page("Delivery", "delivery/delivery.jte", view)
                .in(Frame.Place.ANSWERS, PATH)
                .json(() -> DeliveryJson.of(sheets, teams, unplaced));
    }

    private static List<String> teamNames(Opened project, List<TeamRows.Sheet> named) {
        return Stream.concat(
                        project.contents().project().teams().keySet().stream(),
                        named.stream().map(TeamRows.Sheet::team))
                .distinct()
                .sorted()
                .toList();
    }

    private List<DeliverySheet> sheets(Opened project, EventState state, int weeks) {
        var sources = project.contents().of(SourceSystem.KIND);
        return ServiceDelivery.all(state, sources, gitSources.repositories(project.slug(), sources)).stream()
                .map(one -> new DeliverySheet(
                        one,
                        project.today().date(),
                        project.contents().project().timezone(),
                        weeks))
                .toList();
    }

    /** The one asked for, else the first in production, else the first. */
    private static Optional<DeliverySheet> chosen(List<DeliverySheet> sheets, String service, String environment) {
        if (!service.isEmpty()) {
            return Optional.of(sheets.stream()
                    .filter(sheet -> sheet.service().service().equals(service)
                            && (environment.isEmpty()
                                    || sheet.service().environment().equals(environment)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notHere("No event told of a service `" + service + "`"
                            + (environment.isEmpty() ? "." : " in `" + environment + "`."))));
        }
        return sheets.stream()
                .filter(sheet -> ServiceDelivery.isProduction(sheet.service().environment()))
                .findFirst()
                .or(() -> sheets.stream().findFirst());
    }

    private static String address(ServiceDelivery service, int weeks) {
        return PATH + "?service=" + URLEncoder.encode(service.service(), StandardCharsets.UTF_8) + "&environment="
                + URLEncoder.encode(service.environment(), StandardCharsets.UTF_8) + "&weeks=" + weeks;
    }

    private static String headline(List<DeliverySheet> sheets, Optional<DeliverySheet> chosen) {
        return chosen.map(sheet -> {
                    var often = DeliverySheet.number(
                                    sheet.measures().perWeek().value().orElse(0.0))
                            + " times a week";
                    var failed = sheet.measures()
                            .failRate()
                            .value()
                            .map(rate -> "; " + DeliverySheet.words(DeliveryMetric.CHANGE_FAIL_RATE, rate) + " fail")
                            .orElse("");
                    return sheet.service().service() + " is deployed " + often + failed;
                })
                .orElse(sheets.isEmpty() ? "Nothing was delivered yet, as far as is known" : "");
    }

    private static String lede(List<DeliverySheet> sheets) {
        return sheets.isEmpty()
                ? "What really goes to users, how fast and how well, taken from what your systems say."
                : "Taken from what your systems say, event by event; every figure opens to what it rests on and what it leaves out.";
    }

    /**
     * Metrics of the project's own for the measures of one service, or of all services of a team, so that claims can rest on them.
     *
     * @param team in place of a service
     */
    @PostMapping("/projects/{project}/delivery/metrics")
    Reply measure(
            Opened project,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String team,
            @RequestParam String environment,
            HttpServletRequest request) {
        var sheets = sheets(project, states.of(project.slug()), USUAL_WEEKS);
        var of = Metric.MeasuredBy.from(
                DeliveryMeasuring.EVENTS, Optional.empty(), "", Optional.empty(), Optional.of(environment));
        if (team.isEmpty()) {
            var sheet = chosen(sheets, service, environment).orElseThrow();
            var by = Altered.of(of).some("service", sheet.service().service()).made();
            make(project, sheet.absent(project), service, sheet.service().name(), by);
            return Reply.go(Scope.of(request).at(address(sheet.service(), USUAL_WEEKS)));
        }
        var sheet = TeamRows.of(sheets).stream()
                .filter(one -> one.team().equals(team) && one.environment().equals(environment))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notHere("No service in `" + environment + "` is the team's `" + team + "`."));
        make(
                project,
                sheet.absent(project),
                team,
                team + " in " + environment,
                Altered.of(of).some("team", team).made());
        return Reply.go(Scope.of(request).at(PATH));
    }

    private void make(Opened project, List<DeliveryMetric> absent, String of, String name, Metric.MeasuredBy by) {
        var change = Change.of("measured " + name);
        var names = new Identifiers("metric");
        project.contents().of(Metric.KIND).forEach(metric -> names.of(metric.id()));
        absent.forEach(measure -> change.put(
                Metric.KIND,
                Metric.measured(
                        names.of(of + " " + measure.word()),
                        measure.title() + ", " + name,
                        measure.unit(),
                        Optional.of(measure.better()),
                        measure.statistic(),
                        Span.parse(measure.window()),
                        Altered.of(by).some("measure", measure.word()).made())));
        if (!change.isEmpty()) {
            projects.change(project, change);
            measuring.measure(project.slug());
        }
    }
}
