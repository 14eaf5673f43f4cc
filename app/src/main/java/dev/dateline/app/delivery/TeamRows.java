package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Days;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The five measures of each team: all its services in one environment together. */
final class TeamRows {

    /** One team in one environment. */
    record Sheet(String team, String environment, DeliveryFigures figures) {

        List<String> services() {
            return figures.services().stream().map(ServiceDelivery::service).toList();
        }

        /** Whether a metric of the project takes this measure from here. */
        boolean takes(Metric metric, DeliveryMetric measure) {
            return DeliveryMeasuring.measure(metric).filter(measure::equals).isPresent()
                    && metric.source()
                            .flatMap(Metric.MeasuredBy::team)
                            .filter(team::equals)
                            .isPresent()
                    && metric.source()
                            .flatMap(Metric.MeasuredBy::environment)
                            .filter(environment::equals)
                            .isPresent();
        }

        List<DeliveryMetric> absent(Opened project) {
            var metrics = project.contents().of(Metric.KIND);
            return DeliveryMetric.FIVE.stream()
                    .filter(measure -> metrics.stream().noneMatch(metric -> takes(metric, measure)))
                    .toList();
        }

        DeliveryView.Team view(Opened project) {
            return new DeliveryView.Team(
                    team,
                    environment,
                    Days.counted(services().size(), "service") + ": " + String.join(", ", services()),
                    figures.shown(),
                    !absent(project).isEmpty());
        }
    }

    private TeamRows() {}

    /** By name; they are not ranked. */
    static List<Sheet> of(List<DeliverySheet> sheets) {
        Map<String, Map<String, List<DeliverySheet>>> teams = new TreeMap<>();
        for (var sheet : sheets) {
            sheet.service()
                    .team()
                    .ifPresent(team -> teams.computeIfAbsent(team, name -> new TreeMap<>())
                            .computeIfAbsent(sheet.service().environment(), name -> new ArrayList<>())
                            .add(sheet));
        }
        var rows = new ArrayList<Sheet>();
        teams.forEach((team, environments) ->
                environments.forEach((environment, of) -> rows.add(new Sheet(team, environment, together(of)))));
        return rows;
    }

    private static DeliveryFigures together(List<DeliverySheet> of) {
        var from = of.stream()
                .map(DeliverySheet::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return DeliveryFigures.of(
                of.stream().map(DeliverySheet::service).toList(),
                from,
                of.getFirst().to(),
                of.getFirst().zone());
    }
}
