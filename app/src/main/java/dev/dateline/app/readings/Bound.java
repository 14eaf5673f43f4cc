package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.workbench.Change;
import java.util.List;
import java.util.Optional;

/** Which metrics ask which source for what. */
final class Bound {

    private Bound() {}

    static Optional<SourceSystem> source(Contents contents, String id) {
        return contents.of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    static SourceSystem sourceOr404(Contents contents, String id) {
        return source(contents, id)
                .orElseThrow(() -> Refusal.notHere("There is no source `" + id + "` in this project."));
    }

    /** The metrics that ask this source for something. */
    static List<Metric> to(Contents contents, String source) {
        return contents.of(Metric.KIND).stream()
                .filter(metric -> metric.source()
                        .filter(by -> by.measure().isPresent())
                        .flatMap(Metric.MeasuredBy::from)
                        .filter(source::equals)
                        .isPresent())
                .toList();
    }

    static String measure(Metric metric) {
        return metric.source().flatMap(Metric.MeasuredBy::measure).orElse("");
    }

    static Change binding(Metric metric, SourceSystem source, String measure) {
        return Change.of("took " + metric.id() + " from " + source.title())
                .put(
                        Metric.KIND,
                        Altered.of(metric).some("source", by(source, measure)).made());
    }

    static Metric.MeasuredBy by(SourceSystem source, String measure) {
        return new Metric.MeasuredBy(
                source.kind().word(),
                Optional.of(source.id()),
                Optional.of(measure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
