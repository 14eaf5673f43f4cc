package dev.dateline.app.claims;

import java.util.List;
import java.util.Optional;

/** The worst that is true of the claims, in so few words that a tab can begin with it. */
public final class ClaimNews {

    private ClaimNews() {}

    /** Such as {@code 2 off track}; empty while nothing is amiss. */
    public static Optional<String> of(List<ClaimToday> claims) {
        return count(claims, new ClaimState.NoLongerTrue()).or(() -> count(claims, new ClaimState.OffTrack()));
    }

    private static Optional<String> count(List<ClaimToday> claims, ClaimState state) {
        long count =
                claims.stream().filter(claim -> claim.state().equals(state)).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + state.word());
    }
}
