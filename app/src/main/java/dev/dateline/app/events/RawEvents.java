package dev.dateline.app.events;

import dev.dateline.app.database.Database;
import dev.dateline.app.events.EventState.LeftOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every event as it was sent; for good, or as long as its source says. */
@Component
final class RawEvents {

    private static final int MOST_ROWS = 50;
    private static final int CHUNK = 5_000;
    private static final String DELETED = "deleted ";

    private final Database database;

    RawEvents(Database database) {
        this.database = database;
    }

    /** One event, ready to be kept. Its bytes are nobody's to change. */
    record Raw(
            String project,
            String source,
            String id,
            String kind,
            String reason,
            Instant received,
            String facts,
            String headers,
            Body body) {

        /** When what was sent was deleted. */
        Optional<Instant> deleted() {
            return body.bytes.length == 0 && headers.startsWith(DELETED)
                    ? Optional.of(Instant.parse(headers.substring(DELETED.length())))
                    : Optional.empty();
        }
    }

    /** The bytes that came. */
    static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** What it was taken for, without what it was. */
    record Row(String id, String kind, String reason, Instant received, String facts) {}

    /** Keeps what is new; answers it. */
    static List<Raw> add(JdbcClient sql, List<Raw> events) {
        var arrivals = arrivals(sql, events);
        var added = new ArrayList<Raw>();
        for (int from = 0; from < events.size(); from += MOST_ROWS) {
            var some = events.subList(from, Math.min(events.size(), from + MOST_ROWS));
            var rows = String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
            var parameters = new ArrayList<Object>();
            for (var one : some) {
                parameters.addAll(List.of(
                        one.project(),
                        one.source(),
                        one.id(),
                        one.kind(),
                        one.reason(),
                        micros(one.received()),
                        one.facts(),
                        one.headers(),
                        one.body().bytes(),
                        Objects.requireNonNull(arrivals.get(one.project()))));
            }
            var fresh = sql.sql(
                            "INSERT INTO event (project, source, id, kind, reason, received, facts, headers, body, arrival) VALUES "
                                    + rows
                                    + " ON CONFLICT (project, source, id) DO NOTHING RETURNING project, source, id")
                    .params(parameters)
                    .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .set();
            for (var one : some) {
                if (fresh.remove(List.of(one.project(), one.source(), one.id()))) {
                    added.add(one);
                }
            }
        }
        return added;
    }

    /** The next number of each project; always in the same order, so that no two servers wait for each other. */
    private static Map<String, Long> arrivals(JdbcClient sql, List<Raw> events) {
        var arrivals = new TreeMap<String, Long>();
        for (var project : new TreeSet<>(events.stream().map(Raw::project).toList())) {
            arrivals.put(
                    project,
                    sql.sql("INSERT INTO event_count (project, arrivals) VALUES (?, 1)"
                                    + " ON CONFLICT (project) DO UPDATE SET arrivals = event_count.arrivals + 1"
                                    + " RETURNING arrivals")
                            .param(project)
                            .query(Long.class)
                            .single());
        }
        return arrivals;
    }

