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
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Signatures;
import dev.dateline.app.project.Today;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects of this workbench, in every version they ever had: who may open and change them, and who is told. */
public final class Projects {

    /** What a source may bring. */
    private static final Set<String> MEASURED = Set.of("observations");

    /** What the workbench writes down by itself when somebody looks. */
    private static final Set<String> WITNESSED = Set.of("forecasts");

    private static final String WORKBENCH = "Dateline";

    /** What readers may add to. */
    private static final Set<String> REMARKS = Set.of("comments", "feedback");

    /** How often one asks again for a name that somebody else is taking. */
    private static final int MOST_RACES = 3;

    private final Database database;
    private final List<Kind<?>> kinds;
    private final List<Consistency> consistencies;
    private final Access access;
    private final Clock clock;
    private final Shelf shelf;
    private final Revisions revisions;
    private final History history;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Who wants to know that a project has a new revision. */
    public interface Listener {
        void changed(String project, long revision, Visitor by);
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
        this.access = access;
        this.clock = clock;
        this.shelf = new Shelf(database, kinds, consistencies, keepers);
        this.revisions = new Revisions(kinds, keepers, shelf, clock);
        this.history = new History(database, keepers, clock);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** No change gets past this rule, however it is made. */
    public void hold(Constancy rule) {
        revisions.hold(rule);
    }

    /** Where somebody who is signed in signs by their own name only. */
    public void sign(Signatures where) {
        revisions.sign(where);
    }

    List<Kind<?>> kinds() {
        return kinds;
    }

    List<Consistency> consistencies() {
        return consistencies;
    }

    List<Constancy> constancies() {
        return revisions.constancies();
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

    /** The day it is in a project where nobody looks from another. */
    LocalDate now(Project project) {
        return Today.of(project, Optional.empty(), clock).date();
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
        opened.refuseUnlessWritable();
        return done(opened, sql -> revisions.change(sql, opened, change));
    }

    /** The same for what makes sense whatever others did meanwhile, such as a vote: worked out on the newest version, alone. */
    public Opened change(Opened opened, Function<Contents, Change> onNewest) {
        opened.refuseUnlessWritable();
        return done(opened, sql -> revisions.change(sql, opened.slug(), opened.visitor(), onNewest));
    }

    /** The same for what readers say, who may change nothing else. */
    public Opened remark(Opened opened, Function<Contents, Change> onNewest) {
        opened.refuseUnlessRemarkable();
        return done(
                opened,
                sql -> revisions.change(sql, opened.slug(), opened.visitor(), newest -> {
                    var change = onNewest.apply(newest);
                    if (!REMARKS.containsAll(change.kinds())) {
                        throw Refusal.notAllowed("You may comment here, and change nothing else.");
                    }
                    return change;
                }));
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
            told(
                    slug,
                    by,
                    database.write(sql -> revisions.change(sql, slug, by, newest -> {
                        var change = onNewest.apply(newest);
                        if (!kinds.containsAll(change.kinds())) {
                            throw new IllegalArgumentException(source + " means to change " + change.kinds());
                        }
                        return change;
                    })));
        } catch (Revisions.NoChange nothing) {
            // it knows what is known
        }
    }

    /** The newest records of a project, for what is done in nobody's name; none where it is gone. */
    public Optional<Contents> contents(String slug) {
        return Versions.project(database.reader(), slug)
                .map(listed -> shelf.held(slug, listed.revision()).contents());
    }

    private Opened done(Opened opened, Function<JdbcClient, Held> work) {
        try {
            told(opened.slug(), opened.visitor(), database.write(work));
            return open(opened.slug(), opened.asked(), Optional.empty(), opened.visitor(), Optional.empty());
        } catch (Revisions.NoChange nothing) {
            return opened;
        }
    }

    private void told(String slug, Visitor by, Held next) {
        shelf.keep(slug, next);
        listeners.forEach(listener -> listener.changed(slug, next.revision(), by));
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

    /** Takes a whole action back, as a new action; refuses where a later one changed the same. */
    public Opened undo(Opened opened, long revision) {
        opened.refuseUnlessWritable();
        try {
            var next = database.write(sql -> revisions.undo(sql, opened, revision));
            told(opened.slug(), opened.visitor(), next);
        } catch (Revisions.NoChange nothing) {
            throw Refusal.wrong("There is nothing left of that action to take back.");
        }
        return open(opened.slug(), opened.asked(), Optional.empty(), opened.visitor(), Optional.empty());
    }

    /** A new project from a folder's records, or a new revision of the one that is called so. */
    public Opened take(String slug, Visitor visitor, FolderIn folder, Optional<String> notice) {
        for (int time = 0; time < MOST_RACES; time++) {
            boolean known = Versions.project(database.reader(), slug).isPresent();
            refuseUnlessMayTake(slug, known, visitor);
            try {
                return taken(slug, visitor, folder, notice, known);
            } catch (Revisions.BegunMeanwhile other) {
                // what the visitor may do is asked again of what is there now
            }
        }
        throw Refusal.conflict("Somebody else began `" + slug + "` at the same moment; try again.");
    }

    /** @param known whether there is a project that is called so, by the look that was taken before */
    private Opened taken(String slug, Visitor visitor, FolderIn folder, Optional<String> notice, boolean known) {
        try {
            var next = database.write(sql -> revisions.take(sql, slug, visitor, folder, notice, known));
            told(slug, visitor, next);
            if (next.revision() == 1) {
                access.begun(visitor, slug);
            }
        } catch (Revisions.NoChange nothing) {
            // it is what is there already
        }
        return open(slug, Optional.empty(), Optional.empty(), visitor, Optional.empty());
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
                } catch (Revisions.BegunMeanwhile other) {
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

    /** The project's folder at the revision seen. */
    public FolderOut out(Opened opened) {
        return FolderOut.of(shelf.held(opened.slug(), opened.revision()), kinds);
    }

    public History history() {
        return history;
    }

    public Instant now() {
        return clock.instant();
    }
}
