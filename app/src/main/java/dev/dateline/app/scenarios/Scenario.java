package dev.dateline.app.scenarios;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Source;
import java.util.List;
import java.util.Optional;

/**
 * The project as it might be: what would be otherwise, and why anybody should think of it. Nothing of the project changes by it.
 *
 * @param changes in the order in which they are made
 */
public record Scenario(
        String id,
        String name,
        Optional<String> why,
        List<Instead> changes,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Scenario> KIND = Kind.list("scenarios", Scenario.class, "id", Scenario::id);

    static final int LONGEST_NAME = 200;
    static final int LONGEST_WHY = 2_000;
    static final int MOST_CHANGES = 100;

    public Scenario {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a scenario needs a name of at most " + LONGEST_NAME + " characters");
        }
        if (why.filter(text -> text.length() > LONGEST_WHY).isPresent()) {
            throw new IllegalArgumentException("`why` has more than " + LONGEST_WHY + " characters");
        }
        if (changes.size() > MOST_CHANGES) {
            throw new IllegalArgumentException(
                    "a scenario has at most " + MOST_CHANGES + " changes; found " + changes.size());
        }
    }
}
