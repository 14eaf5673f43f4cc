package dev.dateline.app.plan;

import dev.dateline.app.project.Ref;
import java.util.Optional;

/** A step that exists on one way out of a test only. */
public record OnlyIf(
        @Ref("assumptions") Optional<String> holds,
        @Ref("assumptions") Optional<String> refuted) {

    public OnlyIf {
        if (holds.isPresent() == refuted.isPresent()) {
            throw new IllegalArgumentException("onlyIf takes either holds or refuted");
        }
    }
}
