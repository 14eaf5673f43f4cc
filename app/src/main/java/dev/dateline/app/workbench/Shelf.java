package dev.dateline.app.workbench;

import dev.dateline.app.database.Database;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads revisions of projects from the database, each once, and keeps those that were looked at last. */
final class Shelf {

    private static final int MOST_HELD = 40;
    /** Each may hold series of a million observations. */
    private static final int MOST_OF_ONE = 8;

    private final Database database;
    private final List<Kind<?>> kinds;
    private final List<Consistency> consistencies;
    private final List<Keeper<?>> keepers;
    /** By project and revision; the eldest goes first. */
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    Shelf(Database database, List<Kind<?>> kinds, List<Consistency> consistencies, List<Keeper<?>> keepers) {
        this.database = database;
        this.kinds = kinds;
        this.consistencies = consistencies;
        this.keepers = keepers;
    }

    Held held(String slug, long revision) {
        return held(database.reader(), slug, revision);
    }

    Held held(JdbcClient sql, String slug, long revision) {
        var key = slug + " " + revision;
        synchronized (held) {
            var known = held.get(key);
            if (known != null) {
                return known;
            }
        }
        var rows = new HashMap<String, List<Row>>();
        for (var row : Versions.at(sql, slug, revision)) {
            rows.computeIfAbsent(row.kind(), unseen -> new ArrayList<>()).add(row);
        }
        var texts = Texts.empty(slug, consistencies).with(Edits.texts(kinds, rows.keySet(), rows));
        var notice = Versions.project(sql, slug).flatMap(Listed::notice);
        return keep(slug, new Held(revision, rows, texts, withKept(slug, revision, texts.kept()), notice));
    }

    /** With the records that keepers keep, fetched when somebody asks for them. */
    Contents withKept(String slug, long revision, Contents contents) {
        var all = contents;
        for (var keeper : keepers) {
            all = withKept(slug, revision, all, keeper);
        }
        return all;
    }

    <R> Contents withKept(String slug, long revision, Contents contents, Keeper<R> keeper) {
        return contents.with(keeper.kind(), () -> keeper.at(database.reader(), slug, revision, contents));
    }

    /** The same from what there was before, where that is in memory and the keeper can tell what follows; else fetched. */
    <R> Contents withKept(
            String slug, long revision, Contents contents, Keeper<R> keeper, Contents before, List<Change.Kept> done) {
        var edits = done.stream()
                .filter(one -> one.kind().equals(keeper.kind()))
                .map(Change.Kept::edit)
                .toList();
        return before.fetched(keeper.kind())
                .filter(records -> !edits.isEmpty())
                .flatMap(records -> keeper.after(database.reader(), slug, revision, before, records, edits, contents))
                .map(records -> contents.with(keeper.kind(), records))
                .orElseGet(() -> withKept(slug, revision, contents, keeper));
    }

    Held keep(String slug, Held one) {
        synchronized (held) {
            held.put(slug + " " + one.revision(), one);
            var ofThis = held.keySet().stream()
                    .filter(key -> key.startsWith(slug + " "))
                    .toList();
            if (ofThis.size() > MOST_OF_ONE) {
                held.remove(ofThis.getFirst());
            } else if (held.size() > MOST_HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return one;
    }
}
