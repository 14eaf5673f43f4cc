package dev.dateline.app.delivery;

import dev.dateline.app.database.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which repositories were read, when, and what went wrong; so that they are read on after the workbench was stopped. */
@Component
final class Readings {

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    record Reading(String project, String source, Instant at, Optional<String> problem) {}

    void remember(String project, String source, Instant at, Optional<String> problem) {
        database.write(sql -> sql.sql("""
                        INSERT INTO repository_reading (project, source, at, problem)
                        VALUES (:project, :source, :at, :problem)
                        ON CONFLICT (project, source) DO UPDATE SET at = excluded.at, problem = excluded.problem
                        """)
                .param("project", project)
                .param("source", source)
                .param("at", ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .param("problem", problem.orElse(""))
                .update());
    }

    List<Reading> all() {
        return database.reader()
                .sql("SELECT project, source, at, problem FROM repository_reading ORDER BY project, source")
                .query((row, number) -> new Reading(
                        row.getString(1),
                        row.getString(2),
                        Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS),
                        Optional.of(row.getString(4)).filter(text -> !text.isEmpty())))
                .list();
    }

    /** A source that is gone is read no more. */
    void forget(String project, String source) {
        database.write(sql -> sql.sql("DELETE FROM repository_reading WHERE project = :project AND source = :source")
                .param("project", project)
                .param("source", source)
                .update());
    }
}
