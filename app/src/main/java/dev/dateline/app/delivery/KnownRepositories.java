package dev.dateline.app.delivery;

import java.util.Optional;

/** The repositories whose commits are known here, by what events tell of. */
interface KnownRepositories {

    KnownRepositories NONE = (service, repository) -> Optional.empty();

    /**
     * The one that a service is deployed from.
     *
     * @param repository what events call it, such as {@code owner/name}
     */
    Optional<Known> of(String service, Optional<String> repository);

    /** @param source that it is read by */
    record Known(String source, MinedRepository mined) {}
}
