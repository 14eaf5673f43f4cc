package dev.dateline.app.pastwork;

import dev.dateline.app.pastwork.Moments.Moment;
import java.util.Optional;

/** A row that takes part. */
public sealed interface Entry {

    /**
     * Something that was estimated and done.
     *
     * @param row the column names being the first
     * @param estimate above 0, in the unit of the actual
     * @param project empty where nobody says, as kind and person are
     */
    record Worked(
            long row,
            String name,
            double estimate,
            double actual,
            Optional<Moment> started,
            Optional<Moment> finished,
            String kind,
            String person,
            String project)
            implements Entry {}

    /** Something of which is known only when it was finished. */
    record Finished(long row, String name, Moment at, String kind, String person, String project) implements Entry {}
}
