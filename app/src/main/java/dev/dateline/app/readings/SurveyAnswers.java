package dev.dateline.app.readings;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was answered to each survey. Kept is only how often each answer was given: answers wait until a lot of them is full, and then all
 * of the lot are shown together, on that day. So neither what is shown, nor what is kept, tells one answer from the others.
 */
@Component
final class SurveyAnswers {

    private final Database database;

    SurveyAnswers(Database database) {
        this.database = database;
    }

    /** What became of an answer. */
    enum Taken {
        WAITS,
        SHOWN,
        /** As many as were asked have answered. */
        FULL,
        /** The question is another one than was answered before. */
        CHANGED
    }

    /**
     * @param asked what was asked when the first one answered
     * @param least so many are shown together
     * @param answers how many were given, shown or not
     */
    record Begun(String asked, long least, long answers) {}

    /** So many gave this answer in the lots that were full on that day. */
    record Given(LocalDate day, int answer, long times) {}

    Optional<Begun> begun(String project, String source) {
        return begun(database.reader(), project, source);
    }

    private static Optional<Begun> begun(JdbcClient sql, String project, String source) {
        return sql.sql("SELECT asked, least, answers FROM survey WHERE project = :project AND source = :source")
                .param("project", project)
                .param("source", source)
                .query((row, number) -> new Begun(row.getString(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** What may be shown. */
    List<Given> shown(String project, String source) {
        return database.reader()
                .sql("""
                        SELECT day, answer, given FROM survey_answer
                        WHERE project = :project AND source = :source AND day <> '' ORDER BY day, answer
                        """)
                .param("project", project)
                .param("source", source)
                .query((row, number) -> new Given(LocalDate.parse(row.getString(1)), row.getInt(2), row.getLong(3)))
                .list();
    }

    Taken take(String project, String source, Survey survey, int answer, LocalDate day) {
        return database.write(sql -> {
            sql.sql("""
                            INSERT INTO survey (project, source, asked, least, answers)
                            VALUES (:project, :source, :asked, :least, 1)
                            ON CONFLICT (project, source) DO UPDATE SET answers = survey.answers + 1
                            """)
                    .param("project", project)
                    .param("source", source)
                    .param("asked", survey.asIs())
                    .param("least", survey.least())
                    .update(); // whoever answers at the same moment waits here
            var begun = begun(sql, project, source).orElseThrow();
            if (!begun.asked().equals(survey.asIs()) || begun.answers() > survey.asked()) {
                sql.sql("UPDATE survey SET answers = answers - 1 WHERE project = :project AND source = :source")
                        .param("project", project)
                        .param("source", source)
                        .update();
                return begun.asked().equals(survey.asIs()) ? Taken.FULL : Taken.CHANGED;
            }
            add(sql, project, source, "", answer, 1);
            return waiting(sql, project, source) < begun.least() ? Taken.WAITS : show(sql, project, source, day);
        });
    }

    private static void add(JdbcClient sql, String project, String source, String day, int answer, long times) {
        sql.sql("""
                        INSERT INTO survey_answer (project, source, day, answer, given)
                        VALUES (:project, :source, :day, :answer, :times)
                        ON CONFLICT (project, source, day, answer) DO UPDATE SET given = survey_answer.given + excluded.given
                        """)
                .param("project", project)
                .param("source", source)
                .param("day", day)
                .param("answer", answer)
                .param("times", times)
                .update();
    }

    private static long waiting(JdbcClient sql, String project, String source) {
        return sql.sql("""
                        SELECT coalesce(sum(given), 0) FROM survey_answer
                        WHERE project = :project AND source = :source AND day = ''
                        """)
                .param("project", project)
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private static Taken show(JdbcClient sql, String project, String source, LocalDate day) {
        var lot = sql.sql("""
                        SELECT answer, given FROM survey_answer
                        WHERE project = :project AND source = :source AND day = '' ORDER BY answer
                        """)
                .param("project", project)
                .param("source", source)
                .query((row, number) -> new Given(day, row.getInt(1), row.getLong(2)))
                .list();
        lot.forEach(one -> add(sql, project, source, day.toString(), one.answer(), one.times()));
        sql.sql("DELETE FROM survey_answer WHERE project = :project AND source = :source AND day = ''")
                .param("project", project)
                .param("source", source)
                .update();
        return Taken.SHOWN;
    }
}
