package dev.dateline.app.events;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A version that went, or was meant to go, into an environment.
 *
 * @param source which of the project's sources told of it
 * @param id what the source calls it; unique within the source
 * @param service as the event says, else as the source's record says, else the repository
 * @param environment the same; none where nobody says
 * @param repository such as {@code owner/name}
 * @param commit the whole identifier where it is known
 * @param version a tag, a branch or the version of an artifact
 * @param at when it was done, else when it was last heard of; what deployments are ordered by
 * @param planned false for an emergency fix, where the source says so
 * @param rollback whether the source calls it a return to an earlier version
 * @param evidence what it was concluded from
 * @param events the identifiers of the raw events it was made of, in their own order
 */
public record Deployment(
        String source,
        String id,
        Optional<String> service,
        Optional<String> environment,
        Optional<String> repository,
        Optional<String> commit,
        Optional<String> version,
        Status status,
        Optional<Instant> started,
        Optional<Instant> finished,
        Instant at,
        Optional<Boolean> planned,
        boolean rollback,
        Optional<String> url,
        Evidence evidence,
        List<String> events) {

    /** How far it got. */
    public enum Status {
        PENDING,
        RUNNING,
        CANCELLED,
        FAILURE,
        SUCCESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isOver() {
            return this == CANCELLED || this == FAILURE || this == SUCCESS;
        }
    }

    /** What says that something was deployed, the weakest first. Only the strongest that a repository offers counts. */
    public enum Evidence {
        TAG,
        RELEASE,
        PIPELINE,
        DEPLOYMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isDone() {
        return status == Status.SUCCESS;
    }
}
