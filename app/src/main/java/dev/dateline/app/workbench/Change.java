package dev.dateline.app.workbench;

import dev.dateline.app.project.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one action of a person changes in a project: all of it, or nothing. */
public final class Change {

    private final String what;
    private final List<Edit> edits = new ArrayList<>();
    private boolean typing;
    private boolean unsigned;

    /** One record put in the place of what had its identifier, or taken away. */
    sealed interface Edit {}

    record Put<R>(Kind<R> kind, R record) implements Edit {
        String id() {
            return kind.id().apply(record);
        }
    }

    record Remove(Kind<?> kind, String id) implements Edit {}

    /** The records of a kind in another order. */
    record Order(Kind<?> kind, List<String> ids) implements Edit {}

    /** Something that a keeper does with the records it keeps. */
    record Kept(Kind<?> kind, Object edit) implements Edit {}

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

    /** What the keeper of a kind is to do; see there. */
    public Change kept(Kind<?> kind, Object edit) {
        edits.add(new Kept(kind, edit));
        return this;
    }

    /** Part of somebody's typing: what follows within two minutes is the same action. */
    public Change typing() {
        typing = true;
        return this;
    }

    public boolean isTyping() {
        return typing;
    }

    /** History tells what was done and not by whom, as with a ballot. */
    public Change unsigned() {
        unsigned = true;
        return this;
    }

    boolean isUnsigned() {
        return unsigned;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The records it means to change; those it only moves are not among them. */
    Set<List<String>> touched() {
        var touched = new HashSet<List<String>>();
        for (var edit : edits) {
            switch (edit) {
                case Put<?> put -> touched.add(List.of(put.kind().name(), put.id()));
                case Remove(var kind, var id) -> touched.add(List.of(kind.name(), id));
                case Order order -> {
                    // whoever moves rows changes none
                }
                case Kept kept -> {
                    // its keeper adds to what is there
                }
            }
        }
        return touched;
    }

    /** The kinds it has to do with. */
    Set<String> kinds() {
        return edits.stream()
                .map(edit -> switch (edit) {
                    case Put<?> put -> put.kind().name();
                    case Remove remove -> remove.kind().name();
                    case Order order -> order.kind().name();
                    case Kept kept -> kept.kind().name();
                })
                .collect(Collectors.toSet());
    }

    String what() {
        return what;
    }

    List<Edit> edits() {
        return edits;
    }
}
