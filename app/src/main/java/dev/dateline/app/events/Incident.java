package dev.dateline.app.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that hurt users.
 *
 * @param source which of the project's sources told of it
 * @param id what the source calls it; unique within the source
 * @param cause a deployment's identifier or a commit that somebody named as the cause; nothing is guessed here
 * @param events the identifiers of the raw events it was made of, in their own order
 */
public record Incident(
        String source,
        String id,
        Optional<String> service,
        Optional<String> environment,
        Optional<String> repository,
        Instant opened,
        Optional<Instant> resolved,
        Optional<String> cause,
        Optional<String> title,
        Optional<String> url,
        List<String> events) {}
