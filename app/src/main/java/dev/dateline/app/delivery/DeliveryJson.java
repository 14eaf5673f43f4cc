package dev.dateline.app.delivery;

import dev.dateline.app.project.Json;
import dev.dateline.engine.mining.DeliveryMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The five measures of every service, for programs. */
final class DeliveryJson {

    private DeliveryJson() {}

    /** @param unplaced what belongs to none of the services */
    static Json of(List<DeliverySheet> sheets, List<TeamRows.Sheet> teams, List<String> unplaced) {
        return Json.object()
                .put("services", sheets.stream().map(DeliveryJson::of).toList())
                .put("teams", teams.stream().map(DeliveryJson::of).toList())
                .put("ofNoService", unplaced);
    }

    private static Json of(TeamRows.Sheet sheet) {
        return Json.object()
                .put("team", sheet.team())
                .put("environment", sheet.environment())
                .put("services", sheet.services())
                .put("from", sheet.figures().from().toString())
                .put("to", sheet.figures().to().toString())
                .put("measures", measures(sheet.figures().measures()))
                .put("stillFailing", sheet.figures().measures().stillFailing());
    }

    private static List<Json> measures(DeliveryMeasures of) {
        var measures = new ArrayList<Json>();
        for (var metric : DeliveryMetric.FIVE) {
            var measure = DeliverySheet.of(of, metric);
            measures.add(Json.object()
                    .put("measure", metric.word())
                    .put("value", measure.value().orElse(null))
                    .put("n", measure.n())
                    .put("low", measure.interval().map(ends -> ends.low()).orElse(null))
                    .put("high", measure.interval().map(ends -> ends.high()).orElse(null))
                    .put("formula", metric.formula()));
        }
        return measures;
    }

    private static List<Json> incidents(ServiceDelivery service) {
        return IntStream.range(0, service.incidents().size())
                .mapToObj(number -> {
                    var one = service.incidents().get(number);
                    int cause = service.history().cause(number);
                    return Json.object()
                            .put("source", one.incident().source())
                            .put("id", one.incident().id())
                            .put("opened", one.incident().opened())
                            .put("resolved", one.incident().resolved())
                            .put(
                                    "causedBy",
                                    cause < 0
                                            ? null
                                            : service.deployments().get(cause).id())
                            .put("because", one.why(cause >= 0));
                })
                .toList();
    }

    private static Json of(DeliverySheet sheet) {
        var service = sheet.service();
        var leftOut = Json.object();
        service.leftOut().forEach(leftOut::put);
        var scores = Json.object();
        QuickCheck.of(sheet.measures())
                .forEach(
                        score -> scores.put(score.metric().word(), score.score().orElse(null)));
        return Json.object()
                .put("service", service.service())
                .put("environment", service.environment())
                .put("from", sheet.from().toString())
                .put("to", sheet.to().toString())
                .put("deployments", service.deployments().size())
                .put("team", service.team())
                .put("measures", measures(sheet.measures()))
                .put("incidents", incidents(service))
                .put("stillFailing", sheet.measures().stillFailing())
                .put("leftOut", leftOut)
                .put("quickCheck", scores);
    }
}
