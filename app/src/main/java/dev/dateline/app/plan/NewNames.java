package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Identifiers;
import java.util.HashSet;
import java.util.Set;

/** Identifiers for new steps or obstacles, none of which is taken. */
public final class NewNames {

    private final Identifiers identifiers;
    private final Set<String> taken = new HashSet<>();

    public NewNames(Contents contents) {
        this.identifiers = new Identifiers("step");
        contents.of(Step.KIND).forEach(step -> taken.add(step.id()));
    }

    private NewNames(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    public static NewNames ofObstacles(Contents contents) {
        var names = new NewNames(new Identifiers("obstacle"));
        contents.of(Obstacle.KIND).forEach(obstacle -> names.taken.add(obstacle.id()));
        return names;
    }

    public String of(String title) {
        var name = identifiers.of(title);
        while (!taken.add(name)) {
            name = identifiers.of(title);
        }
        return name;
    }
}
