package dev.dateline.app.workbench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every record, in the database; nothing else knows its tables. Rows are only ever added. */
final class Versions {

    private Versions() {}

    static List<Listed> projects(JdbcClient sql) {
        return sql
                .sql("SELECT slug, revision, notice FROM project")
                .query((row, number) -> new Listed(
                        row.getString("slug"), row.getLong("revision"), Optional.ofNullable(row.getString("notice"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Listed::slug))
                .toList();
    }

    static Optional<Listed> project(JdbcClient sql, String slug) {
        return sql.sql("SELECT slug, revision, notice FROM project WHERE slug = :slug")
                .param("slug", slug)
                .query((row, number) -> new Listed(
                        row.getString("slug"), row.getLong("revision"), Optional.ofNullable(row.getString("notice"))))
                .optional();
    }

    static void make(JdbcClient sql, String slug, Optional<String> notice) {
        sql.sql("INSERT INTO project (slug, revision, notice) VALUES (:slug, 0, :notice)")
                .param("slug", slug)
                .param("notice", notice.orElse(null), java.sql.Types.VARCHAR)
                .update();
    }

    /** The number of the revision that is being written; holds the project until the transaction ends. */
    static Optional<Long> next(JdbcClient sql, String slug) {
        return sql.sql("UPDATE project SET revision = revision + 1 WHERE slug = :slug RETURNING revision")
                .param("slug", slug)
                .query(Long.class)
                .optional();
    }

    /** What there was at a revision, in the order of the files. */
    static List<Row> at(JdbcClient sql, String project, long revision) {
        return sql
                .sql("""
                        SELECT kind, id, place, body FROM (
                          SELECT kind, id, place, body,
                                 row_number() OVER (PARTITION BY kind, id ORDER BY revision DESC) AS age
                          FROM version WHERE project = :project AND revision <= :revision) AS known
                        WHERE age = 1 AND body IS NOT NULL
                        """)
                .param("project", project)
                .param("revision", revision)
                .query((row, number) -> row(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Row::place).thenComparing(Row::id))
                .toList();
    }

    private static Row row(String kind, String id, long place, @Nullable String body) {
        return new Row(kind, id, place, body);
    }

    static void add(JdbcClient sql, String project, long revision, Row row) {
        sql.sql("""
                        INSERT INTO version (project, kind, id, revision, place, body)
                        VALUES (:project, :kind, :id, :revision, :place, :body)
                        """)
                .param("project", project)
                .param("kind", row.kind())
                .param("id", row.id())
                .param("revision", revision)
                .param("place", row.place())
                .param("body", row.body(), java.sql.Types.VARCHAR)
                .update();
    }

    /** The newest version of one record up to a revision. */
    static Optional<Row> record(JdbcClient sql, String project, String kind, String id, long revision) {
        return sql.sql("""
                        SELECT kind, id, place, body FROM version
                        WHERE project = :project AND kind = :kind AND id = :id AND revision <= :revision
                        ORDER BY revision DESC LIMIT 1
                        """)
                .param("project", project)
                .param("kind", kind)
                .param("id", id)
                .param("revision", revision)
                .query((row, number) -> row(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .optional();
    }

    /** What a record was at a revision; empty where it was not there. */
    static String text(JdbcClient sql, String project, Touched touched, long revision) {
        return record(sql, project, touched.kind(), touched.id(), revision)
                .map(Row::text)
                .orElse("");
    }

    /** What was touched by the revisions from … to, once each, and when last. */
    static List<Touched> touched(JdbcClient sql, String project, long from, long to) {
        return sql.sql("""
                        SELECT kind, id, max(revision) AS newest FROM version
                        WHERE project = :project AND revision BETWEEN :from AND :to GROUP BY kind, id
                        """)
                .param("project", project)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Touched(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    record Touched(String kind, String id, long revision) {}

    static void act(JdbcClient sql, String project, Action action) {
        sql.sql("""
                        INSERT INTO action (project, revision, began, at, who, what, undoes)
                        VALUES (:project, :revision, :began, :at, :who, :what, :undoes)
                        """)
                .param("project", project)
                .param("revision", action.revision())
                .param("began", action.began())
                .param("at", ChronoUnit.MICROS.between(Instant.EPOCH, action.at()))
                .param("who", action.who())
                .param("what", action.what())
                .param("undoes", action.undoes().orElse(null), java.sql.Types.BIGINT)
                .update();
    }

    /** The actions up to a revision, newest first. */
    static List<Action> actions(JdbcClient sql, String project, long upTo, int most) {
        return sql.sql("""
                        SELECT revision, began, at, who, what, undoes FROM action
                        WHERE project = :project AND revision <= :upTo ORDER BY revision DESC LIMIT :most
                        """)
                .param("project", project)
                .param("upTo", upTo)
                .param("most", most)
                .query((row, number) -> {
                    long undoes = row.getLong("undoes");
                    return new Action(
                            row.getLong("revision"),
                            row.getLong("began"),
                            Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                            row.getString("who"),
                            row.getString("what"),
                            row.wasNull() || undoes == 0 ? Optional.empty() : Optional.of(undoes));
                })
                .list();
    }

    /** The action that ended with a revision. */
    static Optional<Action> action(JdbcClient sql, String project, long revision) {
        return actions(sql, project, revision, 1).stream()
                .filter(action -> action.revision() == revision)
                .findFirst();
    }

    /** What one record was at every revision that wrote it, the eldest first. */
    static List<Wording> wordings(JdbcClient sql, String project, String kind, String id, long upTo) {
        return sql.sql("""
                        SELECT version.revision, action.at, version.body FROM version
                        JOIN action ON action.project = version.project AND action.revision = version.revision
                        WHERE version.project = :project AND kind = :kind AND id = :id AND version.revision <= :upTo
                        ORDER BY version.revision
                        """)
                .param("project", project)
                .param("kind", kind)
                .param("id", id)
                .param("upTo", upTo)
                .query((row, number) -> new Wording(
                        row.getLong(1),
                        Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS),
                        Optional.ofNullable(row.getString(3)).orElse("")))
                .list();
    }

    /** The last revision made before a moment. */
    static Optional<Long> before(JdbcClient sql, String project, Instant moment) {
        return sql.sql("SELECT max(revision) FROM action WHERE project = :project AND at < :moment")
                .param("project", project)
                .param("moment", ChronoUnit.MICROS.between(Instant.EPOCH, moment))
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(revision -> revision > 0);
    }
}
