package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.events.Incident;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /delivery/numbers/{metric}}: one observation, opened to the events it came from. */
@Controller
final class NumberPage {

    private static final int MOST = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private final EventStates states;
    private final GitSources gitSources;

    NumberPage(EventStates states, GitSources gitSources) {
        this.states = states;
        this.gitSources = gitSources;
    }

    /**
     * @param made of these; none where their events are not here
     * @param leftOut what else was told and does not count, by reason
     */
    record View(String heading, String metric, String title, String formula, List<Made> made, List<String> leftOut) {}

    /**
     * A deployment that counts here.
     *
     * @param values what it comes to for the metric, each with its unit
     */
    record Made(String title, List<String> values, List<Fact> facts, List<Event> events) {}

    record Fact(String name, String words) {}

    /** @param what it told of */
    record Event(String path, String what) {}

    @GetMapping("/projects/{project}/delivery/numbers/{metric}")
    Reply number(
            Opened project,
            @PathVariable("metric") String id,
            @RequestParam(name = "moment", defaultValue = "") String at) {
        var metric = project.contents().of(Metric.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no metric `" + id + "` in this project."));
        var measure = DeliveryMeasuring.measure(metric)
                .orElseThrow(() -> Refusal.notHere("`" + id + "` is not measured by events."));
        var moment = moment(at);
        var zone = project.contents().project().timezone();
        var services = services(project, metric);
        var made = made(project, metric, measure, services, moment, zone);
        var leftOut = leftOut(services);
        var when = MOMENT.format(moment.atZone(zone));
        var view = new View(
                made.isEmpty()
                        ? "The events of " + when + " are not here"
                        : String.join(", ", made.getFirst().values()) + ", " + when,
                metric.id(),
                metric.title(),
                measure.formula(),
                made,
                leftOut.entrySet().stream()
                        .map(one -> ServiceDelivery.leftOut(one.getValue(), one.getKey()))
                        .toList());
        return Reply.page("Where a number comes from", "delivery/number.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/metrics")
                .json(() -> Json.object()
                        .put("metric", metric.id())
                        .put("at", moment)
                        .put("formula", measure.formula())
                        .put("made", made.stream().map(NumberPage::json).toList())
                        .put("leftOut", json(leftOut)));
    }

    private static Json json(Made made) {
        return Json.object()
                .put("of", made.title())
                .put("values", made.values())
                .put("events", made.events().stream().map(Event::path).toList());
    }

    private static Json json(Map<String, Integer> leftOut) {
        var json = Json.object();
        leftOut.forEach(json::put);
        return json;
    }

    private static Instant moment(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException garbled) {
            throw Refusal.wrong("`moment` must be one such as 2026-08-28T12:04:10Z.");
        }
    }

    /** What the metric listens to. */
    private List<ServiceDelivery> services(Opened project, Metric metric) {
        var sources = project.contents().of(SourceSystem.KIND);
        var state = states.of(project.slug());
        var of = metric.source().flatMap(Metric.MeasuredBy::from).map(state::of).orElse(state);
        return ServiceDelivery.all(of, sources, gitSources.repositories(project.slug(), sources)).stream()
                .filter(service -> DeliveryObservations.isAsked(metric, service))
                .toList();
    }

    private static Map<String, Integer> leftOut(List<ServiceDelivery> services) {
        var all = new TreeMap<String, Integer>();
        services.forEach(
                service -> service.leftOut().forEach((reason, count) -> all.merge(reason, count, Integer::sum)));
        return all;
    }

    private static List<Made> made(
            Opened project,
            Metric metric,
            DeliveryMetric measure,
            List<ServiceDelivery> services,
            Instant moment,
            ZoneId zone) {
        var made = new ArrayList<Made>();
        for (var service : services) {
            var values = DeliveryObservations.of(metric, measure, "", List.of(service)).stream()
                    .filter(one -> one.at(ZoneOffset.UTC).equals(moment))
                    .toList();
            if (!values.isEmpty()) {
                IntStream.range(0, service.deployments().size())
                        .filter(number -> service.deployments().get(number).at().equals(moment))
                        .limit(MOST)
                        .forEach(number -> made.add(made(project, metric, service, number, values, zone)));
            }
        }
        return made;
    }

    private static Made made(
            Opened project, Metric metric, ServiceDelivery service, int number, List<Observation> values, ZoneId zone) {
        var deployment = service.deployments().get(number);
        var facts = new ArrayList<Fact>();
        deployment.started().ifPresent(start -> facts.add(new Fact("Began", MOMENT.format(start.atZone(zone)))));
        facts.add(new Fact("Ended", MOMENT.format(deployment.at().atZone(zone))));
        var events = new ArrayList<Event>();
        deployment.events().forEach(event -> events.add(event(project, deployment.source(), event, "the deployment")));
        for (int which = 0; which < service.incidents().size(); which++) {
            if (service.history().cause(which) == number) {
                var laid = service.incidents().get(which);
                var incident = laid.incident();
                facts.add(new Fact("Incident", words(incident, zone) + "; laid to it because: " + laid.why(true)));
                incident.events()
                        .forEach(event -> events.add(event(project, incident.source(), event, "the incident")));
            }
        }
        var brought = service.history().changes();
        for (int which = 0; which < brought.size(); which++) {
            if (brought.get(which).broughtBy() == number && events.size() + facts.size() < MOST) {
                var change = service.changes().get(which);
                if (change.events().isEmpty()) {
                    facts.add(new Fact(
                            "Change",
                            "commit " + change.id() + ", "
                                    + MOMENT.format(ServiceDelivery.made(change).atZone(zone))));
                }
                change.events()
                        .forEach(event ->
                                events.add(event(project, change.source(), event, "the change " + change.id())));
            }
        }
        return new Made(
                name(deployment) + ", " + service.name(),
                values.stream()
                        .limit(MOST)
                        .map(one -> one.value() + " " + metric.unitText())
                        .toList(),
                facts,
                events);
    }

    private static String name(Deployment deployment) {
        return deployment.version().or(deployment::commit).orElse(deployment.id());
    }

    private static String words(Incident incident, ZoneId zone) {
        return incident.title()
                        .filter(title -> !title.isBlank())
                        .map(title -> title + ", ")
                        .orElse("")
                + "from " + MOMENT.format(incident.opened().atZone(zone))
                + incident.resolved()
                        .map(end -> " to " + MOMENT.format(end.atZone(zone)))
                        .orElse(", not over yet");
    }

    private static Event event(Opened project, String source, String event, String what) {
        return new Event(project.address() + "/sources/" + source + "/events/" + event, what);
    }
}
