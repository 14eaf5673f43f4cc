package dev.dateline.app.workbench;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Texts;
import dev.dateline.app.project.Today;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One revision of a project, read once for all who look at it. What follows from it is remembered by the day it is seen from. */
final class Held {

    private static final int MOST_DAYS = 20;

    private final long revision;
    private final Map<String, List<Row>> rows;
    private final Texts texts;
    private final Contents contents;
    private final Optional<String> notice;
    private final Map<Today, ConcurrentHashMap<Class<?>, Object>> known = new ConcurrentHashMap<>();

    Held(long revision, Map<String, List<Row>> rows, Texts texts, Contents contents, Optional<String> notice) {
        this.revision = revision;
        this.rows = Map.copyOf(rows);
        this.texts = texts;
        this.contents = contents;
        this.notice = notice;
    }

    long revision() {
        return revision;
    }

    Map<String, List<Row>> rows() {
        return rows;
    }

    List<Row> rows(String kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** A record's body as it stands; empty where there is none. */
    String text(String kind, String id) {
        return rows(kind).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Row::text)
                .orElse("");
    }

    Texts texts() {
        return texts;
    }

    Contents contents() {
        return contents;
    }

    Optional<String> notice() {
        return notice;
    }

    Map<Class<?>, Object> known(Today today) {
        if (known.size() > MOST_DAYS) {
            known.clear();
        }
        return known.computeIfAbsent(today, unseen -> new ConcurrentHashMap<>());
    }
}
