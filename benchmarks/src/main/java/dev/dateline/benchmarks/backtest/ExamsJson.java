package dev.dateline.benchmarks.backtest;

import dev.dateline.app.project.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the exams showed, for programs. */
final class ExamsJson {

    private static final double[] SHARES = {0.5, 0.8, 0.9};

    private ExamsJson() {}

    static Json of(List<History> histories, List<Exam> exams, long seed) {
        return Json.object()
                .put("exams", exams.stream().map(ExamsJson::json).toList())
                .put("files", histories.stream().map(ExamsJson::json).toList())
                .put("seed", seed);
    }

    private static Json json(Exam exam) {
        var methods = new ArrayList<Scores>(exam.others());
        methods.addFirst(exam.reference());
        return scored(
                        Json.object()
                                .put("exam", exam.name())
                                .put("forecasts", exam.own().count()),
                        exam.own(),
                        exam)
                .put(
                        "comparisons",
                        methods.stream()
                                .map(method -> scored(Json.object().put("method", method.method()), method, exam))
                                .toList())
                .put("file", exam.file());
    }

    private static Json scored(Json json, Scores scores, Exam exam) {
        var coverage = Json.object();
        var error = Json.object();
        for (double share : SHARES) {
            coverage.put(percent(share), known(scores.coverage(share)));
            error.put(percent(share), known(scores.errorOfCoverage(share)));
        }
        json.put("relativeCrps", known(scores.relativeTo(exam.reference())))
                .put("relativeCrpsError", known(scores.errorRelativeTo(exam.reference())));
        return scores.isPoint() ? json : json.put("coverage", coverage).put("coverageError", error);
    }

    private static Json json(History history) {
        var leftOut = new ArrayList<Json>();
        history.leftOut()
                .byReason()
                .forEach((reason, rows) -> leftOut.add(Json.object()
                        .put("reason", reason)
                        .put("rows", rows.count())
                        .put("first", rows.example())));
        return Json.object()
                .put("file", history.file())
                .put("rows", history.rows())
                .put("leftOut", leftOut)
                .put("notes", history.notes());
    }

    /** JSON has no word for what is not a number. */
    private static Optional<Double> known(double value) {
        return Double.isFinite(value) ? Optional.of(Math.rint(value * 1e4) / 1e4) : Optional.empty();
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }
}
