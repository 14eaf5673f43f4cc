package dev.dateline.app.metrics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The observations of one metric in their table. A row that goes takes along the block it lies in. */
final class ObservationTable {

    /** Rows of one insert; both databases take this many values. */
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final String project;
    private final String metric;

    ObservationTable(JdbcClient sql, String project, String metric) {
        this.sql = sql;
        this.project = project;
        this.metric = metric;
    }

    /** All there were at a revision, in the order in which they came. */
    void each(long revision, Consumer<Observation> reader) {
        sql.sql("SELECT time, value, source, note FROM observation WHERE metric = :metric AND " + Observations.THERE
                        + " ORDER BY since, line")
                .param("metric", metric)
                .param("project", project)
                .param("revision", revision)
                .withFetchSize(5000)
                .query(row -> {
                    reader.accept(
                            new Observation(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                });
    }

    /** Answers the line of the first. */
    long add(long revision, List<Observation> observations) {
        long line = sql.sql(
                        "SELECT coalesce(max(line), 0) FROM observation WHERE project = :project AND metric = :metric AND since = :revision")
                .param("project", project)
                .param("metric", metric)
                .param("revision", revision)
                .query(Long.class)
                .single();
        long first = line + 1;
        for (int from = 0; from < observations.size(); from += AT_ONCE) {
            var some = observations.subList(from, Math.min(observations.size(), from + AT_ONCE));
            var rows = new StringBuilder();
            var values = new ArrayList<Object>();
            for (var one : some) {
                rows.append(rows.isEmpty() ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                values.addAll(List.of(
                        project,
                        metric,
                        revision,
                        ++line,
                        ChronoUnit.MICROS.between(Instant.EPOCH, one.at(ZoneOffset.UTC)),
                        one.number(),
                        one.time(),
                        one.value(),
                        one.source(),
                        one.note()));
            }
            sql.sql(
                            "INSERT INTO observation (project, metric, since, line, at, number, time, value, source, note) VALUES "
                                    + rows)
                    .params(values)
                    .update();
        }
        return first;
    }

    /** What a source has said. */
    Said said(String source, long changed) {
        var said = new Said(changed, new ArrayList<>(), new ArrayList<>());
        sql.sql("""
                        SELECT time, value, source, note, since, line FROM observation
                        WHERE project = :project AND metric = :metric AND source = :source AND until IS NULL ORDER BY since, line
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("source", source)
                .withFetchSize(5000)
                .query(row -> {
                    said.observations()
                            .add(new Observation(
                                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                    said.rows().add(new Blocks.Row(row.getLong(5), row.getLong(6)));
                });
        return said;
    }

    /** Rows that follow each other go at once. */
    void drop(long revision, List<Blocks.Row> gone) {
        var rows = gone.stream()
                .sorted(Comparator.comparingLong(Blocks.Row::since).thenComparingLong(Blocks.Row::line))
                .toList();
        var blocks = new Blocks(sql, project, metric);
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && rows.get(to - 1).isJustBefore(rows.get(to))) {
                to++;
            }
            var first = rows.get(from);
            var last = rows.get(to - 1);
            blocks.drop(first, last);
            sql.sql(
                            "UPDATE observation SET until = ? WHERE project = ? AND metric = ? AND since = ? AND line BETWEEN ? AND ? AND until IS NULL")
                    .params(revision, project, metric, first.since(), first.line(), last.line())
                    .update();
        }
    }

    /** The newest that is written like this goes; answers whether there was one. */
    boolean remove(long revision, Observation observation) {
        var newest = sql.sql("""
                        SELECT since, line FROM observation
                        WHERE project = :project AND metric = :metric AND until IS NULL
                          AND time = :time AND value = :value AND source = :source AND note = :note
                        ORDER BY since DESC, line DESC LIMIT 1
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("time", observation.time())
                .param("value", observation.value())
                .param("source", observation.source())
                .param("note", observation.note())
                .query((row, number) -> new Blocks.Row(row.getLong(1), row.getLong(2)))
                .optional();
        newest.ifPresent(row -> drop(revision, List.of(row)));
        return newest.isPresent();
    }

    /** All go; answers how many there were. */
    int dropAll(long revision) {
        new Blocks(sql, project, metric).dropAll();
        return sql.sql(
                        "UPDATE observation SET until = :revision WHERE project = :project AND metric = :metric AND until IS NULL")
                .param("revision", revision)
                .param("project", project)
                .param("metric", metric)
                .update();
    }
}
