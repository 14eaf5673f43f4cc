package dev.dateline.app.metrics;

import dev.dateline.app.database.Database;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Keeper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The observations of the workbench's projects; nothing else knows their table but {@link Blocks}. One is there from the revision that brought it to the one that took it away. */
public final class Observations implements Keeper<Series> {

    /** Rows of one insert; both databases take this many values. */
    private static final int AT_ONCE = 500;

    private static final String THERE =
            "project = :project AND since <= :revision AND (until IS NULL OR until > :revision)";

    private final Optional<KeptAnswers> kept;

    /** Ones that are read anew after each start. */
    public Observations() {
        kept = Optional.empty();
    }

    /** Ones of which the database remembers what was found out about them. */
    public Observations(Database database) {
        kept = Optional.of(new KeptAnswers(database));
    }

    @Override
    public Kind<Series> kind() {
        return Series.KIND;
    }

    @Override
    public List<Series> at(JdbcClient sql, String project, long revision, Contents contents) {
        if (contents.of(Project.KIND).isEmpty()) {
            return List.of(); // before it began
        }
        var zone = contents.project().timezone();
        var all = new ArrayList<Series>();
        for (var metric : measured(contents)) {
            var series = later(sql, project, metric, revision, zone);
            if (new Blocks(sql, project, metric).isPacked(revision) || series.size() > 0) {
                all.add(series);
            }
        }
        return all;
    }

    /** Many are read when somebody looks into them; those who ask for another metric do not wait for them. */
    private Series later(JdbcClient sql, String project, String metric, long revision, ZoneId zone) {
        var written = new Series.Written.Elsewhere(reader -> each(sql, project, metric, revision, reader));
        var series = Series.later(
                metric,
                written,
                () -> new Blocks(sql, project, metric).columns(revision, zone).series(metric, written),
                () -> KeptAnswers.at(sql, project, metric, revision, zone));
        return keeping(series, project, revision, zone);
    }

    private Series keeping(Series series, String project, long revision, ZoneId zone) {
        return kept.map(kept -> series.keptBy(found -> kept.soon(project, series.metric(), revision, zone, found)))
                .orElse(series);
    }

    /** Nothing is observed of what is no metric of the project. */
    private static List<String> measured(Contents contents) {
        return contents.of(Metric.KIND).stream().map(Metric::id).sorted().toList();
    }

