package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Identifiers;
import java.util.HashSet;
import java.util.Set;

/** Identifiers for new steps, none of which is taken. */
final class NewNames {

    private final Identifiers identifiers = new Identifiers("step");
    private final Set<String> taken = new HashSet<>();

    NewNames(Contents contents) {
        contents.of(Step.KIND).forEach(step -> taken.add(step.id()));
    }

    String of(String title) {
        var name = identifiers.of(title);
        while (!taken.add(name)) {
            name = identifiers.of(title);
        }
        return name;
    }
}
