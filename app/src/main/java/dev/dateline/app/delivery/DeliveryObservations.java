package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Units;
import dev.dateline.engine.mining.DeploymentHistory;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a metric that is measured by events observed: one observation for each change at the time it was deployed, or for each
 * deployment, so that any statistic over any window comes from what really happened.
 */
final class DeliveryObservations {

    private static final MathContext DIGITS = new MathContext(9);

    private final Metric metric;
    private final DeliveryMetric measure;
    private final String source;
    private final List<Observation> all = new ArrayList<>();

    private DeliveryObservations(Metric metric, DeliveryMetric measure, String source) {
        this.metric = metric;
        this.measure = measure;
        this.source = source;
    }

    /** Of the services and environments that the metric asks for, by time; none where its unit is not one of the measure. */
    static List<Observation> of(Metric metric, DeliveryMetric measure, String source, List<ServiceDelivery> services) {
        var observations = new DeliveryObservations(metric, measure, source);
        services.stream().filter(service -> isAsked(metric, service)).forEach(observations::add);
        observations.all.sort(Comparator.comparing(one -> one.at(ZoneOffset.UTC)));
        return observations.all;
    }

    /** Whether the metric is about this service in this environment: about all, where it names none and no team either. */
    static boolean isAsked(Metric metric, ServiceDelivery service) {
        var asked = metric.source();
        return asked.flatMap(Metric.MeasuredBy::service)
                        .filter(name -> !name.equals(service.service()))
                        .isEmpty()
                && asked.flatMap(Metric.MeasuredBy::environment)
                        .filter(name -> !name.equals(service.environment()))
                        .isEmpty()
                && asked.flatMap(Metric.MeasuredBy::team)
                        .filter(name -> service.team().filter(name::equals).isEmpty())
                        .isEmpty();
    }

    private void add(ServiceDelivery service) {
        var history = service.history();
        if (measure == DeliveryMetric.CHANGE_LEAD_TIME) {
            for (int change = 0; change < history.changes().size(); change++) {
                if (history.untimed(change).isEmpty()) {
                    int brought = history.changes().get(change).broughtBy();
                    addSeconds(
                            service,
                            brought,
                            history.leadTime(change),
                            service.changes().get(change).id());
                }
            }
        } else {
            for (int number = 0; number < history.deployments().size(); number++) {
                addDeployment(service, history, number);
            }
        }
    }

    private void addDeployment(ServiceDelivery service, DeploymentHistory history, int number) {
        switch (measure) {
            case DEPLOYMENT_FREQUENCY -> add(service, number, "1", "");
            case CHANGE_FAIL_RATE -> addTruth(service, number, Mark.FAILED);
            case REWORK_RATE -> addTruth(service, number, Mark.MENDS);
            case RECOVERY_TIME ->
                history.failure(number)
                        .filter(failure -> failure.recovered().isPresent())
                        .ifPresent(failure -> addSeconds(
                                service,
                                number,
                                failure.recovered().getAsLong()
                                        - history.deployments().get(number).time(),
                                failure.sign().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            case DEPLOYMENT_DURATION -> {
                var one = service.deployments().get(number);
                one.started()
                        .filter(start -> one.finished().isPresent())
                        .ifPresent(start -> addSeconds(
                                service,
                                number,
                                Duration.between(start, one.at()).toSeconds(),
                                ""));
            }
            case CHANGE_LEAD_TIME -> throw new IllegalStateException("is taken from changes");
        }
    }

    private void addTruth(ServiceDelivery service, int number, Mark mark) {
        boolean is = service.history().marks(number).contains(mark);
        add(service, number, is ? "100" : "0", "");
    }

    private void addSeconds(ServiceDelivery service, int number, long seconds, String what) {
        Units.convert((double) seconds, "s", metric.unitText())
                .map(value -> BigDecimal.valueOf(value)
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString())
                .ifPresent(value -> add(service, number, value, what));
    }

    private void add(ServiceDelivery service, int number, String value, String what) {
        var deployment = service.deployments().get(number);
        var note = Optional.of(what)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text + " in ")
                        .orElse("")
                + deployment.version().or(deployment::commit).orElse(deployment.id());
        all.add(new Observation(deployment.at().toString(), value, source, note));
    }
}
