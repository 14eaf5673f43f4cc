package dev.dateline.app.workbench;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Links;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Signatures;
import dev.dateline.app.project.TextFile;
import dev.dateline.app.project.Texts;
import dev.dateline.app.project.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projects of this workbench, in every version they ever had. Longer than most files, because every way to change a project, by an
 * edit, an undo or a folder, runs through the same few lines here: one transaction, checked whole, one action of history.
 */
public final class Projects {

    /** What a source may bring. */
    private static final Set<String> MEASURED = Set.of("observations");

    /** What the workbench writes down by itself when somebody looks. */
    private static final Set<String> WITNESSED = Set.of("forecasts");

    private static final String WORKBENCH = "Dateline";

    /** What readers may add to. */
    private static final Set<String> REMARKS = Set.of("comments", "feedback");

    /** What is typed within this time is one action. */
    private static final Duration ONE_GO = Duration.ofMinutes(2);

    /** How often one asks again for a name that somebody else is taking. */
    private static final int MOST_RACES = 3;

    private final Database database;
    private final List<Kind<?>> kinds;
    private final List<Consistency> consistencies;
    private final List<Keeper<?>> keepers;
    private final Access access;
    private final Clock clock;
    private final Shelf shelf;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Constancy> constancies = new CopyOnWriteArrayList<>();
    private final List<Signatures> signatures = new CopyOnWriteArrayList<>();

    /** Who wants to know that a project has a new revision. */
    public interface Listener {
        void changed(String project, long revision, Visitor by);
    }

    /** What a revision is written for. */
    private record Writing(JdbcClient sql, long revision, Held current) {}

    /** Nothing to write; the transaction is not kept. */
    private static final class NoChange extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Somebody else has just begun a project of this name. */
    private static final class BegunMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BegunMeanwhile() {}

