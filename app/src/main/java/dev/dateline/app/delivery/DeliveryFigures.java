package dev.dateline.app.delivery;

import dev.dateline.app.events.Deployment;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.engine.mining.DeliveryMeasures;
import dev.dateline.engine.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The five measures of one service or of several together, each with how it comes about, what it rests on and what it leaves out.
 *
 * @param from the first day, and {@code to} the last
 */
record DeliveryFigures(
        List<ServiceDelivery> services, DeliveryMeasures measures, LocalDate from, LocalDate to, ZoneId zone) {

    static DeliveryFigures of(List<ServiceDelivery> services, LocalDate from, LocalDate to, ZoneId zone) {
        return new DeliveryFigures(
                List.copyOf(services),
                DeliveryMeasures.of(
                        services.stream().map(ServiceDelivery::history).toList(),
                        from.atStartOfDay(zone).toEpochSecond(),
                        to.plusDays(1).atStartOfDay(zone).toEpochSecond()),
                from,
                to,
                zone);
    }

    List<DeliveryView.Measure> shown() {
        return DeliveryMetric.FIVE.stream().map(this::shown).toList();
    }

    private DeliveryView.Measure shown(DeliveryMetric metric) {
        var measure = DeliverySheet.of(measures, metric);
        return new DeliveryView.Measure(
                metric.title(),
                measure.value().map(one -> DeliverySheet.words(metric, one)).orElse("nothing to measure"),
                restsOn(metric, measure.n()),
                measure.n() == 0 ? "" : interval(metric, measure.interval()),
                figure(metric, measure));
    }

    private static String interval(DeliveryMetric metric, Optional<Interval> interval) {
        return interval.map(ends ->
                        DeliverySheet.words(metric, ends.low()) + " to " + DeliverySheet.words(metric, ends.high()))
                .orElse("too few for an interval");
    }

    private static String restsOn(DeliveryMetric metric, int n) {
        return Days.counted(
                n,
                switch (metric) {
                    case CHANGE_LEAD_TIME -> "change";
                    case RECOVERY_TIME -> "failure";
                    default -> "deployment";
                });
    }

    private Figure figure(DeliveryMetric metric, DeliveryMeasures.Measure measure) {
        return new Figure(
                metric.word(),
                measure.value().map(String::valueOf),
                switch (metric) {
                    case DEPLOYMENT_FREQUENCY -> "a week";
                    case CHANGE_LEAD_TIME, RECOVERY_TIME, DEPLOYMENT_DURATION -> "s";
                    case CHANGE_FAIL_RATE, REWORK_RATE -> "(1 is all)";
                },
                metric.formula() + "; " + measure.n() + " counted, " + from + " to " + to + "; 95 % interval "
                        + interval(metric, measure.interval()),
                "events of " + String.join(", ", sources()) + commits(),
                services.stream()
                        .flatMap(service -> service.deployments().stream())
                        .map(Deployment::at)
                        .max(Comparator.naturalOrder())
                        .map(newest -> newest.atZone(zone).toLocalDate()),
                String.join("; ", leftOut(metric)));
    }

    private List<String> leftOut(DeliveryMetric metric) {
        var counts = new TreeMap<String, Integer>();
        services.forEach(
                service -> service.leftOut().forEach((reason, count) -> counts.merge(reason, count, Integer::sum)));
        var out = new ArrayList<String>();
        counts.forEach((reason, count) -> out.add(ServiceDelivery.leftOut(count, reason)));
        if (metric == DeliveryMetric.RECOVERY_TIME && measures.stillFailing() > 0) {
            out.add(Days.counted(measures.stillFailing(), "failed deployment") + " that nothing mended yet");
        }
        long later = services.stream()
                .mapToLong(ServiceDelivery::fromLaterThanFirstCommit)
                .sum();
        if (metric == DeliveryMetric.CHANGE_LEAD_TIME && later > 0) {
            out.add("the time before the first commit was told of, of " + Days.counted(later, "change"));
        }
        return out;
    }

    private List<String> sources() {
        return services.stream()
                .flatMap(service -> service.deployments().stream())
                .map(Deployment::source)
                .distinct()
                .sorted()
                .toList();
    }

    private String commits() {
        var repositories = services.stream()
                .flatMap(service -> service.commitsOf().stream())
                .distinct()
                .sorted()
                .toList();
        return repositories.isEmpty() ? "" : ", commits of " + String.join(", ", repositories);
    }
}
