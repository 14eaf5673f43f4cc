package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The projects of this workbench. */
public final class Projects {

    private final Map<String, Contents> newest = new ConcurrentHashMap<>();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final Clock clock;

    public Projects(Clock clock) {
        this.clock = clock;
    }

    public void load(Path folder, List<Kind<?>> kinds, List<Consistency> consistencies) throws FolderProblems {
        var contents = new Folder(folder, kinds, consistencies).read();
        newest.put(contents.name(), contents);
        revisions.put(contents.name(), 1L);
    }

    public List<String> slugs() {
        return newest.keySet().stream().sorted().toList();
    }

    /** The project as it is, seen from a day. */
    public Opened open(String slug, Optional<LocalDate> day, Visitor visitor, Optional<Long> readAt) {
        var contents = newest.get(slug);
        if (contents == null) {
            throw Refusal.notHere("There is no project `" + slug + "`.");
        }
        long revision = revisions.getOrDefault(slug, 1L);
        return new Opened(
                slug,
                revision,
                contents,
                Today.of(contents.project(), day, clock),
                visitor,
                readAt.orElse(revision),
                new ConcurrentHashMap<>());
    }

    /** Changes the project; refuses, with every problem, what cannot be. Answers the project as it is then. */
    public Opened change(Opened opened, Change change) {
        var contents = opened.contents();
        for (var edit : change.edits()) {
            contents = edited(contents, edit);
        }
        newest.put(opened.slug(), contents);
        revisions.merge(opened.slug(), 1L, Long::sum);
        return open(opened.slug(), Optional.of(opened.today().date()), opened.visitor(), Optional.empty());
    }

    private static Contents edited(Contents contents, Change.Edit edit) {
        return switch (edit) {
            case Change.Put<?> put -> put(contents, put);
            case Change.Remove remove -> removed(contents, remove.kind(), remove.id());
            case Change.Order order -> ordered(contents, order.kind(), order.ids());
        };
    }

    private static <R> Contents put(Contents contents, Change.Put<R> put) {
        var records = new ArrayList<>(contents.of(put.kind()));
        int at = 0;
        while (at < records.size() && !put.kind().id().apply(records.get(at)).equals(put.id())) {
            at++;
        }
        if (at < records.size()) {
            records.set(at, put.record());
        } else {
            records.add(put.record());
        }
        return contents.with(put.kind(), records);
    }

    private static <R> Contents removed(Contents contents, Kind<R> kind, String id) {
        return contents.with(
                kind,
                contents.of(kind).stream()
                        .filter(record -> !kind.id().apply(record).equals(id))
                        .toList());
    }

    private static <R> Contents ordered(Contents contents, Kind<R> kind, List<String> ids) {
        var records = new ArrayList<>(contents.of(kind));
        records.sort(java.util.Comparator.comparingInt(
                record -> ids.indexOf(kind.id().apply(record))));
        return contents.with(kind, records);
    }
}
