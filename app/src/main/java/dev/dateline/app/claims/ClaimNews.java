package dev.dateline.app.claims;

import dev.dateline.app.workbench.News;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many claims are in a bad way; nothing while none is. It stands on every page, so that it waits for nothing: while a great many
 * observations lie unread, it says nothing until a page that needs all claims has read them.
 */
@Component
final class ClaimNews implements News {

    /** Such as {@code 2 off track}. */
    @Override
    public Optional<String> of(Opened project) {
        var standing = Standing.of(project);
        if (!standing.isAtHand()) {
            return Optional.empty();
        }
        var claims = standing.claims();
        return count(claims, new ClaimState.NoLongerTrue()).or(() -> count(claims, new ClaimState.OffTrack()));
    }

    private static Optional<String> count(List<ClaimToday> claims, ClaimState state) {
        long count =
                claims.stream().filter(claim -> claim.state().equals(state)).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + state.word());
    }
}
