package dev.dateline.app.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Observations as they lie in their table, packed into blocks of columns beside it: a million rows take seconds to read one by one, and
 * their blocks a moment. A block holds every row of its stretch of the table that was there when it was made. A row that goes takes
 * its block with it, in the same transaction, so that a block never tells of what is gone; rows without a block are read as they are.
 */
final class Blocks {

    /** So few rows that packing them again is not felt, and so many that blocks are few. */
    static final int SIZE = 16_384;

    /** A time that is no more than 2027-03-01. */
    private static final int DAY_ALONE = 10;

    private static final Row START = new Row(-1, -1);
    private static final Row END = new Row(Long.MAX_VALUE, Long.MAX_VALUE);

    private final JdbcClient sql;
    private final String project;
    private final String metric;

    /** Where a row stands in the table. */
    record Row(long since, long line) {

        /** Whether no row can lie between. */
        boolean isJustBefore(Row other) {
            return since == other.since && line + 1 == other.line;
        }
    }

    private record Stretch(Row first, Row last) {}

    /** @param alone whether only its day was said, whose midnight in UTC the time is */
    private record Value(Row row, long micros, double number, String source, boolean alone) {}

    Blocks(JdbcClient sql, String project, String metric) {
        this.sql = sql;
        this.project = project;
        this.metric = metric;
    }

    /** A metric that was observed very often: so often that this many blocks of it are full, or were. */
    record Large(String project, String metric, int blocks) {}

