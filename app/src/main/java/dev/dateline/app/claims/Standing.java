package dev.dateline.app.claims;

import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Optional;

/** How all claims of a project stand on the day it is looked at from. */
public record Standing(List<ClaimToday> claims) {

    public static Standing of(Opened project) {
        return project.once(Standing.class, () -> new Standing(ClaimStates.on(project.contents(), project.today())));
    }

    public Optional<ClaimToday> claim(String id) {
        return claims.stream().filter(one -> one.claim().id().equals(id)).findFirst();
    }
}
