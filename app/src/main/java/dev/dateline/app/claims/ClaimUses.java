package dev.dateline.app.claims;

import dev.dateline.app.metrics.MetricUse;
import dev.dateline.app.workbench.Opened;
import java.util.List;
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
        return Standing.of(project).claims().stream()
                .filter(claim -> claim.claim().metric().filter(metric::equals).isPresent())
                .map(claim -> new Use(
                        claim.claim().id(),
                        words.getOrDefault(claim.claim().id(), claim.claim().id()),
                        claim.chip()))
                .toList();
    }
}
