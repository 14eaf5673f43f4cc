package dev.dateline.app.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project whose files are texts that somebody else keeps. It is read as a folder with these files would be, with the same problems;
 * kind by kind, so that a change reads again only what it changed.
 */
public final class Texts {

    private final String name;
    private final List<Consistency> consistencies;
    private final Map<Kind<?>, FolderReader> readings;

    private Texts(String name, List<Consistency> consistencies, Map<Kind<?>, FolderReader> readings) {
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
                all.put(kind, reading(kind, text.get()));
            } else {
                all.remove(kind);
            }
        });
        return new Texts(name, consistencies, all);
    }

    private static FolderReader reading(Kind<?> kind, String text) {
        var in = FolderReader.of(Map.of(kind.file().path(), text));
        in.readAll(kind);
        return in;
    }

    /** The records; throws where anything is wrong, with everything that is. */
    public Contents contents() throws FolderProblems {
        var all = FolderReader.of(Map.of());
        readings.values().forEach(all::absorb);
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
}
