package dev.dateline.app.readings;

import dev.dateline.app.database.Database;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were handed in to each source, and what was counted in them; the files themselves are not kept. */
@Component
final class HandedIn {

    private static final int AT_ONCE = 500;
    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    HandedIn(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param taken when it began to count; empty while it is only looked at */
    record One(
            String id,
            Instant made,
            String by,
            String name,
            String sum,
            long bytes,
            String unit,
            String summary,
            Optional<Instant> taken) {}

    /** Of one file: the value of a measure at a time. */
    record Value(String handed, String time, String value) {}

    /** Keeps what was counted, to be looked at; what nobody took within a day goes. */
    One look(String project, String source, String by, String name, String sum, long bytes, Tally tally, String time) {
        var now = clock.instant();
        var one = new One(
                UUID.randomUUID().toString(),
                now,
                by,
                name,
                sum,
                bytes,
                tally.unit(),
                tally.summary(),
                Optional.empty());
        database.write(sql -> {
            forget(sql, project, source, now.minus(LOOKED_AT));
            sql.sql("""
                            INSERT INTO handed_in (project, source, id, made, made_by, name, sum, bytes, unit, summary)
                            VALUES (:project, :source, :id, :made, :by, :name, :sum, :bytes, :unit, :summary)
                            """)
                    .param("project", project)
                    .param("source", source)
                    .param("id", one.id())
                    .param("made", micros(now))
                    .param("by", by)
                    .param("name", name)
                    .param("sum", sum)
                    .param("bytes", bytes)
                    .param("unit", tally.unit())
                    .param("summary", tally.summary())
                    .update();
            add(sql, project, source, one.id(), tally, time);
            return one;
        });
        return one;
    }

    private static void forget(JdbcClient sql, String project, String source, Instant before) {
        sql.sql("""
                        DELETE FROM handed_value WHERE project = :project AND source = :source AND handed IN (
                          SELECT id FROM handed_in
                          WHERE project = :project AND source = :source AND taken IS NULL AND made < :before)
                        """)
                .param("project", project)
                .param("source", source)
                .param("before", micros(before))
                .update();
        sql.sql(
                        "DELETE FROM handed_in WHERE project = :project AND source = :source AND taken IS NULL AND made < :before")
                .param("project", project)
                .param("source", source)
                .param("before", micros(before))
                .update();
    }

    private static void add(JdbcClient sql, String project, String source, String id, Tally tally, String time) {
        var values = new ArrayList<Object>();
        for (var measure : tally.values().entrySet()) {
            for (var value : measure.getValue().entrySet()) {
                values.addAll(List.of(
                        project,
                        source,
                        id,
                        measure.getKey(),
                        value.getKey().isEmpty() ? time : value.getKey(),
                        value.getValue().toPlainString()));
                if (values.size() == AT_ONCE * 6) {
                    insert(sql, values);
                    values.clear();
                }
            }
        }
        if (!values.isEmpty()) {
            insert(sql, values);
        }
    }

    private static void insert(JdbcClient sql, List<Object> values) {
        var rows = "(?, ?, ?, ?, ?, ?), ".repeat(values.size() / 6);
        sql.sql("INSERT INTO handed_value (project, source, handed, measure, time, value) VALUES "
                        + rows.substring(0, rows.length() - 2))
                .params(values)
                .update();
    }

    /**
     * From now on the file counts.
     *
     * @param replaces whether what an earlier file said of a month goes, where this one says anything of that month
     * @return whether there is such a file, that did not count before
     */
    boolean take(String project, String source, String id, boolean replaces) {
        return database.write(sql -> {
            boolean begins = sql.sql("""
                                    UPDATE handed_in SET taken = :now
                                    WHERE project = :project AND source = :source AND id = :id AND taken IS NULL
                                    """)
                            .param("now", micros(clock.instant()))
                            .param("project", project)
                            .param("source", source)
                            .param("id", id)
                            .update()
                    > 0;
            if (begins && replaces) {
                sql.sql("""
                                DELETE FROM handed_value
                                WHERE project = :project AND source = :source AND handed IN (
                                    SELECT id FROM handed_in
                                    WHERE project = :project AND source = :source AND id <> :id AND taken IS NOT NULL)
                                  AND substr(time, 1, 7) IN (
                                    SELECT DISTINCT substr(time, 1, 7) FROM handed_value
                                    WHERE project = :project AND source = :source AND handed = :id)
                                """)
                        .param("project", project)
                        .param("source", source)
                        .param("id", id)
                        .update();
            }
            return begins;
        });
    }

    /** The newest first. */
    List<One> all(String project, String source) {
        return database.reader()
                .sql("""
                        SELECT id, made, made_by, name, sum, bytes, unit, summary, taken FROM handed_in
                        WHERE project = :project AND source = :source ORDER BY made DESC, id
                        """)
                .param("project", project)
                .param("source", source)
                .query(HandedIn::one)
                .list();
    }

    private static One one(ResultSet row, int number) throws SQLException {
        long taken = row.getLong(9);
        boolean waits = row.wasNull();
        return new One(
                row.getString(1),
                instant(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                waits ? Optional.empty() : Optional.of(instant(taken)));
    }

    /** What every file that counts says of a measure, in the order of time. */
    List<Value> values(String project, String source, String measure) {
        return database.reader()
                .sql("""
                        SELECT handed, time, value FROM handed_value
                        WHERE project = :project AND source = :source AND measure = :measure AND handed IN (
                          SELECT id FROM handed_in WHERE project = :project AND source = :source AND taken IS NOT NULL)
                        ORDER BY time, handed
                        """)
                .param("project", project)
                .param("source", source)
                .param("measure", measure)
                .query((row, number) -> new Value(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** When each file is about, where it is about one moment. */
    Map<String, String> times(String project, String source) {
        var times = new LinkedHashMap<String, String>();
        database.reader()
                .sql(
                        "SELECT handed, max(time) FROM handed_value WHERE project = :project AND source = :source GROUP BY handed")
                .param("project", project)
                .param("source", source)
                .query(row -> {
                    times.put(row.getString(1), row.getString(2));
                });
        return times;
    }

    /** Every measure of a file with its sum over time, which is its value where it has one only. */
    Map<String, BigDecimal> measures(String project, String source, String handed) {
        var measures = new TreeMap<String, BigDecimal>();
        database.reader()
                .sql(
                        "SELECT measure, value FROM handed_value WHERE project = :project AND source = :source AND handed = :handed")
                .param("project", project)
                .param("source", source)
                .param("handed", handed)
                .query(row -> {
                    measures.merge(row.getString(1), new BigDecimal(row.getString(2)), BigDecimal::add);
                });
        return measures;
    }

    /** What every bill that counts says of each day. */
    List<BillMonths.Charge> charges(String project, String source) {
        return database.reader()
                .sql("""
                        SELECT measure, time, value FROM handed_value
                        WHERE project = :project AND source = :source AND handed IN (
                          SELECT id FROM handed_in WHERE project = :project AND source = :source AND taken IS NOT NULL)
                        """)
                .param("project", project)
                .param("source", source)
                .query((row, number) ->
                        new BillMonths.Charge(row.getString(1), row.getString(2), new BigDecimal(row.getString(3))))
                .list();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
