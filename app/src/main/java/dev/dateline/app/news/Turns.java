package dev.dateline.app.news;

import dev.dateline.app.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of claims, in the database: the state each was said to be in, and every turn since. Turns are only ever added. */
@Component
final class Turns {

    private static final String COLUMNS =
            "SELECT id, claim, words, was, now, since, late, because, revision, who, what, day, at FROM claim_turn ";

    private final Database database;
    private final Hooks hooks;

    Turns(Database database, Hooks hooks) {
        this.database = database;
        this.hooks = hooks;
    }

    /**
     * What was looked at last.
     *
     * @param began when anybody first looked
     */
    record Look(long revision, LocalDate day, Instant began) {}

    /** Who else looks at a project at the same moment was quicker. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Optional<Look> look(String project) {
        return database.reader()
                .sql("SELECT revision, day, began FROM claim_look WHERE project = :project")
                .param("project", project)
                .query((row, number) ->
                        new Look(row.getLong(1), LocalDate.parse(row.getString(2)), instant(row.getLong(3))))
                .optional();
    }

    /** The states told last, by claim. */
    Map<String, String> told(String project) {
        var told = new HashMap<String, String>();
        database.reader()
                .sql("SELECT claim, state FROM claim_told WHERE project = :project")
                .param("project", project)
                .query((row, number) -> told.put(row.getString(1), row.getString(2)))
                .list();
        return told;
    }

    /** The first look: what is so then is no news. */
    boolean begin(String project, Look look, Map<String, String> states) {
        return database.write(sql -> {
            int made = sql.sql("""
                            INSERT INTO claim_look (project, revision, day, began) VALUES (:project, :revision, :day, :began)
                            ON CONFLICT (project) DO NOTHING
                            """)
                    .param("project", project)
                    .param("revision", look.revision())
                    .param("day", look.day().toString())
                    .param("began", micros(look.began()))
                    .update();
            if (made == 1) {
                states.forEach((claim, state) -> tell(sql, project, claim, state));
            }
            return made == 1;
        });
    }

    /**
     * Another look, and what it found, all of it or nothing.
     *
     * @param states of claims that are new, or in another state than was told
     * @throws Overtaken where somebody else looked meanwhile
     */
    void tell(String project, Look before, Look after, Map<String, String> states, List<Turn> turns) {
        database.write(sql -> {
            int mine = sql.sql("""
                            UPDATE claim_look SET revision = :revision, day = :day
                            WHERE project = :project AND revision = :before AND day = :dayBefore
                            """)
                    .param("revision", after.revision())
                    .param("day", after.day().toString())
                    .param("project", project)
                    .param("before", before.revision())
                    .param("dayBefore", before.day().toString())
                    .update();
            if (mine == 0) {
                throw new Overtaken();
            }
            states.forEach((claim, state) -> tell(sql, project, claim, state));
            turns.forEach(turn -> add(sql, project, turn));
            hooks.queue(sql, project, turns);
            return mine;
        });
    }

    private static void tell(JdbcClient sql, String project, String claim, String state) {
        sql.sql("""
                        INSERT INTO claim_told (project, claim, state) VALUES (:project, :claim, :state)
                        ON CONFLICT (project, claim) DO UPDATE SET state = excluded.state
                        """)
                .param("project", project)
                .param("claim", claim)
                .param("state", state)
                .update();
    }

    private static void add(JdbcClient sql, String project, Turn turn) {
        sql.sql("""
                        INSERT INTO claim_turn (id, project, claim, words, was, now, since, late, because, revision, who, what, day, at)
                        VALUES (:id, :project, :claim, :words, :was, :now, :since, :late, :because, :revision, :who, :what, :day, :at)
                        """)
                .param("id", turn.id())
                .param("project", project)
                .param("claim", turn.claim())
                .param("words", turn.words())
                .param("was", turn.was())
                .param("now", turn.now())
                .param("since", turn.since().map(LocalDate::toString).orElse(null), Types.VARCHAR)
                .param("late", turn.late() ? 1 : 0)
                .param("because", turn.because())
                .param("revision", turn.revision().orElse(null), Types.BIGINT)
                .param("who", turn.who())
                .param("what", turn.what())
                .param("day", turn.day().toString())
                .param("at", micros(turn.at()))
                .update();
    }

    /** The newest first, as known on a day. */
    List<Turn> of(String project, LocalDate day, int most, int skipped) {
        return database.reader()
                .sql(COLUMNS
                        + "WHERE project = :project AND day <= :day ORDER BY at DESC, id LIMIT :most OFFSET :skipped")
                .param("project", project)
                .param("day", day.toString())
                .param("most", most)
                .param("skipped", skipped)
                .query(Turns::turn)
                .list();
    }

    /** The one with this identifier, which is there. */
    Turn one(String id) {
        return database.reader()
                .sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Turns::turn)
                .single();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        long revision = row.getLong(9);
        boolean byDay = row.wasNull();
        return new Turn(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(LocalDate::parse),
                row.getLong(7) == 1,
                row.getString(8),
                byDay ? Optional.empty() : Optional.of(revision),
                row.getString(10),
                row.getString(11),
                LocalDate.parse(row.getString(12)),
                instant(row.getLong(13)));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
