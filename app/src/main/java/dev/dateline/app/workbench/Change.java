package dev.dateline.app.workbench;

import dev.dateline.app.project.Kind;
import java.util.ArrayList;
import java.util.List;

/** What one action of a person changes in a project: all of it, or nothing. */
public final class Change {

    private final String what;
    private final List<Edit> edits = new ArrayList<>();

    /** One record put in the place of what had its identifier, or taken away. */
    sealed interface Edit {
        Kind<?> kind();
    }

    record Put<R>(Kind<R> kind, R record) implements Edit {
        String id() {
            return kind.id().apply(record);
        }
    }

    record Remove(Kind<?> kind, String id) implements Edit {}

    /** The records of a kind in another order. */
    record Order(Kind<?> kind, List<String> ids) implements Edit {}

    private Change(String what) {
        this.what = what;
    }

    /** @param what as history will tell it, such as {@code moved the launch to 2027-03-08} */
    public static Change of(String what) {
        return new Change(what);
    }

    /** A record takes the place of the one with its identifier; a new one comes last. */
    public <R> Change put(Kind<R> kind, R record) {
        edits.add(new Put<>(kind, record));
        return this;
    }

    public Change remove(Kind<?> kind, String id) {
        edits.add(new Remove(kind, id));
        return this;
    }

    /** @param ids all of the kind, in the order they shall have */
    public Change order(Kind<?> kind, List<String> ids) {
        edits.add(new Order(kind, List.copyOf(ids)));
        return this;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    String what() {
        return what;
    }

    List<Edit> edits() {
        return edits;
    }
}
