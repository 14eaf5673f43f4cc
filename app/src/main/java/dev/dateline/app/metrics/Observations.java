package dev.dateline.app.metrics;

import dev.dateline.app.database.Database;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Keeper;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The observations of the workbench's projects; nothing else knows their table but {@link ObservationTable} and {@link Blocks}. One is there from the revision that brought it to the one that took it away. */
public final class Observations implements Keeper<Series> {

    static final String THERE = "project = :project AND since <= :revision AND (until IS NULL OR until > :revision)";

    /** More than these are sooner read again than taken out one by one. */
    private static final int MOST_GONE = 1_000;

    private final Optional<KeptAnswers> kept;
    private final Sayings sayings = new Sayings();
    private final Unpacked unpacked = new Unpacked();

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
        var written = new Series.Written.Elsewhere(
                reader -> new ObservationTable(sql, project, metric).each(revision, reader));
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

    @Override
    public Optional<Object> write(JdbcClient sql, String project, long revision, Object edit) {
        if (edit instanceof Observed.Dropped(var metric)) {
            boolean any = new ObservationTable(sql, project, metric).dropAll(revision) > 0;
            if (any) {
                changed(sql, project, metric, revision);
            }
            return any ? Optional.of(edit) : Optional.empty();
        }
        var done = differing(sql, project, revision, (Observed) edit);
        return changed(sql, project, done.metric, revision, done.come, done.gone)
                ? Optional.of(done)
                : Optional.empty();
    }

    private Differing differing(JdbcClient sql, String project, long revision, Observed edit) {
        return switch (edit) {
            case Observed.Added(var metric, var observations) -> {
                new ObservationTable(sql, project, metric).add(revision, observations);
                yield new Differing(metric, observations, List.of());
            }
            case Observed.Measured measured -> measured(sql, project, revision, measured);
            case Observed.Removed(var metric, var observation) ->
                new Differing(
                        metric,
                        List.of(),
                        new ObservationTable(sql, project, metric).remove(revision, observation)
                                ? List.of(observation)
                                : List.of());
            case Observed.Dropped dropped -> throw new IllegalArgumentException("all of " + dropped.metric() + " go");
        };
    }

    /** What an edit came to. */
    private record Differing(String metric, List<Observation> come, List<Observation> gone) {}

    /** Answers whether any came or went. */
    private boolean changed(
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
            if (gone.isEmpty()) {
                unpacked.come(project, metric, come.size());
            } else {
                unpacked.forget(project, metric);
            }
            new Blocks(sql, project, metric).pack(revision, unpacked);
            KeptAnswers.changed(sql, project, metric, revision, moment, come.size() - gone.size());
        });
        return earliest.isPresent();
    }

    /** What came goes in where its time is; a series of a million is not read again for one of them. */
    @Override
    public Optional<List<Series>> after(
            JdbcClient sql,
            String project,
            long revision,
            Contents before,
            List<Series> records,
            List<Object> done,
            Contents contents) {
        var zone = contents.project().timezone();
        if (!before.project().timezone().equals(zone)) {
            return Optional.empty();
        }
        var all = new TreeMap<String, Series>();
        records.forEach(series -> all.put(series.metric(), series));
        for (var one : done) {
            if (one instanceof Differing differing) {
                var metric = differing.metric;
                var there = all.getOrDefault(metric, Series.empty(metric));
                all.put(metric, after(sql, project, revision, there, differing, zone));
            } else if (one instanceof Observed.Dropped dropped) {
                all.remove(dropped.metric());
            }
        }
        all.values().removeIf(series -> series.isRead() && series.size() == 0);
        all.keySet().retainAll(measured(contents));
        return Optional.of(List.copyOf(all.values()));
    }

    private Series after(
            JdbcClient sql, String project, long revision, Series there, Differing differing, ZoneId zone) {
        var metric = differing.metric;
        if (!there.isRead() || differing.gone.size() > MOST_GONE) {
            return later(sql, project, metric, revision, zone);
        }
        var written = new Series.Written.Elsewhere(
                reader -> new ObservationTable(sql, project, metric).each(revision, reader));
        return Columns.without(there, differing.gone, zone, written)
                .map(rest -> keeping(Columns.with(rest, differing.come, zone, written), project, revision, zone))
                .orElseGet(() -> later(sql, project, metric, revision, zone));
    }

    private Differing measured(JdbcClient sql, String project, long revision, Observed.Measured measured) {
        var metric = measured.metric();
        var table = new ObservationTable(sql, project, metric);
        var key = new Sayings.Key(project, metric, measured.source());
        long changed = KeptAnswers.lastChange(sql, project, metric).orElse(0L);
        var before = sayings.of(key, changed).orElseGet(() -> table.said(measured.source(), changed));
        var now = measured.observations();
        var difference = before.to(now);
        if (difference.isNone()) {
            if (changed < revision) { // else it is a part of this very transaction that said so
                sayings.keep(key, new Said(changed, now, difference.rows(revision, 1)));
            }
            return new Differing(metric, List.of(), List.of());
        }
        table.drop(revision, difference.goneRows());
        long line = table.add(revision, difference.come());
        remember(key, new Said(revision, now, difference.rows(revision, line)));
        return new Differing(metric, difference.come(), difference.gone());
    }

    /** Once it is written; what is refused was never said. */
    private void remember(Sayings.Key key, Said said) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sayings.keep(key, said);
            }
        });
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
                new ObservationTable(sql, project, metric).dropAll(revision);
                changed(sql, project, metric, revision);
                changed = true;
            }
        }
        return changed;
    }

    private void changed(JdbcClient sql, String project, String metric, long revision) {
        unpacked.forget(project, metric);
        new Blocks(sql, project, metric).pack(revision, unpacked);
        KeptAnswers.changed(sql, project, metric, revision);
    }

    private static boolean replace(JdbcClient sql, String project, long revision, Series series) {
        var table = new ObservationTable(sql, project, series.metric());
        var before = new ArrayList<Observation>();
        table.each(revision - 1, before::add);
        var after = new ArrayList<Observation>();
        series.each(after::add);
        if (before.equals(after)) {
            return false;
        }
        if (after.size() >= before.size() && after.subList(0, before.size()).equals(before)) {
            table.add(revision, after.subList(before.size(), after.size()));
        } else {
            table.dropAll(revision);
            table.add(revision, after);
        }
        return true;
    }

    @Override
    public boolean undo(JdbcClient sql, String project, long from, long to, long revision) {
        Blocks.drop(sql, project, from, to);
        unpacked.forget(project);
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
