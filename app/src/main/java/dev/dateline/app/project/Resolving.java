package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Holds every name that something names against the names there are. */
final class Resolving {

    /** Suggesting a name costs a look at all names. */
    private static final int MOST_SUGGESTIONS = 100;

    private static final int MOST_TOLD = 20;

    private Resolving() {}

    /** Every name that something names must be the name of something. */
    static void resolve(FolderReader in) {
        var names = in.declared();
        if (!names.containsKey("teams") && isWrong("project.yaml", in)) {
            in.namesUnknown("teams");
        }
        int suggestions = 0;
        for (var reference : in.references()) {
            boolean known = reference.kinds().stream().anyMatch(in.unknown()::contains);
            Set<String> candidates = new HashSet<>();
            for (var kind : reference.kinds()) {
                known |= names.getOrDefault(kind, Set.of()).contains(reference.name());
            }
            if (!known && !reference.words().isEmpty()) {
                in.problem(unknownWord(reference, names));
            } else if (!known) {
                if (suggestions++ < MOST_SUGGESTIONS) {
                    for (var kind : reference.kinds()) {
                        candidates.addAll(names.getOrDefault(kind, Set.of()));
                    }
                }
                in.problem(new Problem(
                        reference.place(),
                        "unknown-reference",
                        reference.name(),
                        "`" + Shape.shortened(reference.name()) + "` is not among the "
                                + String.join(" and ", reference.kinds()),
                        Nearest.to(reference.name(), candidates)));
            }
        }
    }

    /** A word or a name: those there are of both are few enough to be told. */
    private static Problem unknownWord(YamlReading.Reference reference, Map<String, Set<String>> names) {
        var known = new ArrayList<>(reference.words());
        reference
                .kinds()
                .forEach(kind -> names.getOrDefault(kind, Set.of()).stream()
                        .sorted()
                        .limit(MOST_TOLD)
                        .forEach(known::add));
        return new Problem(
                reference.place(),
                "bad-value",
                reference.name(),
                "`" + Shape.shortened(reference.name()) + "` is unknown here; known: " + String.join(", ", known),
                Nearest.to(reference.name(), known));
    }

    private static boolean isWrong(String file, FolderReader in) {
        return in.problems().stream().anyMatch(problem -> problem.place().file().equals(file));
    }
}
