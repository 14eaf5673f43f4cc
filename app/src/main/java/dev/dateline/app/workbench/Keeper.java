package dev.dateline.app.workbench;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the records of a kind that are too many to be versions of a project; under the same revisions, so that history and undo reach them. */
public interface Keeper<R> {

    Kind<R> kind();

    /** What there was at a revision; {@code contents} is the rest of the project then. */
    List<R> at(JdbcClient sql, String project, long revision, Contents contents);

    /** Does what {@link Change#kept} handed over; {@code before} is what there was. Answers whether anything changed. */
    boolean write(JdbcClient sql, String project, long revision, Object edit);

    /** Makes the project hold exactly these. Answers whether anything changed. */
    boolean replace(JdbcClient sql, String project, long revision, List<R> records);

    /** Takes back what the revisions from … to did, as a new revision. Answers whether anything changed. */
    boolean undo(JdbcClient sql, String project, long from, long to, long revision);

    /** What the revisions from … to did, a line each, for history to tell. */
    List<String> story(JdbcClient sql, String project, long from, long to);
}
