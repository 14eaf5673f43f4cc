package dev.dateline.app.sources;

import dev.dateline.app.metrics.SourceSystem;
import java.time.Instant;
import java.util.Optional;

/** What a folder further down knows of the sources it looks after. Who looks after some offers it as a bean. */
public interface SourceKeeper {

    boolean keeps(SourceSystem.Type kind);

    /** What has come of it so far. */
    Heard heard(String project, SourceSystem source);

    /** Whether something is still kept of a source of this name, which may be gone; a new one must not inherit it. */
    default boolean remembers(String project, String id) {
        return false;
    }

    /**
     * A source was just added.
     *
     * @param secret what it is to prove itself with, where somebody chose one; empty where it need not
     * @return where it sends to; none where it is asked
     * @throws IllegalArgumentException where the secret cannot be one
     */
    default Optional<Opening> begin(String project, SourceSystem source, Optional<String> secret) {
        return Optional.empty();
    }

    /** @param secret that may be one, else the reason why it cannot */
    default Optional<String> wrong(SourceSystem.Type kind, Optional<String> secret) {
        return Optional.empty();
    }

    /**
     * @param what it counts, such as {@code events}
     * @param last when it was last heard
     */
    record Heard(long count, String what, Optional<Instant> last) {}

    /**
     * @param path where it sends to, on this server
     * @param secret that was made for it, shown this once
     */
    record Opening(String path, Optional<String> secret) {}
}
