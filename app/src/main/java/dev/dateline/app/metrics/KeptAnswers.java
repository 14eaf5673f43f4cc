package dev.dateline.app.metrics;

import dev.dateline.app.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was found out about long series, kept beside their observations for the first page after a start. Whatever changes the observations
 * throws away what may be another answer now, in the same transaction, and says when it did: what was found out of an earlier state is neither kept nor told any more.
 */
final class KeptAnswers {

    /** A page asks much at once. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    /** No zone is further from UTC. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Database database;
    private final Set<Answers> waiting = ConcurrentHashMap.newKeySet();

    KeptAnswers(Database database) {
        this.database = database;
    }

    /**
     * A revision that changes the observations of a metric: some come or go. What lies before them remains known.
     *
     * @param earliest the moment of the first of them, in UTC where only its day was said
     * @param more how many more there are now
     */
    static void changed(JdbcClient sql, String project, String metric, long revision, Instant earliest, int more) {
        var remaining = sql.sql(
                        "SELECT answers FROM observation_answers WHERE project = ? AND metric = ? AND answers IS NOT NULL")
                .params(project, metric)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(Answers::of)
                .map(known -> known.until(ChronoUnit.MICROS.between(Instant.EPOCH, earliest.minus(A_DAY)), more));
        if (remaining.isEmpty()) {
            changed(sql, project, metric, revision);
        } else {
            sql.sql("UPDATE observation_answers SET changed = ?, answers = ? WHERE project = ? AND metric = ?")
                    .params(revision, remaining.get().bytes(), project, metric)
                    .update();
        }
    }

    /** A revision that changes the observations of a metric in whatever way. */
    static void changed(JdbcClient sql, String project, String metric, long revision) {
        sql.sql("""
                        INSERT INTO observation_answers (project, metric, changed) VALUES (?, ?, ?)
                        ON CONFLICT (project, metric) DO UPDATE SET changed = excluded.changed, zone = NULL, answers = NULL
                        """).params(project, metric, revision).update();
    }

    /** One that may change those of any metric. */
    static void changed(JdbcClient sql, String project, long revision) {
        sql.sql("UPDATE observation_answers SET changed = ?, zone = NULL, answers = NULL WHERE project = ?")
                .params(revision, project)
                .update();
    }

    /** The last revision that changed the observations of a metric; none where it never had any. */
    static Optional<Long> lastChange(JdbcClient sql, String project, String metric) {
        return sql.sql("SELECT changed FROM observation_answers WHERE project = ? AND metric = ?")
                .params(project, metric)
                .query(Long.class)
                .optional();
    }

    /** What is known of the series as it was at a revision, and still is. */
    static Optional<Answers> at(JdbcClient sql, String project, String metric, long revision, ZoneId zone) {
        return sql.sql("""
                        SELECT answers FROM observation_answers
                        WHERE project = ? AND metric = ? AND changed <= ? AND zone = ? AND answers IS NOT NULL
                        """)
                .params(project, metric, revision, zone.getId())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(Answers::of);
    }

    /** Keeps them in a moment, unless the observations have changed by then. */
    void soon(String project, String metric, long revision, ZoneId zone, Answers answers) {
        if (waiting.add(answers)) {
            Thread.ofVirtual().name("answers-kept").start(() -> {
                try {
                    Thread.sleep(A_MOMENT);
                    waiting.remove(answers);
                    keep(project, metric, revision, zone, answers);
                } catch (InterruptedException | RuntimeException stopped) {
                    waiting.remove(answers); // then they are found out again after the next start
                }
            });
        }
    }

    void keep(String project, String metric, long revision, ZoneId zone, Answers answers) {
        database.write(sql -> sql.sql("""
                        UPDATE observation_answers SET zone = ?, answers = ?
                        WHERE project = ? AND metric = ? AND changed <= ?
                        """)
                .params(zone.getId(), answers.bytes(), project, metric, revision)
                .update());
    }
}