    private static List<String> metrics(JdbcClient sql, String project, long revision) {
        return sql
                .sql("SELECT DISTINCT metric FROM observation WHERE " + THERE)
                .param("project", project)
                .param("revision", revision)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static void each(
            JdbcClient sql, String project, String metric, long revision, Consumer<Observation> reader) {
        sql.sql("SELECT time, value, source, note FROM observation WHERE metric = :metric AND " + THERE
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

    @Override
    public boolean write(JdbcClient sql, String project, long revision, Object edit) {
        return switch ((Observed) edit) {
            case Observed.Added(var metric, var observations) -> {
                add(sql, project, metric, revision, observations);
                yield changed(sql, project, metric, revision, observations, List.of());
            }
            case Observed.Measured measured -> measured(sql, project, revision, measured);
            case Observed.Removed(var metric, var observation) -> {
                var gone = remove(sql, project, metric, revision, observation)
                        ? List.of(observation)
                        : List.<Observation>of();
                yield changed(sql, project, metric, revision, List.of(), gone);
            }
            case Observed.Dropped(var metric) -> {
                boolean changed = drop(sql, project, metric, revision) > 0;
                if (changed) {
                    changed(sql, project, metric, revision);
                }
                yield changed;
            }
        };
    }

    /** Answers whether any came or went. */
    private static boolean changed(
            JdbcClient sql,
            String project,
            String metric,
            long revision,
            Collection<Observation> come,
            Collection<Observation> gone) {
        var earliest = Stream.concat(come.stream(), gone.stream())
                .map(one -> one.at(ZoneOffset.UTC))
                .min(Comparator.naturalOrder());
        earliest.ifPresent(moment -> {
            new Blocks(sql, project, metric).pack(revision);
            KeptAnswers.changed(sql, project, metric, revision, moment, come.size() - gone.size());
        });
        return earliest.isPresent();
    }

    /** More observations go in where their time is; a series of a million is not read again for one of them. */
    @Override
    public Optional<List<Series>> after(
            JdbcClient sql,
            String project,
            long revision,
            Contents before,
            List<Series> records,
            List<Object> edits,
            Contents contents) {
        var zone = contents.project().timezone();
        if (!before.project().timezone().equals(zone)) {
            return Optional.empty();
        }
        var all = new TreeMap<String, Series>();
        records.forEach(series -> all.put(series.metric(), series));
        for (var edit : edits) {
            var metric = ((Observed) edit).metric();
            var there = all.getOrDefault(metric, Series.empty(metric));
            var written = new Series.Written.Elsewhere(reader -> each(sql, project, metric, revision, reader));
            switch ((Observed) edit) {
                case Observed.Added(var same, var more) ->
                    all.put(
                            metric,
                            there.isRead()
                                    ? keeping(Columns.with(there, more, zone, written), project, revision, zone)
                                    : later(sql, project, metric, revision, zone));
                case Observed.Measured(var same, var source, var known) ->
                    all.put(
                            metric,
                            keeping(Columns.measured(there, source, known, zone, written), project, revision, zone));
                case Observed.Removed removed -> {
                    return Optional.empty();
                }
                case Observed.Dropped dropped -> {
                    return Optional.empty();
                }
            }
        }
        all.values().removeIf(series -> series.isRead() && series.size() == 0);
        all.keySet().retainAll(measured(contents));
        return Optional.of(List.copyOf(all.values()));
    }

    private static void add(
            JdbcClient sql, String project, String metric, long revision, List<Observation> observations) {
        long line = sql.sql(
                        "SELECT coalesce(max(line), 0) FROM observation WHERE project = :project AND metric = :metric AND since = :revision")
                .param("project", project)
                .param("metric", metric)
                .param("revision", revision)
                .query(Long.class)
                .single();
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
    }

    private static boolean measured(JdbcClient sql, String project, long revision, Observed.Measured measured) {
        var there = new HashMap<Observation, ArrayDeque<Standing>>();
        sql.sql("""
                        SELECT time, value, source, note, since, line FROM observation
                        WHERE project = :project AND metric = :metric AND source = :source AND until IS NULL ORDER BY since, line
                        """)
                .param("project", project)
                .param("metric", measured.metric())
                .param("source", measured.source())
                .withFetchSize(5000)
                .query(row -> {
                    var one = new Observation(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    there.computeIfAbsent(one, key -> new ArrayDeque<>())
                            .add(new Standing(one, new Blocks.Row(row.getLong(5), row.getLong(6))));
                });
        var come = measured.observations().stream()
                .filter(one -> !there.containsKey(one) || there.get(one).poll() == null)
                .toList();
        var gone = there.values().stream().flatMap(ArrayDeque::stream).toList();
        var blocks = new Blocks(sql, project, measured.metric());
        for (var one : gone) {
            blocks.drop(one.row);
            sql.sql("UPDATE observation SET until = ? WHERE project = ? AND metric = ? AND since = ? AND line = ?")
                    .params(revision, project, measured.metric(), one.row.since(), one.row.line())
                    .update();
        }
        add(sql, project, measured.metric(), revision, come);
        return changed(
                sql,
                project,
                measured.metric(),
                revision,
                come,
                gone.stream().map(Standing::observation).toList());
    }

    /** One that is there, and where. */
    private record Standing(Observation observation, Blocks.Row row) {}

    private static boolean remove(
            JdbcClient sql, String project, String metric, long revision, Observation observation) {
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
        newest.ifPresent(row -> {
            new Blocks(sql, project, metric).drop(row);
            sql.sql("UPDATE observation SET until = ? WHERE project = ? AND metric = ? AND since = ? AND line = ?")
                    .params(revision, project, metric, row.since(), row.line())
                    .update();
        });
        return newest.isPresent();
    }

    private static int drop(JdbcClient sql, String project, String metric, long revision) {
        new Blocks(sql, project, metric).dropAll();
        return sql.sql(
                        "UPDATE observation SET until = :revision WHERE project = :project AND metric = :metric AND until IS NULL")
                .param("revision", revision)
                .param("project", project)
                .param("metric", metric)
                .update();
    }

    /** What is there already, in this order, stays; the rest goes, or comes. */
    @Override
    public boolean replace(JdbcClient sql, String project, long revision, List<Series> records) {
        boolean changed = false;
        var named = new HashSet<String>();
        for (var series : records) {
            named.add(series.metric());
            if (replace(sql, project, revision, series)) {
                changed(sql, project, series.metric(), revision);
                changed = true;
            }
        }
        for (var metric : metrics(sql, project, revision - 1)) {
            if (!named.contains(metric)) {
                drop(sql, project, metric, revision);
                changed(sql, project, metric, revision);
                changed = true;
            }
        }
        return changed;
    }

    private static void changed(JdbcClient sql, String project, String metric, long revision) {
        new Blocks(sql, project, metric).pack(revision);
        KeptAnswers.changed(sql, project, metric, revision);
    }

    private static boolean replace(JdbcClient sql, String project, long revision, Series series) {
        var before = new ArrayList<Observation>();
        each(sql, project, series.metric(), revision - 1, before::add);
        var after = new ArrayList<Observation>();
        series.each(after::add);
        if (before.equals(after)) {
            return false;
        }
        if (after.size() >= before.size() && after.subList(0, before.size()).equals(before)) {
            add(sql, project, series.metric(), revision, after.subList(before.size(), after.size()));
        } else {
            drop(sql, project, series.metric(), revision);
            add(sql, project, series.metric(), revision, after);
        }
        return true;
    }

    @Override
    public boolean undo(JdbcClient sql, String project, long from, long to, long revision) {
        Blocks.drop(sql, project, from, to);
        KeptAnswers.changed(sql, project, revision);
        int brought = sql.sql("""
                        UPDATE observation SET until = :revision
                        WHERE project = :project AND until IS NULL AND since BETWEEN :from AND :to
                        """)
                .param("revision", revision)
                .param("project", project)
                .param("from", from)
                .param("to", to)
                .update();
        int taken = sql.sql("""
                        INSERT INTO observation (project, metric, since, line, at, number, time, value, source, note)
                        SELECT project, metric, :revision, row_number() OVER (PARTITION BY metric ORDER BY since, line),
                               at, number, time, value, source, note
                        FROM observation
                        WHERE project = :project AND until BETWEEN :from AND :to AND since < :from
                        """)
                .param("revision", revision)
                .param("project", project)
                .param("from", from)
                .param("to", to)
                .update();
        return brought + taken > 0;
    }

    @Override
    public List<String> story(JdbcClient sql, String project, long from, long to) {
        var lines = new ArrayList<String>();
        count(sql, project, "since", from, to)
                .forEach((metric, number) -> lines.add(words(number, "added to", metric)));
        count(sql, project, "until", from, to)
                .forEach((metric, number) -> lines.add(words(number, "taken from", metric)));
        return lines;
    }

    private static Map<String, Long> count(JdbcClient sql, String project, String column, long from, long to) {
        var counts = new TreeMap<String, Long>();
        sql.sql("SELECT metric, count(*) FROM observation WHERE project = :project AND " + column
                        + " BETWEEN :from AND :to GROUP BY metric")
                .param("project", project)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static String words(long number, String done, String metric) {
        return number + (number == 1 ? " observation " : " observations ") + done + " " + metric;
    }

    /** Whether one more can be had: what is wrong with an observation of this metric, in words. */
    static Optional<String> wrong(Observation one, Metric metric, ZoneId zone) {
        try {
            one.at(zone);
        } catch (IllegalArgumentException bad) {
            return Optional.of("time `" + one.time() + "` is neither a date nor a time with its zone");
        }
        boolean truth = one.value().equals("true") || one.value().equals("false");
        if (metric.isFact() != truth || (!truth && !ObservationsFile.isDecimal(one.value()))) {
            return Optional.of("value `" + one.value() + "` is no "
                    + (metric.isFact() ? "truth; expected true or false" : "plain decimal number such as 12 or 0.5"));
        }
        return Optional.empty();
    }
}
