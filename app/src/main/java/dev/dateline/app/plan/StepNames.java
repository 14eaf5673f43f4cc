package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Nearest;
import dev.dateline.app.project.Project;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what people mean in a row of the table: a step by its title, else by its identifier; a team or a claim whatever its capitals. */
final class StepNames {

    private static final int LEAST_OF_A_TITLE = 4;
    /** Suggesting a name costs a look at all names. */
    private static final int MOST_SUGGESTIONS = 100;

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();

    private int suggestions;

    private StepNames() {}

    static StepNames of(Contents contents) {
        var names = new StepNames();
        contents.of(Step.KIND).forEach(names::add);
        contents.of(Project.KIND).forEach(project -> project.teams().keySet().forEach(team -> put(names.teams, team)));
        contents.of(Claim.KIND).forEach(claim -> put(names.claims, claim.id()));
        return names;
    }

    private static void put(Map<String, String> names, String name) {
        names.put(name, name);
        names.putIfAbsent(low(name), name);
    }

    void add(Step step) {
        titles.putIfAbsent(low(step.name()), step.name());
        byTitle.putIfAbsent(low(step.name()), step.id());
        put(ids, step.id());
    }

    /** The identifier of the step that is called so. */
    Optional<String> step(String written) {
        return Optional.ofNullable(ids.get(written))
                .or(() -> Optional.ofNullable(byTitle.get(low(written))))
                .or(() -> Optional.ofNullable(ids.get(low(written))));
    }

    /** The same for whoever is still typing: the beginning of one title alone is enough. */
    String stepTyped(String written) {
        return step(written).or(() -> onlyOneBegun(low(written))).orElseGet(() -> stepMeant(written));
    }

    private Optional<String> onlyOneBegun(String beginning) {
        var begun = byTitle.entrySet().stream()
                .filter(title -> title.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .limit(2)
                .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    /** The same, or what is wrong with the name and which one is likely meant. */
    String stepMeant(String written) {
        return step(written)
                .orElseThrow(() -> unknown(
                        written,
                        "steps",
                        () -> Nearest.to(written, titles.values())
                                .or(() -> Nearest.to(written, ids.values()))
                                .or(() -> holding(low(written)))));
    }

    /** A title of which it is the greater or the lesser part. */
    private Optional<String> holding(String written) {
        return titles.entrySet().stream()
                .filter(title -> Math.min(written.length(), title.getKey().length()) >= LEAST_OF_A_TITLE)
                .filter(title -> title.getKey().contains(written) || written.contains(title.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    String teamMeant(String written) {
        return meant(written, teams, "teams");
    }

    String claimMeant(String written) {
        return meant(written, claims, "claims");
    }

    private String meant(String written, Map<String, String> there, String kind) {
        return Optional.ofNullable(there.get(written))
                .or(() -> Optional.ofNullable(there.get(low(written))))
                .orElseThrow(() -> unknown(written, kind, () -> Nearest.to(written, there.values())));
    }

    private IllegalArgumentException unknown(String written, String kind, Supplier<Optional<String>> nearest) {
        var maybe = suggestions++ < MOST_SUGGESTIONS ? nearest.get() : Optional.<String>empty();
        return new IllegalArgumentException("`" + Proposal.shortened(written) + "` is not among the " + kind
                + maybe.map(name -> "; maybe `" + name + "`?").orElse(""));
    }

    private static String low(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
