package dev.dateline.app.workbench;

import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A project as a visitor sees it: one revision, from one day. */
public final class Opened {

    private final String slug;
    private final long revision;
    private final Contents contents;
    private final Today today;
    private final Visitor visitor;
    private final long readAt;
    private final Map<Class<?>, Object> known;

    Opened(
            String slug,
            long revision,
            Contents contents,
            Today today,
            Visitor visitor,
            long readAt,
            ConcurrentHashMap<Class<?>, Object> known) {
        this.slug = slug;
        this.revision = revision;
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

    /** What follows from the project on that day, worked out once for all who ask. */
    public <T> T once(Class<T> what, Supplier<T> work) {
        return what.cast(known.computeIfAbsent(what, unknown -> work.get()));
    }
}
