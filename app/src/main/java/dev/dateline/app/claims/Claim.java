package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a claim link of the press release means: the metric that proves it, where that was, and where it must be when. */
public record Claim(
        String id,
        @Ref("metrics") Optional<String> metric,
        Optional<Baseline> baseline,
        Optional<Target> target,
        @Otherwise("line") Course shape,
        Optional<LocalDate> by,
        List<Evidence> evidence,
        Optional<String> owner,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Claim> KIND = Kind.list("claims", Claim.class, "id", Claim::id);

    /** Where we were, and when. */
    public record Baseline(Quantity value, LocalDate on, Optional<String> note, Optional<Source> source) {}

    /** What speaks for a claim before it can be measured. */
    public record Evidence(
            LocalDate on,
            String what,
            @Otherwise("opinion") Grade grade,
            Optional<String> note,
            Optional<Source> source) {}

    /** The day by which it must be true. */
    public LocalDate due(LocalDate launch) {
        return by.orElse(launch);
    }

    /** The metric among those of the project. */
    public Optional<Metric> metric(List<Metric> metrics) {
        return metric.flatMap(
                name -> metrics.stream().filter(one -> one.id().equals(name)).findFirst());
    }
}
