package dev.dateline.app.metrics;

import dev.dateline.app.project.Contents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where one sees what an observation was made of, within the project: only of those that a system's own account was made into. */
final class MadeOf {

    private static final String EVENTS = "events";
    private static final Set<SourceSystem.Type> SENDERS = Set.of(
            SourceSystem.Type.GITHUB,
            SourceSystem.Type.GITLAB,
            SourceSystem.Type.CDEVENTS,
            SourceSystem.Type.STANDARD_WEBHOOKS,
            SourceSystem.Type.CSV);

    private final Contents contents;
    private final Metric metric;

    MadeOf(Contents contents, Metric metric) {
        this.contents = contents;
        this.metric = metric;
    }

    /** @param source that the observation itself names */
    Optional<String> of(Instant time, String source) {
        if (metric.source().flatMap(Metric.MeasuredBy::measure).isEmpty()) {
            return Optional.empty();
        } else if (source.equals(EVENTS)) {
            return Optional.of(number(time));
        }
        return contents.of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(source))
                .findFirst()
                .flatMap(one -> SENDERS.contains(one.kind())
                        ? Optional.of(number(time))
                        : Optional.of("/sources/" + one.id() + "/repository")
                                .filter(path -> one.kind() == SourceSystem.Type.GIT));
    }

    private String number(Instant time) {
        return "/delivery/numbers/" + URLEncoder.encode(metric.id(), StandardCharsets.UTF_8) + "?moment=" + time;
    }
}
