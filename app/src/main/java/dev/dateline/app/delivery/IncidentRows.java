package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The incidents of a service, each with the deployment that it is laid to and why. */
final class IncidentRows {

    /** As a form says that no deployment caused it. */
    static final String NONE = "none";

    /** As a form says that the rule shall find it. */
    static final String BY_RULE = "";

    private static final int MOST = 40;
    private static final int MOST_CHOICES = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final ServiceDelivery service;
    private final ZoneId zone;

    IncidentRows(ServiceDelivery service, ZoneId zone) {
        this.service = service;
        this.zone = zone;
    }

    /** The newest first. */
    List<DeliveryView.Hurt> rows() {
        int all = service.incidents().size();
        return IntStream.range(0, Math.min(all, MOST))
                .mapToObj(k -> row(all - 1 - k))
                .toList();
    }

    private DeliveryView.Hurt row(int number) {
        var one = service.incidents().get(number);
        var incident = one.incident();
        int cause = service.history().cause(number);
        var deployment = cause < 0
                ? Optional.<Deployment>empty()
                : Optional.of(service.deployments().get(cause));
        return new DeliveryView.Hurt(
                incident.source(),
                incident.id(),
                incident.title().filter(title -> !title.isBlank()).orElse(incident.id()),
                incident.url().filter(url -> url.startsWith("https://") || url.startsWith("http://")),
                moment(incident.opened()),
                incident.resolved()
                        .map(end -> Lasting.words((double)
                                Duration.between(incident.opened(), end).toSeconds()))
                        .orElse("not over yet"),
                deployment.map(this::words),
                one.why(cause >= 0),
                choices(one, deployment),
                one.looked().isPresent());
    }

    private List<DeliveryView.Choice> choices(LaidIncident one, Optional<Deployment> laid) {
        boolean isLooked = one.looked().isPresent();
        var choices = new ArrayList<DeliveryView.Choice>();
        choices.add(new DeliveryView.Choice(BY_RULE, "as the rule finds", !isLooked));
        choices.add(new DeliveryView.Choice(NONE, "no deployment", one.isNoDeployments()));
        service.deployments().reversed().stream()
                .filter(deployment -> laid.filter(deployment::equals).isPresent()
                        || !deployment.at().isAfter(one.incident().opened()))
                .limit(MOST_CHOICES)
                .forEach(deployment -> choices.add(new DeliveryView.Choice(
                        deployment.id(),
                        words(deployment),
                        isLooked && laid.filter(deployment::equals).isPresent())));
        return choices;
    }

    private String words(Deployment deployment) {
        return deployment
                        .version()
                        .or(deployment::commit)
                        .map(IncidentRows::brief)
                        .orElse(deployment.id()) + ", " + moment(deployment.at());
    }

    private static String brief(String version) {
        return version.matches("[0-9a-f]{40}") ? version.substring(0, 10) : version;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** Of each source that told of one of its incidents. */
    static List<DeliveryView.Within> windows(ServiceDelivery service) {
        return service.incidents().stream()
                .map(one -> new DeliveryView.Within(
                        one.incident().source(), one.window().text()))
                .distinct()
                .toList();
    }

    /** How many of a service's are not laid to any deployment. */
    static long unlaid(ServiceDelivery service) {
        return IntStream.range(0, service.incidents().size())
                .filter(number -> service.history().cause(number) < 0)
                .count();
    }

    /** How it is said above them. */
    static String heading(ServiceDelivery service) {
        int all = service.incidents().size();
        long unlaid = unlaid(service);
        return all == 0
                ? "No incident was told of"
                : (all == 1 ? "One incident" : all + " incidents")
                        + (unlaid == 0 ? "" : ", " + unlaid + " laid to no deployment");
    }
}
