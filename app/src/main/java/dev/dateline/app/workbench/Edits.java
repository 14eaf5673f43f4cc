package dev.dateline.app.workbench;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns edits into the rows they write: the new versions, and all rows of each kind afterwards. */
final class Edits {

    /** Room between two records for others that come between. */
    private static final long GAP = 1024;

    private final Map<String, List<Row>> rows;
    private final Map<List<String>, Row> written = new LinkedHashMap<>();

    Edits(Map<String, List<Row>> before) {
        this.rows = new HashMap<>(before);
    }

    void apply(Change.Edit edit) {
        switch (edit) {
            case Change.Put<?> put -> put(put);
            case Change.Remove remove -> remove(remove.kind().name(), remove.id());
            case Change.Order order -> order(order.kind().name(), order.ids());
            case Change.Kept kept -> {
                // its keeper does it
            }
        }
    }

    /** The body a record has in its file. */
    static <R> String body(Kind<R> kind, R record) {
        if (kind.file() instanceof TextFile<R> file) {
            return file.body(record);
        }
        throw new IllegalArgumentException(kind.name() + " have a keeper; hand them to it");
    }

    private <R> void put(Change.Put<R> put) {
        put(put.kind().name(), put.id(), body(put.kind(), put.record()));
    }

    void put(String kind, String id, String body) {
        var all = new ArrayList<>(rows.getOrDefault(kind, List.of()));
        for (int k = 0; k < all.size(); k++) {
            var row = all.get(k);
            if (row.id().equals(id)) {
                if (!body.equals(row.body())) {
                    all.set(k, write(new Row(kind, id, row.place(), body)));
                    rows.put(kind, all);
                }
                return;
            }
        }
        long last = all.isEmpty() ? 0 : all.getLast().place();
        all.add(write(new Row(kind, id, last + GAP, body)));
        rows.put(kind, all);
    }

    void remove(String kind, String id) {
        var all = new ArrayList<>(rows.getOrDefault(kind, List.of()));
        all.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
            write(new Row(kind, id, row.place(), null));
            all.remove(row);
            rows.put(kind, all);
        });
    }

    void order(String kind, List<String> ids) {
        var before = rows.getOrDefault(kind, List.of());
        var byId = new HashMap<String, Row>();
        before.forEach(row -> byId.put(row.id(), row));
        var all = new ArrayList<Row>();
        long place = 0;
        for (var id : ids) {
            var row = byId.remove(id);
            if (row != null) {
                place += GAP;
                all.add(row.place() == place ? row : write(new Row(kind, id, place, row.body())));
            }
        }
        for (var row : before) { // those nobody named stay behind
            if (byId.containsKey(row.id())) {
                place += GAP;
                all.add(row.place() == place ? row : write(new Row(kind, row.id(), place, row.body())));
            }
        }
        rows.put(kind, all);
    }

    /** Records that stood elsewhere stand there again. */
    void place(String kind, Map<String, Long> places) {
        var all = new ArrayList<Row>();
        for (var row : rows.getOrDefault(kind, List.of())) {
            long place = places.getOrDefault(row.id(), row.place());
            all.add(place == row.place() ? row : write(new Row(kind, row.id(), place, row.body())));
        }
        all.sort(Comparator.comparingLong(Row::place).thenComparing(Row::id));
        rows.put(kind, all);
    }

    private Row write(Row row) {
        written.put(List.of(row.kind(), row.id()), row);
        return row;
    }

    List<Row> written() {
        return List.copyOf(written.values());
    }

    Map<String, List<Row>> rows() {
        return rows;
    }

    /** The text of each kind's file that the edits have changed; empty where the file goes. */
    Map<Kind<?>, Optional<String>> texts(List<Kind<?>> kinds) {
        var changed = new HashSet<String>();
        written.values().forEach(row -> changed.add(row.kind()));
        return texts(kinds, changed, rows);
    }

    static Map<Kind<?>, Optional<String>> texts(List<Kind<?>> kinds, Set<String> wanted, Map<String, List<Row>> rows) {
        var texts = new LinkedHashMap<Kind<?>, Optional<String>>();
        for (var kind : kinds) {
            if (wanted.contains(kind.name()) && kind.file() instanceof TextFile<?> file) {
                var bodies = rows.getOrDefault(kind.name(), List.of()).stream()
                        .map(Row::text)
                        .toList();
                texts.put(kind, bodies.isEmpty() ? Optional.empty() : Optional.of(file.text(bodies)));
            }
        }
        return texts;
    }
}
