package dev.dateline.app.metrics;

import dev.dateline.app.project.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All observations of one metric in the order of time, as columns: a file of them may be a gigabyte long. */
public final class Series {

    public static final Kind<Series> KIND =
            new Kind<>("observations", Series.class, new ObservationsFile(), Series::metric);

    /** So many are searched faster than the pieces they lie in are sorted. */
    private static final int FEW = 8 * Piece.SIZE;

    private final String metric;
    private final Written written;
    private final Supplier<Rows> read;

    /** Read when somebody first looks at one of them. */
    private volatile @Nullable Rows rows;

    /** Of a long one; may be known before the observations are read, and then they need not be. */
    private volatile @Nullable Answers answers;

    private final Supplier<Optional<Answers>> remembered;
    private boolean isRecalled;
    private volatile Consumer<Answers> keeper = found -> {};

    private final ConcurrentMap<Object, Object> known = new ConcurrentHashMap<>();

    /** So much is remembered of what follows from it: all claims on it, as of some days. */
    private static final int MOST_KNOWN = 2_000;

    /** Where they stand as written; there may be too many to hold twice. */
    sealed interface Written {

        /** Hands over every observation, in the order in which they stand there. */
        void each(Consumer<Observation> reader);

        /** A file, which can also be copied as it is. */
        record InFile(Path file) implements Written {
            @Override
            public void each(Consumer<Observation> reader) {
                ObservationsFile.each(file, reader);
            }
        }

        /** Somewhere else. */
        record Elsewhere(Consumer<Consumer<Observation>> all) implements Written {
            @Override
            public void each(Consumer<Observation> reader) {
                all.accept(reader);
            }
        }
    }

    Series(String metric, long[] times, double[] values, String[] sources, Written written) {
        this(metric, Rows.of(times, values, sources), written);
    }

    private Series(String metric, Rows rows, Written written) {
        this.metric = metric;
        this.written = written;
        this.read = () -> rows;
        this.remembered = Optional::empty;
        this.rows = rows;
        this.answers = rows.size() < Answers.WORTH ? null : answering(new Answers(rows.size()));
    }

    private Series(String metric, Written written, Supplier<Rows> read, Supplier<Optional<Answers>> remembered) {
        this.metric = metric;
        this.written = written;
        this.read = read;
        this.remembered = remembered;
    }

    /**
     * One that is read when somebody first asks for something that is not known of it.
     *
     * @param remembered what is known
     */
    static Series later(String metric, Written written, Supplier<Series> read, Supplier<Optional<Answers>> remembered) {
        return new Series(metric, written, () -> read.get().rows(), remembered);
    }

    /** The same, and what is found out about it from now on is handed over to be kept. */
    Series keptBy(Consumer<Answers> keeping) {
        keeper = keeping;
        return this;
    }

    private Answers answering(Answers known) {
        known.onNews(() -> keeper.accept(known));
        return known;
    }

    /** What is known of a long one; none of one that is in memory and short. */
    private @Nullable Answers answers() {
        var known = answers;
        return known == null && rows == null ? recalled() : known;
    }

    private synchronized @Nullable Answers recalled() {
        recall();
        if (answers == null) {
            fetched();
        }
        return answers;
    }

    private synchronized void recall() {
        if (!isRecalled && rows == null) {
            isRecalled = true;
            remembered.get().ifPresent(known -> answers = answering(known));
        }
    }

    /** What was found out so far. */
    Optional<Answers> found() {
        return Optional.ofNullable(answers);
    }

    private Rows rows() {
        var known = rows;
        return known == null ? fetched() : known;
    }

    private synchronized Rows fetched() {
        var known = rows;
        if (known == null) {
            known = read.get();
            if (answers == null && known.size() >= Answers.WORTH) {
                answers = answering(new Answers(known.size()));
            }
            rows = known;
        }
        return known;
    }

    /** Brings it into memory. */
    void bringIn() {
        rows();
    }

    /** Whether it is in memory, so that nobody waits for it. */
    public boolean isRead() {
        return rows != null;
    }

    /** Whether it was looked at up to a moment before, so that the same look is short. */
    public boolean isKnown(Instant before) {
        if (isRead()) {
            return true;
        }
        recall();
        return found().filter(known -> known.knowsBefore(micros(before))).isPresent();
    }

    public static Series empty(String metric) {
        return of(metric, List.of(), ZoneOffset.UTC);
    }

    /** @param zone in which a day without a time begins */
    public static Series of(String metric, List<Observation> observations, ZoneId zone) {
        var columns = new Columns(observations.size());
        observations.forEach(one -> columns.add(one.at(zone), one.number(), one.source()));
        return columns.series(metric, new Written.Elsewhere(observations::forEach));
    }

    /** With those of another, each behind those of its moment. */
    Series with(Series more, Written all) {
        return new Series(metric, rows().with(more.rows()), all).after(this);
    }

