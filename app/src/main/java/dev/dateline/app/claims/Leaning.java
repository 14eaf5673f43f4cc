package dev.dateline.app.claims;

import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a claim leans on, and whether anything has been learnt of it lately. Who knows it, further down, offers it as a bean. */
public interface Leaning {

    Told of(Opened project, ClaimToday claim);

    /**
     * @param last the day of the newest evidence of any kind
     * @param blind whether that is too long ago
     */
    record Told(Optional<LocalDate> last, boolean blind, List<Refuted> refuted) {}

    /** An assumption that a test has refuted. */
    record Refuted(String statement, String test, Optional<LocalDate> on) {}
}
