package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Signatures;
import dev.dateline.app.project.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the next revision of a project. Every way to change one, by an edit, an undo or a folder, ends in the same few lines
 * ({@code finish}): one transaction, checked whole, one action of history.
 */
final class Revisions {

    private final List<Kind<?>> kinds;
    private final List<Keeper<?>> keepers;
    private final Shelf shelf;
    private final Clock clock;
    private final List<Constancy> constancies = new CopyOnWriteArrayList<>();
    private final List<Signatures> signatures = new CopyOnWriteArrayList<>();

    /** What a revision is written for; nobody else writes one of this project until its transaction ends. */
    private record Writing(JdbcClient sql, String slug, long revision, Held current) {}

    /**
     * What a revision is made of.
     *
     * @param isKept whether a keeper changed something
     * @param done what came of what keepers were asked to do, where that is all they did
     * @param isFolder whether the records come from a folder, whose history is its own
     */
    private record Made(Edits edits, boolean isKept, List<Change.Kept> done, boolean isFolder) {}

    /** Nothing to write; the transaction is not kept. */
    static final class NoChange extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Somebody else has just begun a project of this name. */
    static final class BegunMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BegunMeanwhile() {}

        BegunMeanwhile(DuplicateKeyException told) {
            super(told);
        }
    }

    Revisions(List<Kind<?>> kinds, List<Keeper<?>> keepers, Shelf shelf, Clock clock) {
        this.kinds = kinds;
        this.keepers = keepers;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** No change gets past this rule, however it is made. */
    void hold(Constancy rule) {
        constancies.add(rule);
    }

    /** Where somebody who is signed in signs by their own name only. */
    void sign(Signatures where) {
        signatures.add(where);
    }

    List<Constancy> constancies() {
        return constancies;
    }

    /** What somebody worked out on the version they saw; refused where somebody else changed the same since. */
    Held change(JdbcClient sql, Opened opened, Change change) {
        var writing = begin(sql, opened.slug());
        refuseConflicts(writing, opened, change);
        return write(writing, opened.visitor(), change);
    }

    /** What is worked out on the newest version, alone. */
    Held change(JdbcClient sql, String slug, Visitor visitor, Function<Contents, Change> onNewest) {
        var writing = begin(sql, slug);
        return write(writing, visitor, onNewest.apply(writing.current.contents()));
    }

    private Writing begin(JdbcClient sql, String slug) {
        long revision =
                Versions.next(sql, slug).orElseThrow(() -> Refusal.notHere("There is no project `" + slug + "`."));
        return new Writing(sql, slug, revision, shelf.held(sql, slug, revision - 1));
    }

    private Held write(Writing writing, Visitor visitor, Change change) {
        var sql = writing.sql;
        var edits = new Edits(writing.current.rows());
        change.edits().forEach(edits::apply);
        var done = new ArrayList<Change.Kept>();
        for (var edit : change.edits()) {
            if (edit instanceof Change.Kept one) {
                var came = keeper(one.kind()).write(sql, writing.slug, writing.revision, one.edit());
                came.ifPresent(what -> done.add(new Change.Kept(one.kind(), what)));
            }
        }
        var last = Versions.actions(sql, writing.slug, writing.revision - 1, 1);
        long began = change.isTyping() && !last.isEmpty() && goesOn(last.getFirst(), visitor, change)
                ? last.getFirst().began()
                : writing.revision;
        var by = change.isUnsigned() ? Visitor.nobody() : visitor;
        var action = action(writing, began, by, change.what(), Optional.empty());
        var next = finish(writing, new Made(edits, !done.isEmpty(), done, false), action);
        if (!edits.written().isEmpty()) {
            refuseForged(writing.current.contents(), next.contents(), visitor);
        }
        return next;
    }

    private Keeper<?> keeper(Kind<?> kind) {
        return keepers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody keeps " + kind.name()));
    }

    private Action action(Writing writing, long began, Visitor visitor, String what, Optional<Long> undoes) {
        return new Action(writing.revision, began, clock.instant(), visitor.name(), what, undoes);
    }

    private boolean goesOn(Action last, Visitor visitor, Change change) {
        return last.who().equals(visitor.name())
                && last.what().equals(change.what())
                && last.undoes().isEmpty()
                && last.isRecent(clock.instant());
    }

    private Held finish(Writing writing, Made made, Action action) {
        var edits = made.edits;
        if (edits.written().isEmpty() && !made.isKept) {
            throw new NoChange();
        }
        var before = writing.current.contents();
        var texts = writing.current.texts();
        var contents = texts.kept(); // as sound as before where only a keeper did something
        if (!edits.written().isEmpty()) {
            texts = texts.with(edits.texts(kinds));
            contents = checked(texts);
            refuseInconstancy(writing, contents, made.isFolder);
        }
        edits.written().forEach(row -> Versions.add(writing.sql, writing.slug, writing.revision, row));
        Versions.act(writing.sql, writing.slug, action);
        var whole = contents;
        for (var keeper : keepers) {
            whole = made.isKept
                    ? shelf.withKept(writing.slug, writing.revision, whole, keeper, before, made.done)
                    : asBefore(before, whole, keeper);
        }
        return new Held(writing.revision, edits.rows(), texts, whole, writing.current.notice());
    }

    private static Contents checked(Texts texts) {
        try {
            return texts.contents();
        } catch (FolderProblems wrong) {
            throw Refusal.wrong(wrong.problems());
        }
    }

    private static <R> Contents asBefore(Contents before, Contents now, Keeper<R> keeper) {
        return now.with(keeper.kind(), before);
    }

    private void refuseInconstancy(Writing writing, Contents after, boolean isFolder) {
        if (writing.revision > 1) {
            var broken = constancies.stream()
                    .flatMap(rule -> rule.problems(writing.current.contents(), after, isFolder).stream())
                    .toList();
            if (!broken.isEmpty()) {
                throw Refusal.wrong(broken);
            }
        }
    }

    /** What was signed before stays signed; a folder that is brought in, and an action taken back, tell what was signed elsewhere or earlier. */
    private void refuseForged(Contents before, Contents after, Visitor visitor) {
        if (!visitor.isKnown()) {
            return;
        }
        var known = signatures.stream()
                .flatMap(where -> where.of(before).stream())
                .collect(Collectors.toMap(Signatures.Signed::what, Signatures.Signed::text, (one, same) -> one));
        var forged = signatures.stream()
                .flatMap(where -> where.of(after).stream())
                .filter(signed -> !signed.by().equals(visitor.name()))
                .filter(signed -> !signed.text().equals(known.get(signed.what())))
                .map(signed -> Problem.of(
                        signed.place(),
                        "signature",
                        signed.by(),
                        signed.what() + " is signed by `" + signed.by() + "`; you are signed in as `" + visitor.name()
                                + "` and can sign for nobody else"))
                .toList();
        if (!forged.isEmpty()) {
            throw Refusal.wrong(forged);
        }
    }

    /** What somebody else changed since this form was read is not overwritten unseen. */
    private static void refuseConflicts(Writing writing, Opened opened, Change change) {
        if (opened.readAt() >= writing.revision - 1) {
            return;
        }
        var edits = new Edits(writing.current.rows());
        change.edits().forEach(edits::apply);
        var moved = new HashSet<List<String>>();
        Versions.touched(writing.sql, writing.slug, opened.readAt() + 1, writing.revision - 1)
                .forEach(one -> moved.add(List.of(one.kind(), one.id())));
        var deliberate = change.touched();
        var both = new ArrayList<Conflict.Both>();
        for (var row : edits.written()) {
            var key = List.of(row.kind(), row.id());
            if (moved.contains(key) && deliberate.contains(key)) {
                var theirs = writing.current.text(row.kind(), row.id());
                both.add(new Conflict.Both(row.kind(), row.id(), theirs, row.text()));
            }
        }
        if (!both.isEmpty()) {
            throw new Conflict(both);
        }
    }

    /** Takes a whole action back; refuses where a later one changed the same. */
    Held undo(JdbcClient sql, Opened opened, long revision) {
        var writing = begin(sql, opened.slug());
        var action = History.action(sql, writing.slug, revision);
        if (action.began() == 1) {
            throw Refusal.wrong("That is how the project began; there is nothing before it.");
        }
        var later = new HashMap<List<String>, Long>();
        Versions.touched(sql, writing.slug, revision + 1, writing.revision - 1)
                .forEach(one -> later.put(List.of(one.kind(), one.id()), one.revision()));
        var edits = new Edits(writing.current.rows());
        for (var touched : Versions.touched(sql, writing.slug, action.began(), revision)) {
            var newer = later.get(List.of(touched.kind(), touched.id()));
            var before = Versions.text(sql, writing.slug, touched, action.began() - 1);
            var then = Versions.text(sql, writing.slug, touched, revision);
            var current = writing.current.text(touched.kind(), touched.id());
            var back = newer == null || current.equals(then)
                    ? before
                    : BothChanges.of(then, current, before)
                            .orElseThrow(() -> changedSince(writing, touched.id(), newer));
            if (back.isEmpty()) {
                edits.remove(touched.kind(), touched.id());
            } else {
                edits.put(touched.kind(), touched.id(), back);
            }
        }
        restoreOrder(writing, action, edits);
        boolean kept = false;
        for (var keeper : keepers) {
            kept |= keeper.undo(sql, writing.slug, action.began(), revision, writing.revision);
        }
        var what = action.undoes()
                .map(undone -> "did again: "
                        + History.action(sql, writing.slug, undone).what())
                .orElse("took back: " + action.what());
        var undoing = action(writing, writing.revision, opened.visitor(), what, Optional.of(revision));
        return finish(writing, new Made(edits, kept, List.of(), false), undoing);
    }

    private static Refusal changedSince(Writing writing, String id, long revision) {
        var later = History.action(writing.sql, writing.slug, revision);
        return Refusal.since("What this would take back of `" + id + "` was changed again since: “" + later.what()
                + "”. Take that back first.");
    }

    /** Where the action moved records, they stand again where they stood. */
    private static void restoreOrder(Writing writing, Action action, Edits edits) {
        var moved = new HashMap<String, Map<String, Long>>();
        for (var touched : Versions.touched(writing.sql, writing.slug, action.began(), action.revision())) {
            Versions.record(writing.sql, writing.slug, touched.kind(), touched.id(), action.began() - 1)
                    .ifPresent(row -> moved.computeIfAbsent(touched.kind(), unseen -> new HashMap<>())
                            .put(row.id(), row.place()));
        }
        moved.forEach((kind, places) -> edits.place(kind, places));
    }

    /** @param known whether there is a project that is called so, by a look that was taken before */
    Held take(JdbcClient sql, String slug, Visitor visitor, FolderIn folder, Optional<String> notice, boolean known) {
        if (!known) {
            make(sql, slug, notice);
        }
        var writing = begin(sql, slug);
        var edits = new Edits(writing.current.rows());
        folder.apply(edits, kinds);
        boolean kept = false;
        for (var keeper : keepers) {
            kept |= replace(writing, keeper, folder.contents());
        }
        var what = known
                ? "brought in a folder"
                : folder.isWritten() ? "began the project from a folder" : "began the project";
        var taking = action(writing, writing.revision, visitor, what, Optional.empty());
        return finish(writing, new Made(edits, kept, List.of(), true), taking);
    }

    /** SQLite writes one after the other and sees the other's project; PostgreSQL waits for it, and then says so. */
    private static void make(JdbcClient sql, String slug, Optional<String> notice) {
        if (Versions.project(sql, slug).isPresent()) {
            throw new BegunMeanwhile();
        }
        try {
            Versions.make(sql, slug, notice);
        } catch (DuplicateKeyException other) {
            throw new BegunMeanwhile(other);
        }
    }

    private static <R> boolean replace(Writing writing, Keeper<R> keeper, Contents contents) {
        return keeper.replace(writing.sql, writing.slug, writing.revision, contents.of(keeper.kind()));
    }
}