    /** How often something was kept for the project, by whichever server; what has no higher number is there to be read. */
    long arrivals(String project) {
        return database.reader()
                .sql("SELECT arrivals FROM event_count WHERE project = ?")
                .param(project)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Who is handed events as they are read. */
    interface Reader {
        void event(String source, String id, String facts);
    }

    /**
     * All that says something, a few thousand at a time, so that memory holds no more.
     *
     * @param after only what was kept later than this number; all where it is below nought
     */
    void each(String project, long after, Reader reader) {
        var last = new Place(after + 1, "", "");
        List<Read> rows;
        do {
            rows = database.reader()
                    .sql("SELECT arrival, source, id, facts FROM event"
                            + " WHERE project = ? AND (arrival, source, id) > (?, ?, ?)"
                            + " ORDER BY arrival, source, id LIMIT " + CHUNK)
                    .params(project, last.arrival(), last.source(), last.id())
                    .query((row, number) ->
                            new Read(new Place(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)))
                    .list();
            for (var row : rows) {
                if (!row.facts().isEmpty()) {
                    reader.event(row.place().source(), row.place().id(), row.facts());
                }
                last = row.place();
            }
        } while (rows.size() == CHUNK);
    }

    private record Place(long arrival, String source, String id) {}

    private record Read(Place place, String facts) {}

    List<LeftOut> leftOut(String project) {
        return database.reader()
                .sql("SELECT source, kind, reason, count(*) FROM event WHERE project = ? AND reason <> ''"
                        + " GROUP BY source, kind, reason ORDER BY source, kind, reason")
                .param(project)
                .query((row, number) ->
                        new LeftOut(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** How many distinct events of each kind a source has sent. */
    Map<String, Long> kinds(String project, String source) {
        var kinds = new TreeMap<String, Long>();
        database.reader()
                .sql("SELECT kind, count(*) FROM event WHERE project = ? AND source = ? GROUP BY kind")
                .params(project, source)
                .query(row -> {
                    kinds.put(row.getString(1), row.getLong(2));
                });
        return kinds;
    }

    Optional<Instant> lastHeard(String project, String source) {
        return database.reader()
                .sql("SELECT max(received) FROM event WHERE project = ? AND source = ?")
                .params(project, source)
                .query((row, number) -> Optional.of(row.getLong(1)).filter(micros -> micros > 0))
                .single()
                .map(RawEvents::time);
    }

    /** The newest first. */
    List<Row> newest(
            String project, String source, Optional<String> kind, Optional<String> reason, long offset, int most) {
        return database.reader()
                .sql("SELECT id, kind, reason, received, facts FROM event WHERE project = ? AND source = ?"
                        + (kind.isPresent() ? " AND kind = ?" : "")
                        + (reason.isPresent() ? " AND reason = ?" : "")
                        + " ORDER BY received DESC, id LIMIT ? OFFSET ?")
                .params(parameters(project, source, kind, reason, most, offset))
                .query(RawEvents::row)
                .list();
    }

    private static List<Object> parameters(
            String project, String source, Optional<String> kind, Optional<String> reason, int most, long offset) {
        var parameters = new ArrayList<Object>(List.of(project, source));
        kind.ifPresent(parameters::add);
        reason.ifPresent(parameters::add);
        parameters.add(most);
        parameters.add(offset);
        return parameters;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString(1), row.getString(2), row.getString(3), time(row.getLong(4)), row.getString(5));
    }

    /** How many that came before are still as they were sent. */
    long whole(String project, String source, Instant before) {
        return database.reader()
                .sql(
                        "SELECT count(*) FROM event WHERE project = ? AND source = ? AND received < ? AND length(body) > 0")
                .params(project, source, micros(before))
                .query(Long.class)
                .single();
    }

    /** How many have nothing left but what they were taken for. */
    long shed(String project, String source) {
        return database.reader()
                .sql("SELECT count(*) FROM event WHERE project = ? AND source = ? AND length(body) = 0")
                .params(project, source)
                .query(Long.class)
                .single();
    }

    /**
     * Deletes what was sent, and leaves what it was taken for: whatever follows from it stays, and the same event sent again is
     * known.
     */
    void shed(String project, String source, Instant before, Instant now) {
        int some = CHUNK;
        while (some == CHUNK && !Thread.currentThread().isInterrupted()) {
            some = database.write(
                    sql -> sql.sql("UPDATE event SET headers = ?, body = ? WHERE project = ? AND source = ?"
                                    + " AND id IN (SELECT id FROM event WHERE project = ? AND source = ? AND received < ?"
                                    + " AND length(body) > 0 LIMIT " + CHUNK + ")")
                            .params(DELETED + now, new byte[0], project, source, project, source, micros(before))
                            .update());
        }
    }

    /** All that have ever sent. */
    List<Sender> senders() {
        return database.reader()
                .sql("SELECT DISTINCT project, source FROM event ORDER BY project, source")
                .query((row, number) -> new Sender(row.getString(1), row.getString(2)))
                .list();
    }

    record Sender(String project, String source) {}

    Optional<Raw> one(String project, String source, String id) {
        return database.reader()
                .sql("SELECT kind, reason, received, facts, headers, body FROM event"
                        + " WHERE project = ? AND source = ? AND id = ?")
                .params(project, source, id)
                .query((row, number) -> new Raw(
                        project,
                        source,
                        id,
                        row.getString(1),
                        row.getString(2),
                        time(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        new Body(row.getBytes(6))))
                .optional();
    }
}
