package dev.dateline.app.benefits;

import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;

/** Improvements and practices as a program reads them. */
final class BenefitsJson {

    private BenefitsJson() {}

    static Json of(Opened project, Matrix matrix, Balance balance) {
        var contents = project.contents();
        return Json.object()
                .put("project", contents.name())
                .put("today", project.today().date())
                .put("currency", contents.project().currency())
                .put(
                        "improvements",
                        Improvement.of(contents, project.today()).stream()
                                .map(BenefitsJson::json)
                                .toList())
                .put("months", matrix.months())
                .put("trials", Matrix.TRIALS)
                .put("seed", Matrix.SEED)
                .put(
                        "capabilities",
                        matrix.rows().stream().map(row -> json(row, matrix)).toList())
                .put("noneBest", matrix.none())
                .put("balance", balance.json(matrix.rows()));
    }

    private static Json json(Improvement improvement) {
        return Json.object()
                .put("claim", improvement.claim())
                .put("said", improvement.said())
                .put("baseline", improvement.baseline())
                .put("target", improvement.target())
                .put("difference", improvement.difference())
                .put("share", improvement.share())
                .put("wrong", improvement.wrong())
                .put("figure", Json.of(improvement.figure()));
    }

    private static Json json(Matrix.Row row, Matrix matrix) {
        return Json.object()
                .put("id", row.capability().id())
                .put("name", row.capability().name())
                .put("place", row.place())
                .put("tied", row.tied())
                .put("removedAMonth", json(row.removed()))
                .put("net", json(row.net()))
                .put("best", row.best())
                .put("positive", row.positive())
                .put("decision", row.capability().decision())
                .put("notCounted", row.unpriced())
                .put("figure", Json.of(matrix.figure(row)));
    }

    private static Json json(Matrix.Quantiles quantiles) {
        return Json.object()
                .put("p10", quantiles.p10())
                .put("p50", quantiles.p50())
                .put("p90", quantiles.p90());
    }
}
