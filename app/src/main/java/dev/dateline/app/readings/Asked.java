package dev.dateline.app.readings;

import dev.dateline.app.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When each address was asked last, what came of it, and when it is asked again. */
@Component
final class Asked {

    private static final int MOST_DOUBLINGS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    Asked(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param words what failed then
     * @param failures so many in a row
     */
    record State(Optional<Instant> success, Optional<Instant> failure, String words, long failures, Instant next) {}

    Optional<State> of(String project, String source) {
        return database.reader()
                .sql("""
                        SELECT success, failure, words, failures, next FROM reading_asked
                        WHERE project = :project AND source = :source
                        """)
                .param("project", project)
                .param("source", source)
                .query((row, number) -> new State(
                        moment(row, 1),
                        moment(row, 2),
                        row.getString(3),
                        row.getLong(4),
                        moment(row, 5).orElseThrow()))
                .optional();
    }

    /**
     * Whether it is due, and ours to ask now: of several servers over one database one takes it, and none again before {@code rhythm} has
     * passed, whatever becomes of the one that took it.
     */
    boolean take(String project, String source, Duration rhythm) {
        long now = micros(clock.instant());
        return database.write(sql -> {
            sql.sql("""
                            INSERT INTO reading_asked (project, source, words, failures, next)
                            VALUES (:project, :source, '', 0, :now) ON CONFLICT (project, source) DO NOTHING
                            """)
                    .param("project", project)
                    .param("source", source)
                    .param("now", now)
                    .update();
            return sql.sql("""
                                    UPDATE reading_asked SET next = :later
                                    WHERE project = :project AND source = :source AND next <= :now
                                    """)
                            .param("project", project)
                            .param("source", source)
                            .param("now", now)
                            .param("later", now + micros(Instant.EPOCH.plus(rhythm)))
                            .update()
                    > 0;
        });
    }

    void succeeded(String project, String source) {
        database.write(sql -> sql.sql(
                        "UPDATE reading_asked SET success = :now, failures = 0 WHERE project = :project AND source = :source")
                .param("project", project)
                .param("source", source)
                .param("now", micros(clock.instant()))
                .update());
    }

    /** It is asked again after its rhythm, then after twice that, and so on up to a day, or its rhythm where that is longer. */
    void failed(String project, String source, String words, Duration rhythm) {
        long failures = of(project, source).map(State::failures).orElse(0L) + 1;
        var now = clock.instant();
        database.write(sql -> sql.sql("""
                        UPDATE reading_asked SET failure = :now, words = :words, failures = :failures, next = :next
                        WHERE project = :project AND source = :source
                        """)
                .param("project", project)
                .param("source", source)
                .param("now", micros(now))
                .param("words", words)
                .param("failures", failures)
                .param("next", micros(now.plus(wait(failures, rhythm))))
                .update());
    }

    static Duration wait(long failures, Duration rhythm) {
        var longest = rhythm.compareTo(LONGEST_WAIT) > 0 ? rhythm : LONGEST_WAIT;
        var wait = rhythm;
        for (long time = 1; time < Math.min(failures, MOST_DOUBLINGS) && wait.compareTo(longest) < 0; time++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
