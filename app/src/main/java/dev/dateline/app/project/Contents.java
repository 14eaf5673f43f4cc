package dev.dateline.app.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of one project, wherever they came from. */
public final class Contents {

    private final String name;
    private final Map<Kind<?>, List<? extends Placed<?>>> records;

    Contents(String name, Map<Kind<?>, List<? extends Placed<?>>> records) {
        this.name = name;
        this.records = Map.copyOf(records);
    }

    /** The folder's name. */
    public String name() {
        return name;
    }

    public Project project() {
        return of(Project.KIND).getFirst();
    }

    public <R> List<R> of(Kind<R> kind) {
        return placed(kind).stream().map(Placed::record).toList();
    }

    public <R> List<Placed<R>> placed(Kind<R> kind) {
        @SuppressWarnings("unchecked") // put together by kind below
        var placed = (List<Placed<R>>) records.getOrDefault(kind, List.of());
        return placed;
    }

    /** The same with other records of one kind. */
    public <R> Contents with(Kind<R> kind, List<R> others) {
        var changed = new HashMap<>(records);
        changed.put(
                kind,
                others.stream()
                        .map(record -> new Placed<>(record, Place.of(kind.file().path()), Map.of()))
                        .toList());
        return new Contents(name, changed);
    }

    public static Contents empty(String name) {
        return new Contents(name, Map.of());
    }
}