        BegunMeanwhile(DuplicateKeyException told) {
            super(told);
        }
    }

    public Projects(
            Database database,
            List<Kind<?>> kinds,
            List<Consistency> consistencies,
            List<Keeper<?>> keepers,
            Access access,
            Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.consistencies = consistencies;
        this.keepers = keepers;
        this.access = access;
        this.clock = clock;
        this.shelf = new Shelf(database, kinds, consistencies, keepers);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** No change gets past this rule, however it is made. */
    public void hold(Constancy rule) {
        constancies.add(rule);
    }

    /** Where somebody who is signed in signs by their own name only. */
    public void sign(Signatures where) {
        signatures.add(where);
    }

    List<Kind<?>> kinds() {
        return kinds;
    }

    List<Consistency> consistencies() {
        return consistencies;
    }

    List<Constancy> constancies() {
        return constancies;
    }

    Database database() {
        return database;
    }

    /** Those the visitor takes part in. */
    public List<Listed> all(Visitor visitor) {
        return Versions.projects(database.reader()).stream()
                .filter(project -> access.role(visitor, project.slug()).isPresent())
                .toList();
    }

    /** All there are, whoever takes part in them. */
    public List<Listed> every() {
        return Versions.projects(database.reader());
    }

    /**
     * The project as it is, or was, seen from a day. A project that describes a day of its own ({@code asOf}) shows its newest
     * version on any day; another shows the version it had at the end of that day.
     *
     * @param at the revision; the newest where nobody asks
     */
    public Opened open(
            String slug, Optional<LocalDate> day, Optional<Long> at, Visitor visitor, Optional<Long> readAt) {
        var listed = Versions.project(database.reader(), slug).orElseThrow(() -> unknown(slug));
        var role = access.role(visitor, slug).orElseThrow(() -> unknown(slug));
        var newest = shelf.held(slug, listed.revision());
        var wanted = at.isPresent()
                ? at
                : day.flatMap(date -> revisionOn(slug, newest.contents().project(), date));
        if (wanted.isPresent() && (wanted.get() < 1 || wanted.get() > listed.revision())) {
            throw Refusal.notHere(
                    "The project has the revisions 1 to " + listed.revision() + ", not " + wanted.get() + ".");
        }
        var seen = wanted.isPresent() && wanted.get() != listed.revision() ? shelf.held(slug, wanted.get()) : newest;
        var today = Today.of(seen.contents().project(), day, clock);
        return new Opened(
                slug,
                seen.revision(),
                listed.revision(),
                seen.contents(),
                today,
                day,
                visitor,
                readAt.orElse(listed.revision()),
                seen.known(today),
                seen.notice(),
                role);
    }

    /** The project of a link, its newest version as of now, for whoever has the link: they may read the page it leads to. */
    public Opened open(Links.Link link) {
        return open(link.project(), newest(link.project()).orElseThrow(() -> unknown(link.project())), link.visitor());
    }

    private Opened open(String slug, long revision, Visitor visitor) {
        var seen = shelf.held(slug, revision);
        var today = Today.of(seen.contents().project(), Optional.empty(), clock);
        return new Opened(
                slug,
                revision,
                revision,
                seen.contents(),
                today,
                Optional.empty(),
                visitor,
                revision,
                seen.known(today),
                seen.notice(),
                Role.READER);
    }

    /** The project at a revision, from today, for what the workbench works out by itself; whoever is told of it is asked for elsewhere. */
    public Opened unseen(String slug, long revision) {
        return open(slug, revision, Visitor.nobody());
    }

    /** The same project for the same visitor, seen from an earlier day; as it was at the end of that day, where it describes none of its own. */
    public Opened on(Opened opened, LocalDate day) {
        var revision = revisionOn(opened.slug(), opened.contents().project(), day)
                .map(number -> Math.min(number, opened.revision()))
                .orElse(opened.revision());
        var seen = shelf.held(opened.slug(), revision);
        var today = Today.of(seen.contents().project(), Optional.of(day), clock);
        return new Opened(
                opened.slug(),
                revision,
                opened.newest(),
                seen.contents(),
                today,
                Optional.of(day),
                opened.visitor(),
                opened.readAt(),
                seen.known(today),
                seen.notice(),
                opened.role());
    }

    /** Every wording a record had up to the revision seen, the eldest first. */
    public List<Wording> wordings(Opened opened, Kind<?> kind, String id) {
        return Versions.wordings(database.reader(), opened.slug(), kind.name(), id, opened.revision());
    }

    /** Who has no part in a project does not learn that there is one. */
    private static Refusal unknown(String slug) {
        return Refusal.notHere("There is no project `" + slug + "`.");
    }

    private Optional<Long> revisionOn(String slug, Project project, LocalDate day) {
        if (project.asOf().isPresent()) {
            return Optional.empty();
        }
        var end = day.plusDays(1).atStartOfDay(project.timezone()).toInstant();
        return end.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(Versions.before(database.reader(), slug, end).orElse(1L));
    }

    /** Changes the project; refuses, with every problem, what cannot be. Answers the project as it is then. */
    public Opened change(Opened opened, Change change) {
        return changed(opened, sql -> {
            var writing = begin(sql, opened.slug());
            refuseConflicts(writing, opened, change);
            return write(writing, opened.slug(), opened.visitor(), change);
        });
    }

    /** The same for what makes sense whatever others did meanwhile, such as a vote: worked out on the newest version, alone. */
    public Opened change(Opened opened, Function<Contents, Change> onNewest) {
        return changed(opened, sql -> {
            var writing = begin(sql, opened.slug());
            return write(writing, opened.slug(), opened.visitor(), onNewest.apply(writing.current.contents()));
        });
    }

    /** The same for what readers say, who may change nothing else. */
    public Opened remark(Opened opened, Function<Contents, Change> onNewest) {
        opened.refuseUnlessRemarkable();
        return done(opened, sql -> {
            var writing = begin(sql, opened.slug());
            var change = onNewest.apply(writing.current.contents());
            if (!REMARKS.containsAll(change.kinds())) {
                throw Refusal.notAllowed("You may comment here, and change nothing else.");
            }
            return write(writing, opened.slug(), opened.visitor(), change);
        });
    }

    /**
     * What a system knows, written by the source's name as one action of history, whoever set the source up. It may bring
     * observations and change nothing else.
     */
    public void measured(String slug, String source, Function<Contents, Change> onNewest) {
        brought(slug, source, MEASURED, onNewest);
    }

    /** What was shown, written down by the workbench's own name as one action of history, whoever looked; a change of nothing is none. */
    public void witnessed(String slug, Function<Contents, Change> onNewest) {
        brought(slug, WORKBENCH, WITNESSED, onNewest);
    }

    private void brought(String slug, String source, Set<String> kinds, Function<Contents, Change> onNewest) {
        try {
            var by = new Visitor(source, "", true);
            told(slug, by, database.write(sql -> {
                var writing = begin(sql, slug);
                var change = onNewest.apply(writing.current.contents());
                if (!kinds.containsAll(change.kinds())) {
                    throw new IllegalArgumentException(source + " means to change " + change.kinds());
                }
                return write(writing, slug, by, change);
            }));
        } catch (NoChange nothing) {
            // it knows what is known
        }
    }

    /** The newest records of a project, for what is done in nobody's name; none where it is gone. */
    public Optional<Contents> contents(String slug) {
        return Versions.project(database.reader(), slug)
                .map(listed -> shelf.held(slug, listed.revision()).contents());
    }

    private Opened changed(Opened opened, Function<JdbcClient, Held> work) {
        opened.refuseUnlessWritable();
        return done(opened, work);
    }

    private Opened done(Opened opened, Function<JdbcClient, Held> work) {
        try {
            told(opened.slug(), opened.visitor(), database.write(work));
            return open(opened.slug(), opened.asked(), Optional.empty(), opened.visitor(), Optional.empty());
        } catch (NoChange nothing) {
            return opened;
        }
    }

    private void told(String slug, Visitor by, Held next) {
        shelf.keep(slug, next);
        listeners.forEach(listener -> listener.changed(slug, next.revision(), by));
    }

    private Writing begin(JdbcClient sql, String slug) {
        long revision =
                Versions.next(sql, slug).orElseThrow(() -> Refusal.notHere("There is no project `" + slug + "`."));
        return new Writing(sql, revision, shelf.held(sql, slug, revision - 1));
    }

    private Held write(Writing writing, String slug, Visitor visitor, Change change) {
        var sql = writing.sql;
        var edits = new Edits(writing.current.rows());
        change.edits().forEach(edits::apply);
        var done = new ArrayList<Change.Kept>();
        for (var edit : change.edits()) {
            if (edit instanceof Change.Kept one) {
                var came = keeper(one.kind()).write(sql, slug, writing.revision, one.edit());
                came.ifPresent(what -> done.add(new Change.Kept(one.kind(), what)));
            }
        }
        var last = Versions.actions(sql, slug, writing.revision - 1, 1);
        long began = change.isTyping() && !last.isEmpty() && goesOn(last.getFirst(), visitor, change)
                ? last.getFirst().began()
                : writing.revision;
        var by = change.isUnsigned() ? Visitor.nobody() : visitor;
        var action = action(writing, began, by, change.what(), Optional.empty());
        var next = finish(writing, slug, edits, !done.isEmpty(), done, action, false);
        if (!edits.written().isEmpty()) {
            refuseForged(writing.current.contents(), next.contents(), visitor);
        }
        return next;
    }

    private Action action(Writing writing, long began, Visitor visitor, String what, Optional<Long> undoes) {
        return new Action(writing.revision, began, clock.instant(), visitor.name(), what, undoes);
    }

    private boolean goesOn(Action last, Visitor visitor, Change change) {
        return last.who().equals(visitor.name())
                && last.what().equals(change.what())
                && last.undoes().isEmpty()
                && last.at().plus(ONE_GO).isAfter(clock.instant());
    }

    /**
     * @param done what came of what keepers were asked to do, where that is all they did
     * @param folder whether the records come from a folder, whose history is its own
     */
    private Held finish(
            Writing writing,
            String slug,
            Edits edits,
            boolean kept,
            List<Change.Kept> done,
            Action action,
            boolean folder) {
        if (edits.written().isEmpty() && !kept) {
            throw new NoChange();
        }
        var texts = writing.current.texts();
        var contents = texts.kept(); // as sound as before where only a keeper did something
        if (!edits.written().isEmpty()) {
            texts = texts.with(edits.texts(kinds));
            contents = checked(texts);
            refuseInconstancy(writing, contents, folder);
        }
        edits.written().forEach(row -> Versions.add(writing.sql, slug, writing.revision, row));
        Versions.act(writing.sql, slug, action);
        var whole = contents;
        for (var keeper : keepers) {
            whole = kept
                    ? shelf.withKept(slug, writing.revision, whole, keeper, writing.current.contents(), done)
                    : asBefore(writing.current.contents(), whole, keeper);
        }
        return new Held(writing.revision, edits.rows(), texts, whole, writing.current.notice());
    }

    private void refuseInconstancy(Writing writing, Contents after, boolean folder) {
        if (writing.revision > 1) {
            var broken = constancies.stream()
                    .flatMap(rule -> rule.problems(writing.current.contents(), after, folder).stream())
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

    private static <R> Contents asBefore(Contents before, Contents now, Keeper<R> keeper) {
        return now.with(keeper.kind(), before);
    }

    private static Contents checked(Texts texts) {
        try {
            return texts.contents();
        } catch (FolderProblems wrong) {
            throw Refusal.wrong(wrong.problems());
        }
    }

    private Keeper<?> keeper(Kind<?> kind) {
        return keepers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody keeps " + kind.name()));
    }

    /** What somebody else changed since this form was read is not overwritten unseen. */
    private void refuseConflicts(Writing writing, Opened opened, Change change) {
        if (opened.readAt() >= writing.revision - 1) {
            return;
        }
        var edits = new Edits(writing.current.rows());
        change.edits().forEach(edits::apply);
        var moved = new HashSet<List<String>>();
        Versions.touched(writing.sql, opened.slug(), opened.readAt() + 1, writing.revision - 1)
                .forEach(one -> moved.add(List.of(one.kind(), one.id())));
        var deliberate = change.touched();
        var both = new ArrayList<Conflict.Both>();
        for (var row : edits.written()) {
            var key = List.of(row.kind(), row.id());
            if (moved.contains(key) && deliberate.contains(key)) {
                var theirs = writing.current.rows(row.kind()).stream()
                        .filter(one -> one.id().equals(row.id()))
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(one.body()));
                both.add(new Conflict.Both(
                        row.kind(),
                        row.id(),
                        theirs.orElse(""),
                        Optional.ofNullable(row.body()).orElse("")));
            }
        }
        if (!both.isEmpty()) {
            throw new Conflict(both);
        }
    }

    /** The actions of a project up to the revision seen, newest first; typing in one go is one. */
    public List<Action> history(Opened opened, int most) {
        var all = Versions.actions(database.reader(), opened.slug(), opened.revision(), most);
        var goes = new ArrayList<Action>();
        Set<Long> begun = new HashSet<>();
        for (var action : all) {
            if (begun.add(action.began())) {
                goes.add(action);
            }
        }
        return goes;
    }

    /** The day on which the project began here, in its zone. */
    public Optional<LocalDate> began(Opened opened) {
        return Versions.actions(database.reader(), opened.slug(), 1, 1).stream()
                .findFirst()
                .map(action -> action.at()
                        .atZone(opened.contents().project().timezone())
                        .toLocalDate());
    }

    /** The number of the newest revision; none where the database cannot be asked now. */
    public Optional<Long> newest(String slug) {
        try {
            return Versions.project(database.reader(), slug).map(Listed::revision);
        } catch (DataAccessException broken) {
            return Optional.empty();
        }
    }

    public boolean mayBegin(Visitor visitor) {
        return access.mayBegin(visitor);
    }

    /** The action of a revision. */
    Action action(Opened opened, long revision) {
        return Versions.actions(database.reader(), opened.slug(), revision, 1).stream()
                .filter(action -> action.revision() == revision)
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no action " + revision + " in this project."));
    }

    /** What the visitor did a moment ago, where that can be taken back. */
    Optional<Action> deed(Opened opened, long revision) {
        if (!opened.mayEdit()) {
            return Optional.empty();
        }
        return Versions.actions(database.reader(), opened.slug(), revision, 1).stream()
                .filter(action -> action.revision() == revision
                        && action.began() > 1
                        && action.who().equals(opened.visitor().name())
                        && action.at().plus(ONE_GO).isAfter(clock.instant()))
                .findFirst();
    }

    /** What an action changed: each record before and after. */
    List<Difference> differences(Opened opened, Action action) {
        var sql = database.reader();
        var differences = new ArrayList<Difference>();
        for (var touched : Versions.touched(sql, opened.slug(), action.began(), action.revision())) {
            var before = Versions.record(sql, opened.slug(), touched.kind(), touched.id(), action.began() - 1);
            var after = Versions.record(sql, opened.slug(), touched.kind(), touched.id(), action.revision());
            differences.add(new Difference(touched.kind(), touched.id(), body(before), body(after)));
        }
        differences.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::id));
        return differences;
    }

    private static String body(Optional<Row> row) {
        return row.flatMap(one -> Optional.ofNullable(one.body())).orElse("");
    }

    /** What keepers did in an action, in words. */
    List<String> stories(Opened opened, Action action) {
        return keepers.stream()
                .flatMap(keeper ->
                        keeper.story(database.reader(), opened.slug(), action.began(), action.revision()).stream())
                .toList();
    }

    /** One record before and after an action; empty where it was not there. */
    record Difference(String kind, String id, String before, String after) {}

    /** Takes a whole action back, as a new action; refuses where a later one changed the same. */
    public Opened undo(Opened opened, long revision) {
        opened.refuseUnlessWritable();
        try {
            var next = database.write(sql -> undo(sql, opened, revision));
            told(opened.slug(), opened.visitor(), next);
        } catch (NoChange nothing) {
            throw Refusal.wrong("There is nothing left of that action to take back.");
        }
        return open(opened.slug(), opened.asked(), Optional.empty(), opened.visitor(), Optional.empty());
    }

    private Held undo(JdbcClient sql, Opened opened, long revision) {
        var writing = begin(sql, opened.slug());
        var action = Versions.actions(sql, opened.slug(), revision, 1).stream()
                .filter(one -> one.revision() == revision)
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no action " + revision + " in this project."));
        if (action.began() == 1) {
            throw Refusal.wrong("That is how the project began; there is nothing before it.");
        }
        var later = new HashMap<List<String>, Long>();
        Versions.touched(sql, opened.slug(), revision + 1, writing.revision - 1)
                .forEach(one -> later.put(List.of(one.kind(), one.id()), one.revision()));
        var edits = new Edits(writing.current.rows());
        for (var touched : Versions.touched(sql, opened.slug(), action.began(), revision)) {
            var newer = later.get(List.of(touched.kind(), touched.id()));
            var before = body(Versions.record(sql, opened.slug(), touched.kind(), touched.id(), action.began() - 1));
            var then = body(Versions.record(sql, opened.slug(), touched.kind(), touched.id(), revision));
            var now = writing.current.rows(touched.kind()).stream()
                    .filter(row -> row.id().equals(touched.id()))
                    .findFirst()
                    .map(row -> Optional.ofNullable(row.body()).orElse(""))
                    .orElse("");
            if (newer != null && !now.equals(then)) {
                throw Refusal.conflict("`" + touched.id() + "` was changed again by a later action (revision " + newer
                        + "); take that one back first.");
            }
            if (before.isEmpty()) {
                edits.remove(touched.kind(), touched.id());
            } else {
                edits.put(touched.kind(), touched.id(), before);
            }
        }
        restoreOrder(sql, opened.slug(), action, edits);
        boolean kept = false;
        for (var keeper : keepers) {
            kept |= keeper.undo(sql, opened.slug(), action.began(), revision, writing.revision);
        }
        var what = action.undoes().isPresent() ? "did again what was taken back" : "took back: " + action.what();
        var undoing = action(writing, writing.revision, opened.visitor(), what, Optional.of(revision));
        return finish(writing, opened.slug(), edits, kept, List.of(), undoing, false);
    }

    /** Where the action moved records, they stand again where they stood. */
    private void restoreOrder(JdbcClient sql, String slug, Action action, Edits edits) {
        var moved = new HashMap<String, Map<String, Long>>();
        for (var touched : Versions.touched(sql, slug, action.began(), action.revision())) {
            Versions.record(sql, slug, touched.kind(), touched.id(), action.began() - 1)
                    .ifPresent(row -> moved.computeIfAbsent(touched.kind(), unseen -> new HashMap<>())
                            .put(row.id(), row.place()));
        }
        moved.forEach((kind, places) -> edits.place(kind, places));
    }

    /** A new project from a folder's records, or a new revision of the one that is called so. */
    public Opened take(String slug, Visitor visitor, FolderIn folder, Optional<String> notice) {
        for (int time = 0; time < MOST_RACES; time++) {
            boolean known = Versions.project(database.reader(), slug).isPresent();
            refuseUnlessMayTake(slug, known, visitor);
            try {
                return taken(slug, visitor, folder, notice, known);
            } catch (BegunMeanwhile other) {
                // what the visitor may do is asked again of what is there now
            }
        }
        throw Refusal.conflict("Somebody else began `" + slug + "` at the same moment; try again.");
    }

    /** @param known whether there is a project that is called so, by the look that was taken before */
    private Opened taken(String slug, Visitor visitor, FolderIn folder, Optional<String> notice, boolean known) {
        try {
            var next = database.write(sql -> taken(sql, slug, visitor, folder, notice, known));
            told(slug, visitor, next);
            if (next.revision() == 1) {
                access.begun(visitor, slug);
            }
        } catch (NoChange nothing) {
            // it is what is there already
        }
        return open(slug, Optional.empty(), Optional.empty(), visitor, Optional.empty());
    }

    private Held taken(
            JdbcClient sql, String slug, Visitor visitor, FolderIn folder, Optional<String> notice, boolean known) {
        if (!known) {
            make(sql, slug, notice);
        }
        var writing = begin(sql, slug);
        var edits = new Edits(writing.current.rows());
        folder.apply(edits, kinds);
        boolean kept = false;
        for (var keeper : keepers) {
            kept |= replace(writing, slug, keeper, folder.contents());
        }
        var what = known
                ? "brought in a folder"
                : folder.isWritten() ? "began the project from a folder" : "began the project";
        return finish(
                writing,
                slug,
                edits,
                kept,
                List.of(),
                action(writing, writing.revision, visitor, what, Optional.empty()),
                true);
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

    /** The same, under the folder's own name. */
    public Opened take(FolderIn folder, Visitor visitor, Optional<String> notice) {
        return take(Slugs.of(folder.contents().name()), visitor, folder, notice);
    }

    /** A new project with these records; where its name is taken it gets a number behind it. */
    public Opened begin(String name, Contents contents, Visitor visitor) {
        var wanted = Slugs.of(name);
        var slug = wanted;
        refuseUnlessMayTake(slug, false, visitor);
        for (int number = 2; ; number++) {
            if (Versions.project(database.reader(), slug).isEmpty()) {
                try {
                    return taken(slug, visitor, FolderIn.of(contents), Optional.empty(), false);
                } catch (BegunMeanwhile other) {
                    // then it is the next number's turn
                }
            }
            slug = wanted + "-" + number;
        }
    }

    private void refuseUnlessMayTake(String slug, boolean known, Visitor visitor) {
        if (!known) {
            if (!access.mayBegin(visitor)) {
                throw Refusal.notAllowed("You may read here, not begin projects.");
            }
        } else if (access.role(visitor, slug).filter(Role::mayEdit).isEmpty() || !visitor.writes()) {
            throw Refusal.notAllowed("There is a project `" + slug + "` already, and you may not change it.");
        }
    }

    private static <R> boolean replace(Writing writing, String slug, Keeper<R> keeper, Contents contents) {
        return keeper.replace(writing.sql, slug, writing.revision, contents.of(keeper.kind()));
    }

    /** The texts of the project's files at the revision seen, with the bytes they once had where they were handed in otherwise. */
    public FolderOut out(Opened opened) {
        var seen = shelf.held(opened.slug(), opened.revision());
        var originals = new HashMap<String, String>();
        seen.rows(FolderIn.FILE)
                .forEach(row ->
                        originals.put(row.id(), Optional.ofNullable(row.body()).orElse("")));
        var texts = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            if (kind.file() instanceof TextFile<?> file
                    && !seen.rows(kind.name()).isEmpty()) {
                texts.put(
                        file.path(),
                        file.text(seen.rows(kind.name()).stream()
                                .map(row -> Optional.ofNullable(row.body()).orElse(""))
                                .toList()));
            }
        }
        return new FolderOut(texts, originals, seen.contents(), kinds);
    }

    public Instant now() {
        return clock.instant();
    }
}
