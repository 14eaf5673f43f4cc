package dev.dateline.app.claims;

import dev.dateline.app.metrics.MetricUse;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells the page of a metric which claims rest on it. */
@Component
final class ClaimUses implements MetricUse {

    private final ClaimFaces faces;

    ClaimUses(ClaimFaces faces) {
        this.faces = faces;
    }

    @Override
    public List<Use> of(Opened project, String metric) {
        var words = faces.words(project);
        return Standing.of(project).on(metric).stream()
                .map(claim -> new Use(
                        claim.claim().id(),
                        words.getOrDefault(claim.claim().id(), claim.claim().id()),
                        claim.chip(),
                        claim.claim().baseline().map(Claim.Baseline::on),
                        asked(project, claim)))
                .toList();
    }

    /** Where the way to the target asks the metric to be; nothing on the days before the claim's baseline. */
    private static Function<LocalDate, Optional<Double>> asked(Opened project, ClaimToday claim) {
        var course = claim.metric()
                .flatMap(metric -> ClaimCourse.bound(claim.claim(), metric)
                        .map(bound -> new ClaimCourse(
                                claim.claim(),
                                metric,
                                bound,
                                Series.empty(metric.id()),
                                project.contents().project().timezone(),
                                project.contents().project().launch())));
        var from = claim.claim().baseline().map(Claim.Baseline::on);
        var due = claim.claim().due(project.contents().project().launch());
        boolean later = claim.claim().shape().isStep();
        return day -> from.filter(day::isBefore).isPresent() || (later && day.isBefore(due))
                ? Optional.empty()
                : course.flatMap(one -> one.expected(day));
    }
}
