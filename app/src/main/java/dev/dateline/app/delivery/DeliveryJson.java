package dev.dateline.app.delivery;

import dev.dateline.app.project.Json;
import java.util.ArrayList;
import java.util.List;

/** The five measures of every service, for programs. */
final class DeliveryJson {

    private DeliveryJson() {}

    static Json of(List<DeliverySheet> sheets) {
        return Json.object()
                .put("services", sheets.stream().map(DeliveryJson::of).toList());
    }

    private static Json of(DeliverySheet sheet) {
        var service = sheet.service();
        var measures = new ArrayList<Json>();
        for (var metric : DeliveryMetric.FIVE) {
            var measure = DeliverySheet.of(sheet.measures(), metric);
            measures.add(Json.object()
                    .put("measure", metric.word())
                    .put("value", measure.value().orElse(null))
                    .put("n", measure.n())
                    .put("low", measure.interval().map(ends -> ends.low()).orElse(null))
                    .put("high", measure.interval().map(ends -> ends.high()).orElse(null))
                    .put("formula", metric.formula()));
        }
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
                .put("measures", measures)
                .put("stillFailing", sheet.measures().stillFailing())
                .put("leftOut", leftOut)
                .put("quickCheck", scores);
    }
}
