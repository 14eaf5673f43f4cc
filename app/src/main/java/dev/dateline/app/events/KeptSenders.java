package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.sources.SourceKeeper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sources that send of their own accord, as the list of all sources knows them. */
@Component
final class KeptSenders implements SourceKeeper {

    private final Addresses addresses;
    private final RawEvents events;

    KeptSenders(Addresses addresses, RawEvents events) {
        this.addresses = addresses;
        this.events = events;
    }

    @Override
    public boolean keeps(SourceSystem.Type kind) {
        return Senders.isOne(kind);
    }

    @Override
    public Heard heard(String project, SourceSystem source) {
        long count = events.kinds(project, source.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Heard(count, count == 1 ? "event" : "events", events.lastHeard(project, source.id()));
    }

    @Override
    public boolean remembers(String project, String id) {
        return addresses.of(project, id).isPresent();
    }

    @Override
    public Optional<String> wrong(SourceSystem.Type kind, Optional<String> secret) {
        return secret.flatMap(text -> Addresses.wrong(kind, text));
    }

    /** Who chose a secret knows it; one that was made is told this once. CDEvents need none. */
    @Override
    public Optional<Opening> begin(String project, SourceSystem source, Optional<String> secret) {
        boolean made = secret.isEmpty() && source.kind() != SourceSystem.Type.CDEVENTS;
        var used = made ? Addresses.freshSecret() : secret.orElse("");
        return Optional.of(
                new Opening(addresses.keep(project, source.id(), used), made ? Optional.of(used) : Optional.empty()));
    }
}
