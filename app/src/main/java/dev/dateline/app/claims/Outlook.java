package dev.dateline.app.claims;

import dev.dateline.app.workbench.Opened;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What plan and forecast, further down, say of the claims and of the launch. Who knows it offers it as a bean; pages ask without knowing whom. */
public interface Outlook {

    /** The notes beside the press release, at most four, in the order in which they stand. */
    List<Note> notes(Opened project);

    /** What is in sight for one claim. */
    InSight of(Opened project, String claim);

    /**
     * A note in the margin.
     *
     * @param id of its heading within the page
     */
    record Note(String id, String heading, Content body) {}

    /**
     * @param chance that the claim is true at the launch, as far as the forecast reaches; none where no step serves it
     * @param why what that chance rests on, in a sentence
     * @param steps that serve it, by deadline
     */
    record InSight(Optional<Double> chance, String why, List<Serving> steps) {}

    /** A step that serves a claim; one that is on another way has no deadline. */
    record Serving(String id, String title, Optional<LocalDate> deadline, boolean done) {}
}