    /** Without those of another; empty where one of them is not there, or stands there several times, which may be told apart elsewhere. */
    Optional<Series> without(Series gone, Written all) {
        return rows().without(gone.rows()).map(rest -> new Series(metric, rest, all).after(this));
    }

    /** With what is known of an earlier state of it, as far as both are the same. */
    Series after(Series earlier) {
        var before = earlier.rows;
        var now = rows();
        if (before == null) {
            return this;
        }
        var known = earlier.answers;
        if (known != null && answers != null) {
            int same = before.firstOther(now);
            long moment = Math.min(before.timeOfOrNever(same), now.timeOfOrNever(same));
            answers = answering(known.upTo(same, moment, now.size()));
        }
        return this;
    }

    /** Every observation as it is written, in the order in which it is written. */
    public void each(Consumer<Observation> reader) {
        written.each(reader);
    }

    public String metric() {
        return metric;
    }

    /** The file they lie in, where that is so. */
    Optional<Path> file() {
        return written instanceof Written.InFile(Path file) ? Optional.of(file) : Optional.empty();
    }

    public int size() {
        var known = answers();
        return known == null ? rows().size() : known.size();
    }

    public Instant time(int observation) {
        var known = answers();
        long micros = known == null
                ? rows().time(observation)
                : known.row(observation, this::row).micros();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    public double value(int observation) {
        var known = answers();
        return known == null
                ? rows().value(observation)
                : known.row(observation, this::row).value();
    }

    /** Who or what it is known from; empty where nobody said. */
    public String source(int observation) {
        var known = answers();
        return known == null
                ? rows().source(observation)
                : known.row(observation, this::row).source();
    }

    private Answers.Row row(int observation) {
        var read = rows();
        return new Answers.Row(read.time(observation), read.value(observation), read.source(observation));
    }

    /** Who or what the observations from … to−1 are known from, as they come, so many at most; empty where nobody said. */
    public List<String> sources(int from, int to, int most) {
        var known = answers();
        var sought = new Answers.Sought(from, to, most);
        return known == null ? sources(sought) : known.sources(sought, this::sources);
    }

    private List<String> sources(Answers.Sought sought) {
        var texts = new LinkedHashSet<String>();
        rows().each(sought.from(), sought.to(), (piece, from, to) -> {
            for (int k = from; k < to && texts.size() < sought.most(); k++) {
                texts.add(piece.sources[k]);
            }
        });
        return List.copyOf(texts);
    }

    /** How many observations were made before {@code moment}. */
    public int before(Instant moment) {
        var known = answers();
        long sought = micros(moment);
        return known == null ? rows().before(sought) : known.before(sought, micros -> rows().before(micros));
    }

    private static long micros(Instant moment) {
        return Math.multiplyExact(moment.getEpochSecond(), 1_000_000L) + moment.getNano() / 1000;
    }

    /** What the observations from … to−1 come to; there must be one at least. */
    public double summary(Statistic statistic, int from, int to) {
        var known = answers();
        var stretch = new Answers.Stretch(statistic, from, to);
        return known == null ? summary(stretch) : known.summary(stretch, this::summary);
    }

    private double summary(Answers.Stretch stretch) {
        int from = stretch.from();
        int to = stretch.to();
        if (stretch.statistic() == Statistic.MIN || stretch.statistic() == Statistic.MAX) {
            return extreme(stretch.statistic() == Statistic.MIN, from, to);
        }
        var ranks = stretch.statistic().ranks(to - from);
        if (ranks.length == 0 || to - from <= Piece.SIZE) {
            return stretch.statistic().of(values(from, to));
        }
        boolean alone = ranks.length == 1 || ranks[1] == ranks[0];
        if (to - from <= FEW) {
            var values = values(from, to);
            double value = Selected.at(values, ranks[0]);
            return alone ? value : (value + Selected.leastFrom(values, ranks[1])) / 2;
        }
        var ranked = new Ranked(rows());
        return alone ? ranked.at(from, to, ranks[0]) : ranked.between(from, to, ranks[0]);
    }

    private double extreme(boolean least, int from, int to) {
        var extreme = new double[] {rows().value(from)};
        rows().each(from, to, (piece, first, end) -> {
            for (int k = first; k < end; k++) {
                extreme[0] = least ? Math.min(extreme[0], piece.values[k]) : Math.max(extreme[0], piece.values[k]);
            }
        });
        return extreme[0];
    }

    /** What follows from these observations and the key, worked out once: changes of other things do not touch it. */
    public <T> T once(Class<T> type, List<?> key, Supplier<T> work) {
        var before = known.get(key);
        if (before == null) {
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            before = work.get();
            known.put(key, before);
        }
        return type.cast(before);
    }

    /** The values of the observations from … to−1. */
    public double[] values(int from, int to) {
        return rows().values(from, to);
    }
}