    /** The largest come first. */
    static List<Large> largest(JdbcClient sql) {
        return sql.sql("""
                        SELECT project, metric, count(*) FROM observation_block
                        GROUP BY project, metric ORDER BY count(*) DESC, project, metric
                        """)
                .query((row, number) -> new Large(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Whether there were so many at a revision that some lie in blocks. */
    boolean isPacked(long revision) {
        return !stretches(revision).isEmpty();
    }

    /** All there was at a revision, in the order in which it came. */
    Columns columns(long revision, ZoneId zone) {
        var stretches = stretches(revision);
        var columns = new Columns((stretches.size() + 1) * SIZE);
        var texts = new HashMap<String, String>();
        var before = START;
        for (var block : stretches) {
            rows(before, block.first, revision, value -> add(columns, value, zone, texts));
            unpack(columnsOf(block.first), columns, zone, texts);
            before = block.last;
        }
        rows(before, END, revision, value -> add(columns, value, zone, texts));
        return columns;
    }

    private static void add(Columns columns, Value value, ZoneId zone, Map<String, String> texts) {
        columns.add(
                value.alone ? begin(value.micros, zone) : value.micros,
                value.number,
                texts.computeIfAbsent(value.source, text -> text));
    }

    /** A day is kept as its midnight in UTC, and begins in the project's zone. */
    private static long begin(long micros, ZoneId zone) {
        var day = LocalDate.ofEpochDay(
                Math.floorDiv(micros, ChronoUnit.DAYS.getDuration().toNanos() / 1000));
        return ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay(zone).toInstant());
    }

    private List<Stretch> stretches(long revision) {
        return sql.sql("""
                        SELECT since, line, last_since, last_line FROM observation_block
                        WHERE project = :project AND metric = :metric AND made <= :revision ORDER BY since, line
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("revision", revision)
                .query((row, number) ->
                        new Stretch(new Row(row.getLong(1), row.getLong(2)), new Row(row.getLong(3), row.getLong(4))))
                .list();
    }

    private byte[] columnsOf(Row first) {
        return sql.sql("""
                        SELECT columns FROM observation_block
                        WHERE project = :project AND metric = :metric AND since = :since AND line = :line
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("since", first.since)
                .param("line", first.line)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private interface Reader {
        void read(Value value);
    }

    /** Those between the two, neither included. */
    private void rows(Row after, Row before, long revision, Reader reader) {
        if (after.isJustBefore(before)) {
            return;
        }
        sql.sql("""
                        SELECT at, number, source, length(time), since, line FROM observation
                        WHERE project = :project AND metric = :metric
                          AND (since, line) > (:since, :line) AND (since, line) < (:endSince, :endLine)
                          AND since <= :revision AND (until IS NULL OR until > :revision)
                        ORDER BY since, line
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("since", after.since)
                .param("line", after.line)
                .param("endSince", before.since)
                .param("endLine", before.line)
                .param("revision", revision)
                .withFetchSize(5000)
                .query(row -> {
                    reader.read(new Value(
                            new Row(row.getLong(5), row.getLong(6)),
                            row.getLong(1),
                            row.getDouble(2),
                            row.getString(3),
                            row.getInt(4) == DAY_ALONE));
                });
    }

    /** Packs what lies in no block; at the end of the table only what fills one, looked for where that may be. */
    void pack(long revision, Unpacked unpacked) {
        var before = START;
        for (var block : stretches(revision)) {
            if (!before.isJustBefore(block.first) && count(before, block.first) > 0) {
                pack(before, block.first, 1, revision);
            }
            before = block.last;
        }
        if (unpacked.mayFillABlock(project, metric)) {
            long there = count(before, END);
            if (there >= SIZE) {
                pack(before, END, SIZE, revision);
            } else {
                unpacked.counted(project, metric, there);
            }
        }
    }

    private void pack(Row after, Row before, int fewest, long revision) {
        var some = new ArrayList<Value>();
        rows(after, before, revision, some::add);
        for (int from = 0; from < some.size(); from += SIZE) {
            var block = some.subList(from, Math.min(some.size(), from + SIZE));
            if (block.size() >= fewest) {
                write(block, revision);
            }
        }
    }

    private long count(Row after, Row before) {
        return sql.sql("""
                        SELECT count(*) FROM observation
                        WHERE project = :project AND metric = :metric
                          AND (since, line) > (:since, :line) AND (since, line) < (:endSince, :endLine) AND until IS NULL
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("since", after.since)
                .param("line", after.line)
                .param("endSince", before.since)
                .param("endLine", before.line)
                .query(Long.class)
                .single();
    }

    private void write(List<Value> block, long revision) {
        sql.sql(
                        "INSERT INTO observation_block (project, metric, since, line, last_since, last_line, made, columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        project,
                        metric,
                        block.getFirst().row.since,
                        block.getFirst().row.line,
                        block.getLast().row.since,
                        block.getLast().row.line,
                        revision,
                        packed(block))
                .update();
    }

    /** How many; the texts of their sources; then the times, the values, the numbers of the texts, and which are days alone. */
    private static byte[] packed(List<Value> block) {
        var texts = new LinkedHashMap<String, Integer>();
        block.forEach(value -> texts.putIfAbsent(value.source, texts.size()));
        var numbers = ByteBuffer.allocate(block.size() * (Long.BYTES + Double.BYTES + Integer.BYTES + 1));
        block.forEach(value -> numbers.putLong(value.micros));
        block.forEach(value -> numbers.putDouble(value.number));
        block.forEach(value -> numbers.putInt(texts.getOrDefault(value.source, 0)));
        block.forEach(value -> numbers.put((byte) (value.alone ? 1 : 0)));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(block.size());
            out.writeInt(texts.size());
            for (var text : texts.keySet()) {
                var letters = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(letters.length);
                out.write(letters);
            }
            out.write(numbers.array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void unpack(byte[] bytes, Columns columns, ZoneId zone, Map<String, String> known) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            var texts = new String[in.readInt()];
            for (int k = 0; k < texts.length; k++) {
                var text = new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
                texts[k] = known.computeIfAbsent(text, one -> one);
            }
            var numbers = ByteBuffer.wrap(bytes, bytes.length - in.available(), in.available());
            var micros = new long[size];
            numbers.asLongBuffer().get(micros);
            numbers.position(numbers.position() + size * Long.BYTES);
            var values = new double[size];
            numbers.asDoubleBuffer().get(values);
            numbers.position(numbers.position() + size * Double.BYTES);
            var said = new int[size];
            numbers.asIntBuffer().get(said);
            numbers.position(numbers.position() + size * Integer.BYTES);
            var sources = new String[size];
            for (int k = 0; k < size; k++) {
                sources[k] = texts[said[k]];
                if (numbers.get() == 1) {
                    micros[k] = begin(micros[k], zone);
                }
            }
            columns.add(micros, values, sources);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Throws away the blocks that rows lie in; the rows are going. */
    void drop(Row first, Row last) {
        sql.sql("""
                        DELETE FROM observation_block
                        WHERE project = :project AND metric = :metric
                          AND (since, line) <= (:lastSince, :lastLine) AND (last_since, last_line) >= (:since, :line)
                        """)
                .param("project", project)
                .param("metric", metric)
                .param("since", first.since)
                .param("line", first.line)
                .param("lastSince", last.since)
                .param("lastLine", last.line)
                .update();
    }

    /** Throws all of them away. */
    void dropAll() {
        sql.sql("DELETE FROM observation_block WHERE project = ? AND metric = ?")
                .params(project, metric)
                .update();
    }

    /** Throws away, of all metrics of a project, those that hold rows of these revisions. */
    static void drop(JdbcClient sql, String project, long from, long to) {
        sql.sql("DELETE FROM observation_block WHERE project = ? AND last_since >= ? AND since <= ?")
                .params(project, from, to)
                .update();
    }
}
