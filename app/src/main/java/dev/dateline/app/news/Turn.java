package dev.dateline.app.news;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim that is in another state than it was said to be.
 *
 * @param id stays as it is for good
 * @param words of the claim, in the press release
 * @param was the state that was told before
 * @param since the first day of the new state
 * @param late whether that day had been looked at before and was judged otherwise, for want of an observation that came later
 * @param revision of the action by which it turned; none where a new day did it
 * @param who did that, as history calls them
 * @param day from which it was looked at
 */
record Turn(
        String id,
        String claim,
        String words,
        String was,
        String now,
        Optional<LocalDate> since,
        boolean late,
        String because,
        Optional<Long> revision,
        String who,
        String what,
        LocalDate day,
        Instant at) {

    private static final String STALE = "stale";

    /** What a claim can turn to, the best first. */
    static final List<String> KINDS =
            List.of("true", "on track", "promised", STALE, "off track", "no longer true", "unmeasured");

    /** Which of those it turned to. */
    String kind() {
        return now.endsWith(STALE) ? STALE : now;
    }

    /** {@code “Deploys take minutes” was on track and is true} */
    String headline() {
        return "“" + words + "” was " + was + " and is " + now;
    }

    /** Since when, because of what, and how that came to be known. */
    String story() {
        return since.map(start -> "Since " + Days.full(start) + ": ").orElse("") + Days.inWords(because) + ". "
                + cause()
                + (late
                        ? " That day had been looked at before, and looked otherwise then: what is known of it came late."
                        : "");
    }

    /** What made it known. */
    String cause() {
        return revision.isPresent()
                ? "Known by action " + revision.get() + ": " + who + " " + Days.inWords(what) + "."
                : "No record changed; the day came.";
    }

    Json json() {
        return Json.object()
                .put("id", id)
                .put("claim", claim)
                .put("words", words)
                .put("was", was)
                .put("is", now)
                .put("since", since)
                .put("late", late)
                .put("because", because)
                .put("revision", revision)
                .put("who", who)
                .put("what", what)
                .put("day", day)
                .put("at", at);
    }
}
