package dev.dateline.app.workbench;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the records of a kind that are too many to be versions of a project; under the same revisions, so that history and undo reach them. */
public interface Keeper<R> {

    Kind<R> kind();

    /** What there was at a revision; {@code contents} is the rest of the project then. */
    List<R> at(JdbcClient sql, String project, long revision, Contents contents);

    /** Does what {@link Change#kept} handed over. Answers what that came to, for {@link #after}; nothing where nothing changed. */
    Optional<Object> write(JdbcClient sql, String project, long revision, Object edit);

    /**
     * What there is after edits that were just written, where that can be told without reading everything again; else empty.
     *
     * @param sql for what is read later on
     * @param before the project before the edits, and {@code records} what this keeper had of it
     * @param done what {@link #write} answered to each
     */
    Optional<List<R>> after(
            JdbcClient sql,
            String project,
            long revision,
            Contents before,
            List<R> records,
            List<Object> done,
            Contents contents);

    /** Makes the project hold exactly these. Answers whether anything changed. */
    boolean replace(JdbcClient sql, String project, long revision, List<R> records);

    /** Takes back what the revisions from … to did, as a new revision. Answers whether anything changed. */
    boolean undo(JdbcClient sql, String project, long from, long to, long revision);

    /** What the revisions from … to did, a line each, for history to tell. */
    List<String> story(JdbcClient sql, String project, long from, long to);
}
