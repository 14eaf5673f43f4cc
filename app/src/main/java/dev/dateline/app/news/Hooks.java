package dev.dateline.app.news;

import dev.dateline.app.database.Database;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where news is sent, and what has not arrived yet. What is to be sent is written in the transaction that tells the news, so that nothing
 * is lost when the server stops; more than a thousand that wait are not added to.
 */
@Component
final class Hooks {

    static final int MOST_HOOKS = 20;
    private static final int MOST_WAITING = 1_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    Hooks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param states those a claim turns to of which it is told */
    record Hook(String id, String url, List<String> states, String by) {}

    /** @param tries how often it was sent without being taken */
    record Message(String hook, String turn, String project, String url, int tries, Instant due) {}

    /**
     * How it goes with a hook.
     *
     * @param failure of the newest that failed and is not through
     */
    record Course(int waiting, int givenUp, int sent, Optional<Instant> last, Optional<String> failure) {}

    List<Hook> of(String project) {
        return of(database.reader(), project);
    }

    private static List<Hook> of(JdbcClient sql, String project) {
        return sql.sql("SELECT id, url, states, made_by FROM news_hook WHERE project = :project ORDER BY made, id")
                .param("project", project)
                .query((row, number) -> new Hook(
                        row.getString(1),
                        row.getString(2),
                        List.of(row.getString(3).split(",")),
                        row.getString(4)))
                .list();
    }

    void add(String project, String url, List<String> states, String by) {
        database.write(sql -> sql.sql("""
                        INSERT INTO news_hook (id, project, url, states, made_by, made)
                        VALUES (:id, :project, :url, :states, :by, :made)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("project", project)
                .param("url", url)
                .param("states", String.join(",", states))
                .param("by", by)
                .param("made", micros(clock.instant()))
                .update());
    }

    /** With whatever it has not been told. */
    boolean remove(String project, String id) {
        return database.write(sql -> {
            sql.sql("DELETE FROM news_message WHERE hook = :id AND project = :project")
                    .param("id", id)
                    .param("project", project)
                    .update();
            return sql.sql("DELETE FROM news_hook WHERE id = :id AND project = :project")
                            .param("id", id)
                            .param("project", project)
                            .update()
                    > 0;
        });
    }

    /** What was given up, or waits long, is sent soon. */
    boolean again(String project, String id) {
        return database.write(sql -> sql.sql("""
                                UPDATE news_message SET due = :now, tries = 0
                                WHERE hook = :id AND project = :project AND sent IS NULL
                                """)
                        .param("now", micros(clock.instant()))
                        .param("id", id)
                        .param("project", project)
                        .update())
                > 0;
    }

    /** Part of the transaction that tells the turns. */
    void queue(JdbcClient sql, String project, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        var now = clock.instant();
        sql.sql("DELETE FROM news_message WHERE project = :project AND due IS NULL AND made < :old")
                .param("project", project)
                .param("old", micros(now.minus(KEPT)))
                .update();
        long waiting = sql.sql("SELECT count(*) FROM news_message WHERE project = :project AND due IS NOT NULL")
                .param("project", project)
                .query(Long.class)
                .single();
        for (var hook : of(sql, project)) {
            for (var turn : turns) {
                if (hook.states().contains(turn.kind())) {
                    queue(sql, project, hook, turn, now, ++waiting <= MOST_WAITING);
                }
            }
        }
    }

    private static void queue(JdbcClient sql, String project, Hook hook, Turn turn, Instant now, boolean isRoom) {
        sql.sql("""
                        INSERT INTO news_message (hook, turn, project, made, tries, due, failure)
                        VALUES (:hook, :turn, :project, :made, 0, :due, :failure)
                        """)
                .param("hook", hook.id())
                .param("turn", turn.id())
                .param("project", project)
                .param("made", micros(now))
                .param("due", isRoom ? micros(now) : null, Types.BIGINT)
                .param("failure", isRoom ? "" : "not sent: " + MOST_WAITING + " messages were waiting already")
                .update();
    }

    /** What is to be sent by now, the longest due first. */
    List<Message> due(int most) {
        return database.reader()
                .sql("""
                        SELECT hook, turn, news_message.project, url, tries, due FROM news_message
                        JOIN news_hook ON news_hook.id = hook WHERE due <= :now ORDER BY due, turn LIMIT :most
                        """)
                .param("now", micros(clock.instant()))
                .param("most", most)
                .query((row, number) -> new Message(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        (int) row.getLong(5),
                        instant(row.getLong(6))))
                .list();
    }

    /** Takes a message to send it, for nobody else to send; it is due again after a while, whatever becomes of this server. */
    boolean take(Message message, Duration until) {
        return database.write(sql -> sql.sql("""
                        UPDATE news_message SET due = :until, tries = tries + 1
                        WHERE hook = :hook AND turn = :turn AND due = :due
                        """)
                        .param("until", micros(clock.instant().plus(until)))
                        .param("hook", message.hook())
                        .param("turn", message.turn())
                        .param("due", micros(message.due()))
                        .update())
                > 0;
    }

    void sent(Message message) {
        after(message, Optional.empty(), true, "");
    }

    /** @param next when it is tried again; it is given up where it is not */
    void failed(Message message, Optional<Duration> next, String why) {
        after(message, next.map(clock.instant()::plus), false, why);
    }

    private void after(Message message, Optional<Instant> due, boolean sent, String failure) {
        database.write(sql -> sql.sql("""
                        UPDATE news_message SET due = :due, sent = :sent, failure = :failure
                        WHERE hook = :hook AND turn = :turn
                        """)
                .param("due", due.map(Hooks::micros).orElse(null), Types.BIGINT)
                .param("sent", sent ? micros(clock.instant()) : null, Types.BIGINT)
                .param("failure", failure)
                .param("hook", message.hook())
                .param("turn", message.turn())
                .update());
    }

    Course course(String hook) {
        var failure = database.reader()
                .sql("""
                        SELECT failure FROM news_message WHERE hook = :hook AND sent IS NULL AND failure <> ''
                        ORDER BY made DESC, turn LIMIT 1
                        """)
                .param("hook", hook)
                .query(String.class)
                .optional();
        return database.reader()
                .sql("""
                        SELECT coalesce(sum(CASE WHEN due IS NOT NULL THEN 1 ELSE 0 END), 0),
                               coalesce(sum(CASE WHEN due IS NULL AND sent IS NULL THEN 1 ELSE 0 END), 0),
                               count(sent), max(sent)
                        FROM news_message WHERE hook = :hook
                        """)
                .param("hook", hook)
                .query((row, number) -> {
                    int sent = (int) row.getLong(3);
                    return new Course(
                            (int) row.getLong(1),
                            (int) row.getLong(2),
                            sent,
                            sent == 0 ? Optional.empty() : Optional.of(instant(row.getLong(4))),
                            failure);
                })
                .single();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
