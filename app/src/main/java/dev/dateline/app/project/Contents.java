package dev.dateline.app.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records of one project, wherever they came from. */
public final class Contents {

    private final String name;
    private final Map<Kind<?>, List<? extends Placed<?>>> records;
    private final Map<Kind<?>, Later<?>> later;

    Contents(String name, Map<Kind<?>, List<? extends Placed<?>>> records) {
        this(name, records, Map.of());
    }

    private Contents(String name, Map<Kind<?>, List<? extends Placed<?>>> records, Map<Kind<?>, Later<?>> later) {
        this.name = name;
        this.records = Map.copyOf(records);
        this.later = Map.copyOf(later);
    }

    /** Records that are fetched when somebody asks for them, once. */
    private static final class Later<R> {

        private final boolean isFew;
        private final Supplier<List<Placed<R>>> fetch;
        private @Nullable List<Placed<R>> fetched;

        /** @param isFew whether they may be fetched by whoever goes through all records */
        Later(boolean isFew, Supplier<List<Placed<R>>> fetch) {
            this.isFew = isFew;
            this.fetch = fetch;
        }

        synchronized boolean isFetched() {
            return fetched != null;
        }

        synchronized List<Placed<R>> get() {
            if (fetched == null) {
                fetched = fetch.get();
            }
            return fetched;
        }
    }

    /** The folder's name. */
    public String name() {
        return name;
    }

    public Project project() {
        return of(Project.KIND).getFirst();
    }

    /** The kinds there are records of, but for those that are too many to go through. */
    Set<Kind<?>> kinds() {
        var kinds = new HashSet<>(records.keySet());
        later.forEach((kind, fetching) -> {
            if (fetching.isFew) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    public <R> List<R> of(Kind<R> kind) {
        return placed(kind).stream().map(Placed::record).toList();
    }

    /** The records of a kind, where they are at hand and need not be fetched first. */
    public <R> Optional<List<R>> fetched(Kind<R> kind) {
        var fetching = later.get(kind);
        return fetching == null || fetching.isFetched() ? Optional.of(of(kind)) : Optional.empty();
    }

    public <R> List<Placed<R>> placed(Kind<R> kind) {
        var fetched = later.get(kind);
        @SuppressWarnings("unchecked") // put together by kind below
        var placed = (List<Placed<R>>) (fetched == null ? records.getOrDefault(kind, List.of()) : fetched.get());
        return placed;
    }

    /** The same with other records of one kind. */
    public <R> Contents with(Kind<R> kind, List<R> others) {
        var changed = new HashMap<>(records);
        changed.put(kind, unplaced(kind, others));
        var remaining = new HashMap<>(later);
        remaining.remove(kind);
        return new Contents(name, changed, remaining);
    }

    /** The same with records of one kind that are fetched when they are needed. */
    public <R> Contents with(Kind<R> kind, Supplier<List<R>> fetch) {
        return with(kind, new Later<>(false, () -> unplaced(kind, fetch.get())));
    }

    /** The same with records of one kind, each in its place, that are read when they are needed. */
    <R> Contents reading(Kind<R> kind, Supplier<List<Placed<R>>> read) {
        return with(kind, new Later<>(true, read));
    }

    private <R> Contents with(Kind<R> kind, Later<R> fetching) {
        var remaining = new HashMap<>(later);
        remaining.put(kind, fetching);
        return new Contents(name, records, remaining);
    }

    /** The same with another project's records of one kind; those that are fetched when they are needed are fetched for both at once. */
    public <R> Contents with(Kind<R> kind, Contents other) {
        var fetched = other.later.get(kind);
        if (fetched == null) {
            return with(kind, other.of(kind));
        }
        var remaining = new HashMap<>(later);
        remaining.put(kind, fetched);
        return new Contents(name, records, remaining);
    }

    private static <R> List<Placed<R>> unplaced(Kind<R> kind, List<R> records) {
        return records.stream()
                .map(record -> new Placed<>(record, Place.of(kind.file().path()), Map.of()))
                .toList();
    }

    public static Contents empty(String name) {
        return new Contents(name, Map.of());
    }
}
