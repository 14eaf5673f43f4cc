package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Role;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A project as a visitor sees it: one revision, from one day. */
public final class Opened {

    private final String slug;
    private final long revision;
    private final long newest;
    private final Contents contents;
    private final Today today;
    private final Optional<LocalDate> asked;
    private final Optional<String> notice;
    private final Role role;
    private final Visitor visitor;
    private final long readAt;
    private final Map<Class<?>, Object> known;

    Opened(
            String slug,
            long revision,
            long newest,
            Contents contents,
            Today today,
            Optional<LocalDate> asked,
            Visitor visitor,
            long readAt,
            Map<Class<?>, Object> known,
            Optional<String> notice,
            Role role) {
        this.slug = slug;
        this.revision = revision;
        this.newest = newest;
        this.asked = asked;
        this.notice = notice;
        this.role = role;
        this.contents = contents;
        this.today = today;
        this.visitor = visitor;
        this.readAt = readAt;
        this.known = known;
    }

    /** The project's name in addresses. */
    public String slug() {
        return slug;
    }

    public String address() {
        return "/projects/" + slug;
    }

    public long revision() {
        return revision;
    }

    long newest() {
        return newest;
    }

    /** Whether this is an earlier version than the newest. */
    public boolean isPast() {
        return revision < newest;
    }

    /** Whether the visitor may change it: the newest version, unless they are only to read. */
    public boolean mayEdit() {
        return !isPast() && role.mayEdit() && visitor.writes();
    }

    /** Whether the visitor may say something about it, which every reader may. */
    public boolean mayRemark() {
        return !isPast() && visitor.writes();
    }

    public void refuseUnlessWritable() {
        if (!role.mayEdit()) {
            throw Refusal.notAllowed("You read this project; an owner can make you an editor of it.");
        }
        refuseUnlessRemarkable();
    }

    void refuseUnlessRemarkable() {
        if (!visitor.writes()) {
            throw Refusal.notAllowed("This token only reads.");
        }
        if (isPast()) {
            throw Refusal.wrong("This is an earlier version (revision " + revision + " of " + newest
                    + "); it stays as it was. Change the newest one.");
        }
    }

    Role role() {
        return role;
    }

    /** The day somebody asked for. */
    public Optional<LocalDate> asked() {
        return asked;
    }

    Optional<String> notice() {
        return notice;
    }

    public Contents contents() {
        return contents;
    }

    public Today today() {
        return today;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The revision the visitor had before their eyes when they filled in the form. */
    public long readAt() {
        return readAt;
    }

    /** The same for a visitor who had another revision before their eyes. */
    Opened readAt(long revision) {
        return new Opened(slug, this.revision, newest, contents, today, asked, visitor, revision, known, notice, role);
    }

    /** The same if somebody has asked for it already. */
    public <T> Optional<T> ifKnown(Class<T> what) {
        return Optional.ofNullable(known.get(what)).map(what::cast);
    }

    /** What follows from the project on that day, worked out once for all who ask. */
    public <T> T once(Class<T> what, Supplier<T> work) {
        var before = known.get(what);
        if (before == null) { // work may itself ask for something that is known once
            var result = work.get();
            before = Optional.ofNullable(known.putIfAbsent(what, result)).orElse(result);
        }
        return what.cast(before);
    }
}
