package dev.dateline.app.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project whose files are texts that somebody else keeps. It is read as a folder with these files would be, with the same problems;
 * kind by kind, so that a change reads again only what it changed.
 */
public final class Texts {

    private final String name;
    private final List<Consistency> consistencies;
    private final Map<Kind<?>, Reading> readings;

    /** The text of one kind, read when somebody asks for what stands in it. */
    private static final class Reading {

        private final Kind<?> kind;
        private final String text;
        private @Nullable FolderReader read;

        Reading(Kind<?> kind, String text) {
            this.kind = kind;
            this.text = text;
        }

        synchronized FolderReader read() {
            if (read == null) {
                read = FolderReader.of(Map.of(kind.file().path(), text));
                read.readAll(kind);
            }
            return read;
        }
    }

    private Texts(String name, List<Consistency> consistencies, Map<Kind<?>, Reading> readings) {
        this.name = name;
        this.consistencies = consistencies;
        this.readings = readings;
    }

    /** @param name what the folder would be called */
    public static Texts empty(String name, List<Consistency> consistencies) {
        return new Texts(name, consistencies, Map.of());
    }

    /** The same with other texts for some kinds; an empty one takes the kind's file away. */
    public Texts with(Map<Kind<?>, Optional<String>> changed) {
        var all = new LinkedHashMap<>(readings);
        changed.forEach((kind, text) -> {
            if (text.isPresent()) {
                all.put(kind, new Reading(kind, text.get()));
            } else {
                all.remove(kind);
            }
        });
        return new Texts(name, consistencies, all);
    }

    /** The records; throws where anything is wrong, with everything that is. */
    public Contents contents() throws FolderProblems {
        var all = FolderReader.of(Map.of());
        readings.values().forEach(reading -> all.absorb(reading.read()));
        Resolving.resolve(all);
        var contents = new Contents(name, new HashMap<>(all.records()));
        if (all.project().isPresent()) {
            consistencies.forEach(rule -> rule.problems(contents).forEach(all::problem));
        }
        if (!all.problems().isEmpty()) {
            throw FolderProblems.inOrder(all.problems());
        }
        return contents;
    }

    /** The records of texts that were sound when they were kept, as they still are: each kind is read when somebody asks for it. */
    public Contents kept() {
        var contents = Contents.empty(name);
        for (var kind : readings.keySet()) {
            contents = with(contents, kind);
        }
        return contents;
    }

    private <R> Contents with(Contents contents, Kind<R> kind) {
        return contents.reading(kind, () -> {
            var reading = readings.get(kind);
            return reading == null ? List.of() : sound(kind, reading.read());
        });
    }

    private static <R> List<Placed<R>> sound(Kind<R> kind, FolderReader reading) {
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException("a stored project cannot be read: " + reading.problems());
        }
        return reading.placed(kind);
    }
}
