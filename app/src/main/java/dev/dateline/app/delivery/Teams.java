package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import java.util.List;
import java.util.Optional;

/** Whose a service is, as the first source says that names its team. */
final class Teams {

    private Teams() {}

    static Optional<String> of(String service, List<SourceSystem> sources) {
        return sources.stream()
                .flatMap(source -> source.services().stream())
                .filter(part -> part.name().equals(service))
                .flatMap(part -> part.team().stream())
                .findFirst();
    }
}
