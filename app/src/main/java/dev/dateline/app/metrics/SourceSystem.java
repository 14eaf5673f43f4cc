package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * A system that knows values of metrics: a repository that is read, an address that is asked, or a sender of events. What it must
 * prove itself with is kept apart and never leaves the workbench.
 *
 * @param address where it is: a clone address or a path, an address to ask; a sender of events needs none
 * @param service what its values are about, where it does not say so itself
 * @param environment the same, such as production
 */
public record SourceSystem(
        String id,
        Type kind,
        Optional<String> name,
        Optional<String> address,
        Optional<String> service,
        Optional<String> environment,
        Optional<String> note) {

    public static final Kind<SourceSystem> KIND = Kind.list("sources", SourceSystem.class, "id", SourceSystem::id);

    private static final int LONGEST = 2_000;

    /** What kind of system it is, and so how it is listened to. */
    public enum Type {
        GIT,
        GITHUB,
        GITLAB,
        CDEVENTS,
        STANDARD_WEBHOOKS,
        CSV,
        HTTP,
        FOCUS,
        SURVEY,
        SARIF,
        JUNIT,
        CYCLONEDX,
        SCORECARD;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public SourceSystem {
        if (address.isPresent() && (address.get().isBlank() || address.get().length() > LONGEST)) {
            throw new IllegalArgumentException("`address` must have 1 to " + LONGEST + " characters");
        }
    }

    public String title() {
        return name.orElse(id);
    }
}
