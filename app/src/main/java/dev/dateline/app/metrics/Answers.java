package dev.dateline.app.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What was asked of a long series and what the answer was, so that a page that asks the same again neither reads nor sorts a million
 * observations. Of one state of the series; what comes behind a stretch leaves the stretch as it is.
 */
final class Answers {

    /** Of fewer observations nothing is remembered: they are read as fast. */
    static final int WORTH = Blocks.SIZE;

    /** Of each sort; whoever looks at every single observation need not fill the memory with them. */
    private static final int MOST = 20_000;

    /** Goes up when a statistic comes to be reckoned in another way. */
    private static final byte FORM = 1;

    private final int size;
    private final ConcurrentMap<Integer, Row> rows = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, Integer> before = new ConcurrentHashMap<>();
    private final ConcurrentMap<Stretch, Double> summaries = new ConcurrentHashMap<>();
    private final ConcurrentMap<Sought, List<String>> sources = new ConcurrentHashMap<>();
    private volatile Runnable news = () -> {};

    /** One observation. */
    record Row(long micros, double value, String source) {}

    /** The observations from … to−1. */
    record Stretch(Statistic statistic, int from, int to) {}

    /** The texts of a stretch, so many at most. */
    record Sought(int from, int to, int most) {}

    /** @param size how many observations there are */
    Answers(int size) {
        this.size = size;
    }

    /** @param heard is run whenever one more is known */
    void onNews(Runnable heard) {
        news = heard;
    }

    int size() {
        return size;
    }

    Row row(int observation, Function<Integer, Row> otherwise) {
        return known(rows, observation, otherwise);
    }

    int before(long micros, Function<Long, Integer> otherwise) {
        return known(before, micros, otherwise);
    }

    boolean knowsBefore(long micros) {
        return before.containsKey(micros);
    }

    double summary(Stretch stretch, Function<Stretch, Double> otherwise) {
        return known(summaries, stretch, otherwise);
    }

    List<String> sources(Sought sought, Function<Sought, List<String>> otherwise) {
        return known(sources, sought, otherwise);
    }

    private <K, V> V known(ConcurrentMap<K, V> answers, K question, Function<K, V> otherwise) {
        var answer = answers.get(question);
        if (answer == null) {
            answer = otherwise.apply(question);
            if (answers.size() < MOST && answers.putIfAbsent(question, answer) == null) {
                news.run();
            }
        }
        return answer;
    }

    /** What remains true of a series that is another one from an observation on, whose first other moment that is. */
    Answers upTo(int observation, long micros, int sizeNow) {
        var remaining = new Answers(sizeNow);
        rows.forEach((k, row) -> {
            if (k < observation) {
                remaining.rows.put(k, row);
            }
        });
        before.forEach((moment, count) -> {
            if (moment <= micros) {
                remaining.before.put(moment, count);
            }
        });
        summaries.forEach((stretch, value) -> {
            if (stretch.to <= observation) {
                remaining.summaries.put(stretch, value);
            }
        });
        sources.forEach((sought, texts) -> {
            if (sought.to <= observation) {
                remaining.sources.put(sought, texts);
            }
        });
        return remaining;
    }

    /**
     * What remains true when observations come or go at a moment or later.
     *
     * @param more how many more there are then
     */
    Answers until(long micros, int more) {
        var last = before.entrySet().stream()
                .filter(known -> known.getKey() <= micros)
                .max(Map.Entry.comparingByKey());
        return last.map(known -> upTo(known.getValue(), known.getKey(), size + more))
                .orElseGet(() -> new Answers(size + more));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(size);
            for (var one : List.copyOf(rows.entrySet())) {
                out.writeByte('r');
                out.writeInt(one.getKey());
                out.writeLong(one.getValue().micros);
                out.writeDouble(one.getValue().value);
                write(out, one.getValue().source);
            }
            for (var one : List.copyOf(before.entrySet())) {
                out.writeByte('b');
                out.writeLong(one.getKey());
                out.writeInt(one.getValue());
            }
            for (var one : List.copyOf(summaries.entrySet())) {
                out.writeByte('s');
                write(out, one.getKey().statistic.name());
                out.writeInt(one.getKey().from);
                out.writeInt(one.getKey().to);
                out.writeDouble(one.getValue());
            }
            for (var one : List.copyOf(sources.entrySet())) {
                out.writeByte('t');
                out.writeInt(one.getKey().from);
                out.writeInt(one.getKey().to);
                out.writeInt(one.getKey().most);
                out.writeInt(one.getValue().size());
                for (var text : one.getValue()) {
                    write(out, text);
                }
            }
            out.writeByte('.');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Empty where they were written in a form of another version. */
    static Optional<Answers> of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            var answers = new Answers(in.readInt());
            for (int sort = in.readByte(); sort != '.'; sort = in.readByte()) {
                answers.read(sort, in);
            }
            return Optional.of(answers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(int sort, DataInputStream in) throws IOException {
        switch (sort) {
            case 'r' -> rows.put(in.readInt(), new Row(in.readLong(), in.readDouble(), text(in)));
            case 'b' -> before.put(in.readLong(), in.readInt());
            case 's' ->
                summaries.put(new Stretch(Statistic.valueOf(text(in)), in.readInt(), in.readInt()), in.readDouble());
            default -> {
                var sought = new Sought(in.readInt(), in.readInt(), in.readInt());
                int count = in.readInt();
                var texts = new ArrayList<String>();
                for (int k = 0; k < count; k++) {
                    texts.add(text(in));
                }
                sources.put(sought, List.copyOf(texts));
            }
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(letters.length);
        out.write(letters);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
